import { expect, test } from 'vitest'
import { markHelpful, react } from '#conversations'
import { propose, whenFrom } from '#gatherings'
import { world, type World } from '#test/world.ts'
import { begin, groupIn, letBeFound, readOutside, reply } from './test-scene.ts'

const block = /<script type="application\/ld\+json">([^<]*)<\/script>/
const dataIn = (page: string) => JSON.parse(block.exec(page)?.[1] ?? 'null')

async function foundWorld(): Promise<World> {
  const at = await world()
  await letBeFound(at)
  return at
}

test('a question is told with its answers, the one that helped, who wrote them, and how often they were thanked', async () => {
  const at = await foundWorld()
  const { conversation } = await begin(
    at,
    at.tom,
    await groupIn(at, 'Vélos'),
    'Qui a une pompe ?',
    'La mienne **a crevé**.',
  )
  const first = await reply(at, at.odile, conversation, 'Moi, passez.')
  const second = await reply(at, at.sam, conversation, 'Et moi, à la cave.')
  await reply(at, at.tom, conversation, 'Merci à vous deux.')
  await at.act(at.tom, (ctx) => markHelpful(ctx, second.post))
  await at.act(at.maya, (ctx) => react(ctx, { post: second.post, kind: 'thanks' }))
  const { mainEntity, ...page } = dataIn(await readOutside(at, `/conversations/${conversation}`))
  expect(page).toEqual({ '@context': 'https://schema.org', '@type': 'QAPage' })
  expect(mainEntity).toMatchObject({
    '@type': 'Question',
    name: 'Qui a une pompe ?',
    text: 'La mienne a crevé.',
    answerCount: 2,
    inLanguage: 'fr',
    author: { '@type': 'Person', name: 'Tom Le Goff', url: `http://localhost:3000/people/${at.tom.person}` },
    acceptedAnswer: {
      '@type': 'Answer',
      text: 'Et moi, à la cave.',
      upvoteCount: 1,
      url: `http://localhost:3000/conversations/${conversation}-qui-a-une-pompe#post-${second.post}`,
    },
    suggestedAnswer: [{ text: 'Moi, passez.', author: { name: 'Odile Marchand' }, upvoteCount: 0 }],
  })
  expect(mainEntity.suggestedAnswer).toHaveLength(1)
  expect(mainEntity.suggestedAnswer[0].url).toContain(`#post-${first.post}`)
  expect(new Date(mainEntity.datePublished).getTime()).toBeLessThanOrEqual(Date.now())
})

test('a discussion is told as one, and what somebody typed cannot end the data it stands in', async () => {
  const at = await foundWorld()
  const trick = '</script><script>alert(1)</script> & <!-- fin'
  const { conversation } = await begin(
    at,
    at.tom,
    await groupIn(at, 'Vélos'),
    'La fête du quartier',
    `Voilà : \`${trick}\`.`,
  )
  await reply(at, at.odile, conversation, 'J’y serai.')
  const page = await readOutside(at, `/conversations/${conversation}`)
  expect(page).not.toContain('<script>alert')
  const data = dataIn(page)
  expect(data).toMatchObject({
    '@type': 'DiscussionForumPosting',
    headline: 'La fête du quartier',
    comment: [{ '@type': 'Comment', text: 'J’y serai.' }],
  })
  expect(data.text).toContain(trick)
  expect(data.interactionStatistic).toContainEqual(
    expect.objectContaining({ interactionType: 'https://schema.org/CommentAction', userInteractionCount: 1 }),
  )
})

test('what is hidden, removed or not public is in no data; nor is anything where search engines may not keep it', async () => {
  const at = await foundWorld()
  const group = await groupIn(at, 'Vélos')
  const { conversation, post } = await begin(at, at.tom, group, 'Qui a une pompe ?', 'La mienne a crevé.')
  const rude = await reply(at, at.odile, conversation, 'Débrouille-toi.')
  const taken = await reply(at, at.sam, conversation, 'Je reprends ce mot.')
  await at.act(at.ines, async (ctx) => ctx.house.subject('post')?.hide?.(ctx, rude.post))
  await at.as(at.sam).post(`/posts/${taken.post}/removal`)
  const page = await readOutside(at, `/conversations/${conversation}`)
  expect(dataIn(page).mainEntity).toMatchObject({ answerCount: 0 })
  expect(page).not.toMatch(/Débrouille|Je reprends/)
  // Whoever lives here reads the page, and needs no data about it.
  expect(await at.as(at.tom).text(`/conversations/${conversation}-qui-a-une-pompe`)).not.toMatch(block)
  await at.act(at.ines, async (ctx) => ctx.house.subject('post')?.hide?.(ctx, post))
  expect(await readOutside(at, `/conversations/${conversation}`)).not.toMatch(block)
  const closed = await world()
  const kept = await begin(closed, closed.tom, await groupIn(closed, 'Vélos'), 'Qui a une pompe ?', 'Crevé.')
  expect(await readOutside(closed, `/conversations/${kept.conversation}`)).not.toMatch(block)
})

test('a gathering that the world may come to is told as an event, by the clock of its place; called off, it says so', async () => {
  const at = await foundWorld()
  const { id } = await at.act(at.maya, (ctx) =>
    propose(ctx, {
      title: 'Portes ouvertes',
      text: 'Venez **comme vous êtes**.',
      when: whenFrom({ day: '2027-07-08', from: '20:00', until: '21:30', zone: 'Europe/Paris' }),
      how: 'both',
      place: 'Café du 12, Nantes',
      where: 'open',
      askedFirst: true,
    }),
  )
  const read = async () => dataIn(await readOutside(at, `/gatherings/${id}`))
  expect(await read()).toMatchObject({
    '@type': 'Event',
    name: 'Portes ouvertes',
    startDate: '2027-07-08T20:00:00+02:00',
    endDate: '2027-07-08T21:30:00+02:00',
    description: 'Venez comme vous êtes.',
    eventStatus: 'https://schema.org/EventScheduled',
    eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
    url: `http://localhost:3000/gatherings/${id}-portes-ouvertes`,
    location: [{ '@type': 'Place', address: 'Café du 12, Nantes' }, { '@type': 'VirtualLocation' }],
  })
  await at.as(at.maya).post(`/gatherings/${id}/cancellation`, { why: '' })
  expect((await read()).eventStatus).toBe('https://schema.org/EventCancelled')
})
