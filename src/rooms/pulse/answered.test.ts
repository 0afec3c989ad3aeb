import { describe, expect, test } from 'vitest'
import { conversationStarted, helped, postAdded, startConversation } from '#conversations'
import type { Group } from '#spaces'
import { world, type World } from '#test/world.ts'
import { contestedAnswers, contestedStarts, contestedVoice, takePulse, type Pulse } from './counting.ts'
import type { Asked } from './number.ts'
import { T0, groupIn, pulseOf, asked, person, tell } from './test-scene.ts'

describe('answered by a member before staff', () => {
  test('six questions: a member first, staff first, nobody, the asker alone, two letters then a volunteer, a guest', async () => {
    const at = await world({ at: T0 })
    const group = await groupIn(at)
    await asked(at, group, at.tom, [{ by: at.odile }, { by: at.karim }])
    await asked(at, group, at.tom, [{ by: at.karim }, { by: at.odile }])
    await asked(at, group, at.tom, [])
    await asked(at, group, at.odile, [{ by: at.odile }])
    await asked(at, group, at.odile, [{ by: at.tom, text: 'ok' }, { by: at.ines }])
    await asked(at, group, at.sam, [{ by: at.lea }])
    at.later({ days: 3 })
    const { answered } = await pulseOf(at)
    // Useful in time: Odile, Karim, Inès (a volunteer is a member), Léa (a guest is not).
    expect(answered.beforeStaff).toMatchObject({ n: 4, value: 2 / 4 })
    expect(answered.solved).toMatchObject({ n: 6, value: 2 / 6 })
    expect(answered.fallback).toMatchObject({ n: 4, value: 1 })
    expect(answered.outcomes?.guest.value).toBeCloseTo(1 / 6)
    expect(answered.outcomes?.unanswered.value).toBeCloseTo(2 / 6)
  })

  test('what the asker marks or thanks counts rather than what came first, and stops counting when they take it back', async () => {
    const at = await world({ at: T0 })
    const group = await groupIn(at)
    const [, , odiles] = await asked(at, group, at.tom, [{ by: at.karim }, { by: at.odile, text: 'Oui.' }])
    const solved = async () => (await pulseOf(at)).answered.solved?.value
    expect(await solved()).toBe(0)
    await at.as(at.tom).post(`/posts/${odiles}/helpful`)
    expect(await solved()).toBe(1)
    // Karim had written before: it was not before staff.
    expect((await pulseOf(at)).answered.beforeStaff).toMatchObject({ n: 1, value: 0 })
    await at.as(at.tom).post(`/posts/${odiles}/helpful/removal`)
    expect(await solved()).toBe(0)
    await at.as(at.ines).post(`/posts/${odiles}/reactions`, { kind: 'thanks' })
    expect(await solved()).toBe(0)
    await at.as(at.tom).post(`/posts/${odiles}/reactions`, { kind: 'thanks' })
    expect(await solved()).toBe(1)
  })

  test('a question is asked as one, or its text asks, or it stands in a group of help; and the rule is told', async () => {
    const at = await world({ at: T0 })
    const [plain, help] = [await groupIn(at), await groupIn(at, { help: true })]
    const discuss = (group: Group, text: string) =>
      at.act(at.tom, (ctx) =>
        startConversation(ctx, { group: group.id, title: 'Sujet', text, kind: 'discussion', tags: [] }),
      )
    await asked(at, plain, at.tom, [])
    await discuss(plain, 'Qui a une échelle ?')
    await discuss(plain, 'Il fait beau.')
    await discuss(help, 'Ma chaudière est froide.')
    expect((await pulseOf(at, { helpGroups: [help.id] })).answered).toMatchObject({
      questions: 3,
      rules: { declared: 1, asks: 1, help: 1 },
    })
    const page = await at.as(at.tom).text('/pulse/answered')
    expect(page).toContain('son texte demande')
    expect(page).toContain('dans un groupe d’entraide')
  })

  test('an answer removed, hidden by a moderator, or in a hidden conversation stops counting, and counts again when it is back', async () => {
    const at = await world({ at: T0 })
    const group = await groupIn(at)
    const [, odiles] = await asked(at, group, at.tom, [{ by: at.odile }])
    const solved = async () => (await pulseOf(at)).answered.solved
    await at.as(at.odile).post(`/posts/${odiles}/removal`)
    expect(await solved()).toMatchObject({ n: 1, value: 0 })
    await at.as(at.odile).post(`/posts/${odiles}/restoration`)
    expect(await solved()).toMatchObject({ n: 1, value: 1 })
    const judge = async (kind: string, id: number, act: 'hide' | 'restore') =>
      at.act(at.ines, async (ctx) => at.home.house.subject(kind)?.[act]?.(ctx, id))
    await judge('post', odiles ?? 0, 'hide')
    expect(await solved()).toMatchObject({ n: 1, value: 0 })
    await judge('post', odiles ?? 0, 'restore')
    await judge('conversation', 1, 'hide')
    await at.home.settled()
    expect(
      (await takePulse(at.home.db, { window: 'all', now: at.home.now(), helpGroups: [] }))?.answered.questions ?? 0,
    ).toBe(0)
    await judge('conversation', 1, 'restore')
    expect(await solved()).toMatchObject({ n: 1, value: 1 })
  })

  test('questions still young count for as long as they have lasted', async () => {
    const at = await world({ at: T0 })
    const group = await groupIn(at)
    for (let n = 0; n < 3; n++) await asked(at, group, at.tom, [{ by: at.odile }])
    await asked(at, group, at.tom, [])
    at.later({ days: 3 })
    await asked(at, group, at.sam, [])
    const { outcomes } = (await pulseOf(at)).answered
    // Four are known to their end; the fifth has just been asked and says nothing yet.
    expect(outcomes?.member).toMatchObject({ n: 4, value: 3 / 4 })
    expect(outcomes?.unanswered.value).toBeCloseTo(1 / 4)
  })
})

