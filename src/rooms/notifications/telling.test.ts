import { describe, expect, test } from 'vitest'
import { letIn, letOut } from '#platform/audiences.ts'
import { bringConversations, markHelpful } from '#conversations'
import { suspend } from '#people'
import type { Somebody } from '#test/browser.ts'
import { world } from '#test/world.ts'
import { begin, bellOf, comeIn, follow, groupOf, idOf, mention, read, reply, toldTo } from './test-scene.ts'

async function scene() {
  const at = await world()
  const group = await groupOf(at, at.maya, 'Vélos')
  await comeIn(at, group, at.tom, at.odile, at.sam, at.karim)
  return { at, group, page: `/groups/${group.slug}` }
}

describe('what concerns somebody', () => {
  test('whoever asked is told who answered, in one line for the conversation', async () => {
    const { at, group } = await scene()
    const begun = await begin(at, at.tom, group, 'Qui a une pompe ?')
    await reply(at, at.odile, begun, 'Moi.')
    expect(await toldTo(at, at.tom)).toEqual(['• Odile Marchand vous a répondu: Qui a une pompe ?'])
    for (const who of [at.sam, at.karim, at.maya, at.odile]) await reply(at, who, begun, 'Moi aussi.')
    expect(await toldTo(at, at.tom)).toEqual(['• Odile Marchand et 3 autres vous ont répondu: Qui a une pompe ?'])
    expect(await bellOf(at, at.tom)).toBe('1')
  })

  test('being answered and being named say so; nobody else of the group hears of it', async () => {
    const { at, group } = await scene()
    const begun = await begin(at, at.maya, group, 'La sortie de dimanche')
    const { post } = await reply(at, at.odile, begun, 'J’y serai.')
    await reply(at, at.tom, begun, 'Moi aussi.', post)
    await reply(at, at.tom, begun, `Et ${mention(at.sam)} ?`)
    expect(await toldTo(at, at.odile)).toEqual([
      '• Tom Le Goff vous a répondu, et 1 autre message: La sortie de dimanche',
    ])
    expect(await toldTo(at, at.sam)).toEqual(['• Tom Le Goff names you: La sortie de dimanche'])
    expect(await toldTo(at, at.karim)).toEqual([])
  })

  test('a name put in later is told too, and once', async () => {
    const { at, group } = await scene()
    const { post } = await begin(at, at.tom, group, 'Le local')
    await at.as(at.tom).post(`/posts/${post}/edition`, { text: `${mention(at.sam)} a la clé.` })
    await at.as(at.tom).post(`/posts/${post}/edition`, { text: `${mention(at.sam)} a la clé du bas.` })
    expect(await toldTo(at, at.sam)).toEqual(['• Tom Le Goff names you: Le local'])
  })

  test('whoever helped is told so, until it is said no more', async () => {
    const { at, group } = await scene()
    const begun = await begin(at, at.tom, group, 'Ma chaîne saute')
    const { post } = await reply(at, at.odile, begun, 'Il faut la changer.')
    at.later({ minutes: 1 })
    await at.act(at.tom, (ctx) => markHelpful(ctx, post))
    expect(await toldTo(at, at.odile)).toEqual(['• Votre réponse a aidé Tom Le Goff: Ma chaîne saute'])
    await at.as(at.tom).post(`/posts/${post}/helpful/removal`)
    expect(await toldTo(at, at.odile)).toEqual([])
  })

  test('nobody is told of what they did themselves', async () => {
    const { at, group, page } = await scene()
    await follow(at, at.tom, page, 'everything')
    const begun = await begin(at, at.tom, group, 'Je me parle', mention(at.tom))
    await reply(at, at.tom, begun, 'À moi-même.', begun.post)
    expect(await toldTo(at, at.tom)).toEqual([])
  })

  test('what an import brings is told to nobody', async () => {
    const { at, group } = await scene()
    const post = (who: Somebody, n: number, markdown: string, to: string | null) => ({
      source: `x:${n}`,
      author: idOf(who),
      at: new Date(`2016-01-0${n}`),
      markdown,
      editedAt: null,
      to,
      reactions: [],
    })
    const posts = [post(at.tom, 1, 'Qui ?', null), post(at.odile, 2, `${mention(at.tom)} Moi.`, 'x:1')]
    const archive = {
      source: 'x',
      group,
      kind: 'discussion',
      title: 'Il y a dix ans',
      at: new Date('2016-01-01'),
      posts,
    } as const
    await at.act(at.maya, (ctx) => bringConversations(ctx, [archive]))
    expect(await toldTo(at, at.tom)).toEqual([])
  })
})

