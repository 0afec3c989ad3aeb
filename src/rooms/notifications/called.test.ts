import MailComposer from 'nodemailer/lib/mail-composer/index.js'
import { describe, expect, test } from 'vitest'
import { callEverybody, close } from '#conversations'
import { letOut } from '#platform/audiences.ts'
import type { Somebody } from '#test/browser.ts'
import { openPostOffice } from '#test/post-office.ts'
import { world } from '#test/world.ts'
import { mailCalls } from './calling.ts'
import { sendDue } from './mailing.ts'
import { scene } from './test-devices.ts'
import { begin, groupOf, idOf, read, toldTo } from './test-scene.ts'

test('a call reaches every device that said yes, once, whatever its owner follows', async () => {
  const { at, group, yes, sweep, on } = await scene()
  const [tom, odile] = [await yes(at.tom), await yes(at.odile)]
  const { post } = await begin(at, at.maya, group, 'L’eau monte.')
  await at.act(at.maya, (ctx) => callEverybody(ctx, post))
  await sweep()
  await sweep()
  expect(on(tom)).toEqual(['Maya Haddad prévient tout le monde: L’eau monte.'])
  expect(on(odile)).toHaveLength(1)
})

test('whoever does not see it is not called, by no way; whoever only speaks there calls nobody', async () => {
  const { at, yes, sweep, on } = await scene()
  const cercle = await groupOf(at, at.maya, 'Cercle', 'private')
  const tom = await yes(at.tom)
  await letOut(at.home.db, cercle.audience, idOf(at.tom))
  const { post } = await begin(at, at.maya, cercle, 'Entre nous.')
  await at.act(at.maya, (ctx) => callEverybody(ctx, post))
  await sweep()
  expect(on(tom)).toEqual([])
  expect(await at.as(at.tom).text('/notifications')).not.toContain('tout le monde')
  await expect(at.act(at.tom, (ctx) => callEverybody(ctx, post))).rejects.toThrow()
})

describe('a call by mail', () => {
  async function mailed() {
    const office = await openPostOffice()
    const at = await world({ at: new Date('2026-11-23T09:00:00Z'), config: office.bothWays })
    const group = await groupOf(at, at.maya, 'Le quai', 'members')
    const calls = async (title: string) => {
      const begun = await begin(at, at.maya, group, title, 'Montez ce qui est au sol.')
      await at.act(at.maya, (ctx) => callEverybody(ctx, begun.post))
      await at.home.settled()
      return begun
    }
    /** As many sweeps as minutes, each with a stretch of a few. */
    const sweep = async (minutes: number) => {
      for (let minute = 0; minute < minutes; minute++) {
        await mailCalls(at.home, 3)
        await sendDue(at.home, new AbortController().signal)
        at.later({ minutes: 1 })
      }
    }
    const pass = async () => {
      await mailCalls(at.home)
      at.later({ minutes: 6 })
      await sendDue(at.home, new AbortController().signal)
    }
    const to = (who: Somebody) => office.taken.filter((letter) => letter.for === who.email)
    return { at, office, group, calls, sweep, pass, to }
  }

  test('reaches everybody once, a few with each minute, and is answered where it is talked about', async () => {
    const { at, office, calls, sweep, to } = await mailed()
    await at.as(at.odile).post('/me/notifications', { mail: 'nothing', digest: 'never', from: '', until: '' })
    const begun = await calls('La Doulce déborde')
    await sweep(4)
    expect(office.taken).toEqual([])
    await read(at, at.sam, begun)
    await sweep(2)
    const first = office.taken.length
    expect(first).toBeGreaterThan(0)
    await sweep(6)
    expect(to(at.tom).map(({ subject }) => subject)).toEqual(['Maya Haddad prévient tout le monde : La Doulce déborde'])
    // Who called, who read it, and who wants no mail.
    for (const who of [at.maya, at.sam, at.odile]) expect(to(who)).toEqual([])
    expect(new Set(office.taken.map((letter) => letter.for)).size).toBe(office.taken.length)
    const [letter] = to(at.tom)
    expect(letter?.text).toContain('N’y mettez ni adresse ni téléphone')
    const mail = { from: at.tom.email, to: letter?.replyTo?.[0]?.address, text: 'Nous sommes deux au premier, à sec.' }
    await at.home.house.letterbox?.receive(at.home, await new MailComposer(mail).compile().build())
    await at.home.settled()
    const { location } = await at.as(at.karim).get(`/conversations/${begun.conversation}`)
    expect(await at.as(at.karim).text(location)).toContain('Nous sommes deux au premier')
  })

  test('comes once a day at most, however often somebody calls, and not when it is over', async () => {
    const { at, calls, pass, to } = await mailed()
    await calls('La Doulce déborde')
    await pass()
    await calls('Et le Ruisselet')
    await pass()
    expect(to(at.tom)).toHaveLength(1)
    expect(await toldTo(at, at.tom)).toHaveLength(2)
    at.later({ days: 1 })
    const over = await calls('Fausse alerte')
    await at.act(at.maya, (ctx) => close(ctx, over.conversation, true))
    await pass()
    expect(to(at.tom)).toHaveLength(1)
    await calls('De nouveau')
    await pass()
    expect(
      to(at.tom)
        .map(({ subject }) => subject)
        .at(-1),
    ).toContain('De nouveau')
    expect(to(at.tom)).toHaveLength(2)
  })
})
