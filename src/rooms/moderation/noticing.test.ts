import { expect, test } from 'vitest'
import { sayThanks } from '#recognition'
import { world, type World } from '#test/world.ts'
import { decisionOf, firstCase, groupOf, postIn } from './test-scene.ts'

const form = {
  kind: 'scam',
  words: 'Cette annonce demande de l’argent d’avance.',
  name: 'Zed Passant',
  email: 'zed@example.org',
  faith: 'on',
}
const send = (at: World, url: string, more: Record<string, string> = {}) =>
  at.as(at.zed).post('/notice', { ...form, url, ...more })

test('Zed, who has no account, gives notice of a public post, gets a receipt, and reads the decision there', async () => {
  const at = await world()
  const group = await groupOf(at, at.maya, 'Annonces', 'public')
  const { post, page } = await postIn(at, at.sam, group, 'Envoyez 200 €')
  const read = await at.as(at.zed).text(page)
  expect(read).toContain(`/notice?kind=post&amp;id=${post}`)
  expect(await at.as(at.zed).text(`/notice?kind=post&id=${post}`)).toContain(`http://localhost:3000/posts/${post}`)
  const sent = await send(at, `http://localhost:3000${page}#post-${post}`)
  expect(sent.location).toMatch(/^\/notice\/[\w-]{32}$/)
  const receipt = await at.as(at.zed).text(sent.location)
  expect(receipt).toContain('Elle est arrivée.')
  expect(receipt).toContain('Quelqu’un va lire.')
  const queue = await at.as(at.ines).text('/queue')
  for (const piece of ['Envoyez 200', 'Par le formulaire public, Zed Passant', 'Arnaque'])
    expect(queue).toContain(piece)
  await at.as(at.ines).post(`/queue/${await firstCase(at, at.ines)}/hiding`, { ground: 'rule-2', words: '' })
  const told = await at.as(at.zed).text(sent.location)
  expect(told).toContain('Le contenu a été retiré.')
  expect(told).toContain('sans automatisme')
  const statement = await at.as(at.sam).text(await decisionOf(at, at.sam))
  expect(statement).toContain('It follows a notice')
  expect(statement).not.toContain('Zed')
  expect((await at.facts()).filter((name) => name.startsWith('moderation.'))).toEqual([
    'moderation.noticed',
    'moderation.hidden',
  ])
})

test('a report and a notice about the same post are one case', async () => {
  const at = await world()
  const group = await groupOf(at, at.maya, 'Annonces', 'public')
  const { post } = await postIn(at, at.sam, group, 'Envoyez 200 €')
  await at.as(at.tom).post('/reports', { kind: 'post', id: post, reason: 'spam', words: '' })
  await send(at, `/posts/${post}`)
  const queue = await at.as(at.ines).text('/queue')
  expect(queue).toContain('Un cas, Inès')
  expect(queue).toContain('2 signalements')
})

test('a notice says what, where, why and who; all of it is kept when something is missing', async () => {
  const at = await world()
  const wrong: [Record<string, string>, string][] = [
    [{ faith: '' }, 'Il faut cocher cette phrase'],
    [{ url: 'https://elsewhere.example/x' }, 'n’est pas dans cette maison'],
    [{ url: 'javascript:alert(1)' }, 'n’est pas dans cette maison'],
    [{ words: 'court' }, 'un peu court'],
    [{ name: '' }, 'besoin de votre nom'],
    [{ email: '' }, 'besoin de votre nom'],
    [{ email: 'zed' }, 'ne semble pas complète'],
    [{ kind: 'because' }, 'Choisissez'],
  ]
  for (const [typed, said] of wrong) {
    const { faith, ...rest } = { ...form, url: '/groups', ...typed }
    const reply = await at.as(at.zed).post('/notice', { ...rest, ...(faith === 'on' ? { faith } : {}) })
    expect(reply.status, said).toBe(422)
    expect(reply.text).toContain(said)
    expect(reply.text).toContain(rest.words)
  }
  expect((await at.as(at.zed).post('/notice', {})).status).toBe(422)
  expect((await at.facts()).filter((name) => name.startsWith('moderation.'))).toEqual([])
})