describe('how closely one follows', () => {
  test('everything of a group, nothing of one conversation in it', async () => {
    const { at, group, page } = await scene()
    await follow(at, at.karim, page, 'everything')
    const one = await begin(at, at.tom, group, 'La première')
    const other = await begin(at, at.tom, group, 'La seconde')
    expect(await toldTo(at, at.karim)).toEqual([
      '• Tom Le Goff a ouvert une conversation: La seconde',
      '• Tom Le Goff a ouvert une conversation: La première',
    ])
    await follow(at, at.karim, `/conversations/${one.conversation}`, 'nothing')
    await reply(at, at.odile, one, mention(at.karim))
    await reply(at, at.odile, other, 'Oui.')
    expect((await toldTo(at, at.karim)).filter((line) => line.startsWith('•'))).toEqual([
      '• Tom Le Goff a ouvert une conversation, et 1 autre message: La seconde',
    ])
  })

  test('what one begins or answers is followed, and stays so in a group one wants nothing of', async () => {
    const { at, group, page } = await scene()
    await follow(at, at.karim, page, 'nothing')
    const begun = await begin(at, at.karim, group, 'Ma question')
    const other = await begin(at, at.tom, group, 'Une autre', mention(at.karim))
    await reply(at, at.odile, begun, 'Ma réponse.')
    await reply(at, at.odile, other, mention(at.karim))
    expect(await toldTo(at, at.karim)).toEqual(['• Odile Marchand vous a répondu: Ma question'])
  })

  test('only what concerns me, of a conversation one spoke in', async () => {
    const { at, group } = await scene()
    const begun = await begin(at, at.tom, group, 'Ça dure')
    const { post } = await reply(at, at.karim, begun, 'Un mot.')
    await follow(at, at.karim, `/conversations/${begun.conversation}`, 'concerns')
    await reply(at, at.odile, begun, 'Un bruit.')
    expect(await toldTo(at, at.karim)).toEqual([])
    await reply(at, at.odile, begun, 'Pour toi.', post)
    expect(await toldTo(at, at.karim)).toEqual(['• Odile Marchand vous a répondu: Ça dure'])
  })

  test('a place that one may not see cannot be followed, and rubbish is no level', async () => {
    const { at, group } = await scene()
    const secret = await groupOf(at, at.maya, 'Secret', 'hidden')
    const begun = await begin(at, at.maya, secret, 'Entre nous')
    expect((await follow(at, at.tom, `/groups/${secret.slug}`, 'everything')).status).toBe(404)
    expect((await follow(at, at.tom, `/conversations/${begun.conversation}`, 'everything')).status).toBe(404)
    expect((await at.as(at.tom).post(`/groups/${group.slug}/following`, { level: 'loud' })).status).toBe(422)
  })
})

