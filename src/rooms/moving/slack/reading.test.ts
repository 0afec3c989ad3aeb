import { readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { afterEach, expect, test } from 'vitest'
import { conversations, reportOn, survey } from './index.ts'
import { at, channels, cleanUp, generalWith, opens, says, toldIn, type Told } from './test-export.ts'

afterEach(cleanUp)

const told = async (messages: Parameters<typeof generalWith>[0]): Promise<Told[]> =>
  toldIn(await opens(generalWith(messages)))
const words = ({ posts }: Told): string[] => posts.map(({ markdown }) => markdown)

test('a question that somebody else answered is a conversation; all else is the month it was said in', async () => {
  const asked = at('2024-03-31 23:59')
  const alone = at('2024-03-30 08:00')
  const [march, april, thread] = await told([
    says('U0MAYA', 'Good morning', at('2024-03-02 08:00')),
    says('U0TOM', 'To myself', alone, { thread_ts: alone }),
    says('U0TOM', 'How do I *reset* it? I tried twice.', asked, { thread_ts: asked }),
    says('U0TOM', 'Still alone', at('2024-04-02 08:00'), { thread_ts: alone }),
    says('U0INES', 'Off and on', at('2024-04-03 09:00', 7), { thread_ts: asked }),
    says('U0MAYA', 'April', at('2024-04-01 00:00')),
    says('U0TOM', 'Thanks!', at('2025-01-01 00:00'), { thread_ts: asked }),
  ])
  expect(march).toMatchObject({
    source: 'slack:C0GEN:2024-03',
    kind: 'month',
    title: { is: 'month', channel: 'general', month: '2024-03' },
  })
  expect(march && words(march)).toEqual(['Good morning', 'To myself', 'Still alone'])
  expect(april && words(april)).toEqual(['April'])
  expect(thread).toMatchObject({
    source: `slack:C0GEN:${asked}`,
    kind: 'thread',
    title: { is: 'sentence', text: 'How do I reset it?' },
    startedAt: new Date('2024-03-31T23:59:00Z'),
    postCount: 3,
  })
  expect(thread?.posts.map(({ source, author, isReply }) => [source, author, isReply])).toEqual([
    [`slack:C0GEN:${asked}`, 'slack:U0TOM', false],
    [`slack:C0GEN:${at('2024-04-03 09:00', 7)}`, 'slack:U0INES', true],
    [`slack:C0GEN:${at('2025-01-01 00:00')}`, 'slack:U0TOM', true],
  ])
})

test('a bot that answers does not make a conversation, a person who answers a bot does', async () => {
  const asked = at('2024-03-05 10:00')
  const ticket = at('2024-03-05 11:00')
  const found = await told([
    says('U0TOM', 'Anybody?', asked, { thread_ts: asked }),
    says('U0BOT', 'Ticket opened', at('2024-03-05 10:01'), { thread_ts: asked }),
    says('U0BOT', 'Alarm', ticket, { thread_ts: ticket }),
    says('U0TOM', 'On it', at('2024-03-05 11:01'), { thread_ts: ticket }),
  ])
  expect(found.map(({ kind }) => kind)).toEqual(['month', 'thread'])
  expect(found[1]?.posts.map(({ isBot }) => isBot)).toEqual([true, false])
})

test('answers whose question is gone stay together, under the first of them', async () => {
  const gone = at('2024-03-05 10:00')
  const [thread, ...more] = await told([
    says('USLACKBOT', 'This message was deleted.', gone, { subtype: 'tombstone', hidden: true, thread_ts: gone }),
    says('U0TOM', 'I had that too', at('2024-03-05 10:01'), { thread_ts: gone }),
    says('U0MAYA', 'Same', at('2024-03-05 10:02'), { thread_ts: gone }),
  ])
  expect(more).toEqual([])
  expect(thread).toMatchObject({
    source: `slack:C0GEN:${gone}`,
    kind: 'thread',
    title: { is: 'sentence', text: 'I had that too' },
  })
})

test('messages out of order, and the same one twice, come once and in order', async () => {
  const first = says('U0TOM', 'one', at('2024-03-05 10:00', 1))
  const second = says('U0TOM', 'two', at('2024-03-05 10:00', 2))
  const third = says('U0TOM', 'three', at('2024-03-05 10:00', 10))
  const found = await opens(generalWith([third, second, first, second], { 'general/2024-03-09.json': [third] }))
  expect((await toldIn(found)).map(words)).toEqual([['one', 'two', 'three']])
  expect(reportOn(await survey(found))).toMatchObject({
    posts: 3,
    leftOut: [{ what: 'message', why: 'duplicate', count: 2 }],
  })
})

test('nothing stays on disk, also when reading stops in the middle', async () => {
  const before = (await readdir(tmpdir())).filter((name) => name.startsWith('foyer-slack-'))
  const found = await opens(
    generalWith([says('U0TOM', 'x', at('2024-03-05 10:00')), says('U0TOM', 'y', at('2024-04-05 10:00'))]),
  )
  const [group] = found.groups
  if (!group) throw new Error('no group')
  for await (const { kind } of conversations(found, group)) if (kind === 'month') break
  expect((await readdir(tmpdir())).filter((name) => name.startsWith('foyer-slack-'))).toEqual(before)
})

test('what is surveyed is what comes', async () => {
  const found = await opens({ ...generalWith([says('U0TOM', 'x', at('2024-03-05 10:00'))]), 'channels.json': channels })
  const shares: number[] = []
  const { firstAt, lastAt, counts } = (await survey(found, (share) => shares.push(share))).groups[0] ?? {}
  expect([firstAt, lastAt]).toEqual([new Date('2024-03-05T10:00:00Z'), new Date('2024-03-05T10:00:00Z')])
  expect(counts).toMatchObject({ posts: 1, threads: 0, months: 1 })
  expect(shares).toEqual([1])
})