test('whoever tells of abuse of children need not say who they are, and goes first', async () => {
  const at = await world()
  await send(at, '/groups')
  await send(at, '/people', { kind: 'child', name: '', email: '', words: 'Une image dans un message.' })
  const queue = await at.as(at.ines).text('/queue')
  expect(queue).toContain('quelqu’un qui ne donne pas son nom')
  expect(queue).toContain('Urgent')
})

test('an address that leads to nothing we know waits for the moderators of the home, who look for themselves', async () => {
  const at = await world()
  const sent = await send(at, '/about')
  const queue = await at.as(at.ines).text('/queue')
  expect(queue).toContain('ne mène à rien')
  expect(queue).toContain('http://localhost:3000/about')
  await at.as(at.ines).post(`/queue/${await firstCase(at, at.ines)}/leaving`)
  expect(await at.as(at.zed).text(sent.location)).toContain('reste en place')
})

test('the receipt tells nothing of what the sender may not see, and opens to nobody else', async () => {
  const at = await world()
  const group = await groupOf(at, at.odile, 'Entre nous', 'hidden')
  const { post } = await postIn(at, at.odile, group, 'secret de groupe')
  expect(await at.as(at.zed).text(`/notice?kind=post&id=${post}`)).not.toContain(`/posts/${post}`)
  const known = await send(at, `/posts/${post}`)
  const unknown = await send(at, '/posts/999999')
  const plain = (text: string) => text.replaceAll(/notice\/[\w-]{32}|notice%2F[\w-]{32}|\d+/g, '')
  expect(plain(await at.as(at.zed).text(known.location))).toBe(plain(await at.as(at.zed).text(unknown.location)))
  for (const path of [
    '/notice/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
    '/notice/x',
    '/notice/%00%00%00%00%00%00%00%00%00%00%00%00%00%00%00%00%00%00%00%00',
  ]) {
    expect((await at.as(at.zed).get(path)).status).toBe(404)
  }
})

test('notices from one place are bounded, and what was written is kept', async () => {
  const at = await world()
  const replies = []
  for (let n = 0; n < 7; n++) replies.push(await send(at, '/groups'))
  expect(replies.slice(0, 6).every((reply) => reply.status === 303)).toBe(true)
  expect(replies[6]?.status).toBe(429)
  expect(replies[6]?.text).toContain('demande de l’argent')
})

test('half a year after the decision, who gave notice is forgotten', async () => {
  const at = await world()
  await send(at, '/about')
  const caseId = await firstCase(at, at.ines)
  await at.as(at.ines).post(`/queue/${caseId}/leaving`)
  expect(await at.as(at.ines).text(`/queue/${caseId}`)).toContain('Zed Passant')
  at.later({ days: 190 })
  await send(at, '/groups')
  expect(await at.as(at.ines).text(`/queue/${caseId}`)).not.toContain('Zed Passant')
})

test('what was said between two stays theirs, whoever gives notice of its address', async () => {
  const at = await world()
  await at.act(at.tom, (ctx) =>
    sayThanks(ctx, {
      to: at.odile.person ?? 0,
      subject: { kind: 'person', id: at.odile.person ?? 0 },
      word: 'Entre nous deux',
      openness: 'private',
    }),
  )
  expect((await at.as(at.ines).get('/thanks/1')).status).toBe(404)
  await send(at, 'http://localhost:3000/thanks/1')
  const queue = await at.as(at.ines).text('/queue')
  expect(queue).toContain('Zed Passant')
  expect(queue).not.toContain('Entre nous deux')
  expect(await at.as(at.ines).text(`/queue/${await firstCase(at, at.ines)}`)).not.toContain('Entre nous deux')
  // Who was told something they should not have been tells those who look after the place, and these read it.
  await at.as(at.odile).post('/notice', { ...form, url: 'http://localhost:3000/thanks/1' })
  expect(await at.as(at.ines).text('/queue')).toContain('Entre nous deux')
})