describe('who may not be told', () => {
  test('a name in a hidden group tells nothing to somebody outside, not even a number', async () => {
    const { at } = await scene()
    const secret = await groupOf(at, at.maya, 'Secret', 'hidden')
    await begin(at, at.maya, secret, 'Le départ de Tom', mention(at.tom))
    expect(await toldTo(at, at.tom)).toEqual([])
    expect(await bellOf(at, at.tom)).toBe('')
    expect(await at.as(at.tom).text('/notifications')).not.toContain('Le départ')
  })

  test('whoever is put out of a group loses what waited from there, and finds it again when let in', async () => {
    const { at } = await scene()
    const secret = await groupOf(at, at.maya, 'Secret', 'hidden')
    await letIn(at.home.db, secret.audience, [idOf(at.odile)])
    await begin(at, at.maya, secret, 'Entre nous', mention(at.odile))
    expect(await bellOf(at, at.odile)).toBe('1')
    await letOut(at.home.db, secret.audience, idOf(at.odile))
    expect(await bellOf(at, at.odile)).toBe('')
    expect(await toldTo(at, at.odile)).toEqual([])
    await letIn(at.home.db, secret.audience, [idOf(at.odile)])
    expect(await toldTo(at, at.odile)).toEqual(['• Maya Haddad vous nomme: Entre nous'])
  })

  test('whoever is put out of a group hears no more of it, and what they may read is not buried', async () => {
    const { at, group } = await scene()
    const secret = await groupOf(at, at.maya, 'Secret', 'hidden')
    await letIn(at.home.db, secret.audience, [idOf(at.odile)])
    await follow(at, at.odile, `/groups/${secret.slug}`, 'everything')
    await letOut(at.home.db, secret.audience, idOf(at.odile))
    await begin(at, at.tom, group, 'La clé', mention(at.odile))
    for (let n = 1; n <= 31; n++) await begin(at, at.maya, secret, `Entre nous ${n}`)
    expect(await bellOf(at, at.odile)).toBe('1')
    expect(await toldTo(at, at.odile)).toEqual(['• Tom Le Goff vous nomme: La clé'])
  })

  test('a number that nobody bears yet, written by hand, waits for nobody', async () => {
    const { at, group } = await scene()
    const next = idOf(await at.newcomer('Nour Benali')) + 1
    await begin(at, at.tom, group, 'Au suivant', `[@toi](/people/${next})`)
    await at.home.settled()
    const after = await at.newcomer('Paul Roux')
    expect(idOf(after)).toBe(next)
    expect(await toldTo(at, after)).toEqual([])
  })

  test('a post that names more than fifty calls none of them; those who follow hear of it', async () => {
    const { at, group, page } = await scene()
    const crowd: Somebody[] = []
    for (let n = 1; n <= 50; n++) crowd.push(await at.newcomer(`Voisine ${n}`))
    await follow(at, at.karim, page, 'everything')
    await begin(at, at.tom, group, 'Cinquante', crowd.map(mention).join(' '))
    await begin(at, at.tom, group, 'Davantage', [...crowd, at.karim].map(mention).join(' '))
    expect(await toldTo(at, crowd[0] ?? at.zed)).toEqual([expect.stringMatching(/^• Tom Le Goff .*: Cinquante$/)])
    expect(await toldTo(at, at.karim)).toHaveLength(2)
  })

  test('what was removed, or hidden by moderation, is recalled', async () => {
    const { at, group } = await scene()
    const begun = await begin(at, at.tom, group, 'Qui vient ?')
    const gone = await reply(at, at.odile, begun, 'Pas moi.')
    const harm = await reply(at, at.sam, begun, 'Une méchanceté.')
    expect(await toldTo(at, at.tom)).toEqual(['• Sam Whitfield et Odile Marchand vous ont répondu: Qui vient ?'])
    await at.as(at.odile).post(`/posts/${gone.post}/removal`)
    await at.act(at.ines, async (ctx) => at.home.house.subject('post')?.hide?.(ctx, harm.post))
    expect(await toldTo(at, at.tom)).toEqual([])
    expect(await bellOf(at, at.tom)).toBe('')
  })

  test('a suspended member has no bell, and no page of it', async () => {
    const { at, group } = await scene()
    await begin(at, at.odile, group, 'Tom ?', mention(at.tom))
    await at.home.settled()
    await at.act(at.ines, (ctx) => suspend(ctx, { person: idOf(at.tom), until: null, because: 'x' }))
    expect(await at.as(at.tom).text('/')).not.toContain('data-bell')
    expect((await at.as(at.tom).get('/notifications')).status).not.toBe(200)
  })

  test('a stranger has neither', async () => {
    const { at } = await scene()
    expect(await at.as(at.zed).text('/')).not.toContain('data-bell')
    expect((await at.as(at.zed).get('/notifications')).status).not.toBe(200)
  })
})

describe('what one knows already', () => {
  test('reading the conversation is enough; what comes after is new again', async () => {
    const { at, group } = await scene()
    const begun = await begin(at, at.tom, group, 'Qui vient ?')
    await reply(at, at.odile, begun, 'Moi.')
    at.later({ minutes: 1 })
    await read(at, at.tom, begun)
    expect(await toldTo(at, at.tom)).toEqual(['Odile Marchand vous a répondu: Qui vient ?'])
    expect(await bellOf(at, at.tom)).toBe('')
    at.later({ minutes: 1 })
    await reply(at, at.sam, begun, 'Moi aussi.')
    expect(await toldTo(at, at.tom)).toEqual(['• Sam Whitfield vous a répondu: Qui vient ?'])
  })

  test('one line, or all of them, are marked as read without opening anything', async () => {
    const { at, group } = await scene()
    const one = await begin(at, at.odile, group, 'Une', mention(at.tom))
    await begin(at, at.odile, group, 'Deux', mention(at.tom))
    await begin(at, at.odile, group, 'Trois', mention(at.tom))
    expect(await bellOf(at, at.tom)).toBe('3')
    const known = await at.as(at.tom).post(`/notifications/${one.conversation}/knowing`)
    expect(known.location).toBe(`/notifications#told-${one.conversation}`)
    expect(await at.as(at.tom).text('/notifications')).toContain(`id="told-${one.conversation}"`)
    expect(await bellOf(at, at.tom)).toBe('2')
    await at.as(at.tom).post('/notifications/knowing')
    expect(await bellOf(at, at.tom)).toBe('')
    expect(await toldTo(at, at.tom)).toHaveLength(3)
  })

  test('beyond nine nobody counts, and older ones stand on the next page, each once', async () => {
    const { at, group } = await scene()
    for (let n = 1; n <= 35; n++) await begin(at, at.odile, group, `Numéro ${n}`, mention(at.tom))
    expect(await bellOf(at, at.tom)).toBe('9+')
    const first = await toldTo(at, at.tom)
    const older = /href="(\/notifications\?after=[^"]+)"/.exec(await at.as(at.tom).text('/notifications'))?.[1] ?? ''
    const second = await toldTo(at, at.tom, older)
    expect(new Set([...first, ...second]).size).toBe(35)
    expect(first).toHaveLength(30)
  })
})