describe('one person counted the other way', () => {
  const asking = async (at: World, pulse: Pulse): Promise<Asked> => ({ ...pulse.asked, helpGroups: [] })

  test('is the one for whom the number changes most', async () => {
    const at = await world({ at: T0 })
    const group = await groupIn(at)
    for (let n = 0; n < 4; n++) await asked(at, group, at.tom, [{ by: at.odile }])
    for (let n = 0; n < 2; n++) await asked(at, group, at.tom, [{ by: at.ines }])
    await asked(at, group, at.tom, [{ by: at.karim }])
    const pulse = await pulseOf(at)
    const { db } = at.home
    expect(pulse.answered.beforeStaff).toMatchObject({ n: 7, value: 6 / 7 })
    // Odile as staff leaves two of seven; Karim as a member would make it seven of seven.
    expect(await contestedAnswers(db, await asking(at, pulse))).toBeCloseTo(2 / 7)
    expect(await contestedStarts(db, pulse.asked, pulse.started)).toBe(0)
    // Tom wrote 7, Odile 4, Inès 2: without Odile 81 / 53 voices are left of 169 / 69.
    expect(pulse.voices?.effective).toBeCloseTo(169 / 69)
    expect(await contestedVoice(db, pulse.asked)).toBeCloseTo(81 / 53)
  })
})

describe('people who helped somebody', () => {
  test('every answer that was marked, wherever; by default only the first to a question; never one’s own', async () => {
    const at = await world({ at: T0 })
    const [tom, odile, ines, karim] = [at.tom, at.odile, at.ines, at.karim].map(person)
    const say = (id: number, conversation: number, by: number | undefined, hours: number, opening = false) => ({
      ...postAdded(id, { conversation, opening, to: null, length: 30 }),
      by: by ?? null,
      hours,
    })
    await tell(at, [
      { ...conversationStarted(1, { group: null, kind: 'discussion', asks: false }), by: tom ?? 0, hours: 0 },
      say(1, 1, tom, 0, true), say(2, 1, odile, 1), say(3, 1, ines, 100), say(4, 1, tom, 101),
      { ...helped(3, { conversation: 1 }), by: tom ?? 0, hours: 102 },
      { ...helped(4, { conversation: 1 }), by: tom ?? 0, hours: 102 },
      { ...conversationStarted(2, { group: null, kind: 'question', asks: true }), by: ines ?? 0, hours: 200 },
      say(5, 2, ines, 200, true), say(6, 2, karim, 201), say(7, 2, odile, 202),
      { ...conversationStarted(3, { group: null, kind: 'question', asks: true }), by: odile ?? 0, hours: 300 },
      say(8, 3, odile, 300, true), say(9, 3, tom, 301),
    ]) // prettier-ignore
    // Inès was marked, late, in a discussion; Tom came first to a question; Karim is staff; Odile came first nowhere.
    expect((await pulseOf(at)).helpers).toMatchObject({
      month: '2026-03',
      people: 2,
      said: 1,
      answers: 2,
      share: { n: 3 },
    })
  })
})
