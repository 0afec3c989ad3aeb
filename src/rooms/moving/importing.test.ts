import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { runImport, Stopped, type Progress } from '#moving'
import { world, type World } from '#test/world.ts'
import { at as ts, channels, cleanUp, fileWith, generalWith, says, zipOf } from './slack/test-export.ts'

afterAll(cleanUp)

const asked = ts('2024-03-05 10:00')
const small = generalWith(
  [
    says('U0TOM', 'Who has a ladder to lend? <@U0MAYA> perhaps', asked, { thread_ts: asked, reactions: [{ name: 'heart', users: ['U0MAYA', 'U0INES'], count: 2 }, { name: 'pray', users: ['U0MAYA'], count: 1 }] }),
    says('U0MAYA', 'I do, *come by*.', ts('2024-03-05 11:00'), { thread_ts: asked, edited: { ts: ts('2024-03-05 11:05') } }),
    says('U0INES', 'The market is on Tuesday', ts('2024-03-06 09:00')),
    says('U0TOM', 'See <#C0KITCHEN|kitchen>', ts('2024-04-01 09:00'), { files: [{ id: 'F1', name: 'plan.pdf', url_private: 'https://files.slack.com/plan.pdf?t=xoxe-1' }] }),
    { type: 'message', subtype: 'channel_join', user: 'U0TOM', text: 'joined', ts: ts('2024-03-01 09:00') },
  ],
  {
    'channels.json': [...channels, { id: 'C0KITCHEN', name: 'kitchen', created: 1_700_000_000, members: ['U0INES'], is_archived: true, purpose: { value: 'See <https://cook.example|the book> &amp; <@U0TOM>' } }],
    'kitchen/2024-05-01.json': [says('U0BOT', 'A ticket', ts('2024-05-01 08:00'), { bot_id: 'B0BOT' })],
  },
)
const theSmall = async () => fileWith(await zipOf(small))

/** What is in the tables, told by sources instead of numbers: they differ from home to home. */
async function contentOf({ home }: World): Promise<unknown> {
  const { rows: posts } = await sql`
    select p.source, c.source conversation, p.nth, a.source author, p.at, regexp_replace(p.markdown, '/people/\\d+', '/people/N', 'g') markdown, p.lang, p.edited_at, r.source reply_to
    from conversations.posts p join conversations.conversations c on c.id = p.conversation_id
      join people.people a on a.id = p.author left join conversations.posts r on r.id = p.reply_to order by p.source collate "C"`.execute(home.db)
  const { rows: conversations } = await sql`
    select c.source, g.source "group", c.kind, c.title, c.lang, c.asks, a.source author, c.started_at, c.posts, c.answers, c.last_at, l.source last_author, c.excerpt
    from conversations.conversations c join spaces.places g on g.id = c.group_id left join people.people a on a.id = c.author left join people.people l on l.id = c.last_author
    order by c.source collate "C"`.execute(home.db)
  const { rows: reactions } = await sql`
    select p.source, a.source person, r.kind, r.at from conversations.reactions r join conversations.posts p on p.id = r.post_id join people.people a on a.id = r.person_id order by 1, 2, 3`.execute(home.db)
  const { rows: counts } = await sql`select p.source, c.kind, c.n from conversations.reaction_counts c join conversations.posts p on p.id = c.post_id order by 1, 2`.execute(home.db)
  const { rows: groups } = await sql`select source, slug, name, about, openness, help, people, archived_at is not null archived from spaces.places where source is not null order by source`.execute(home.db)
  const { rows: people } = await sql`select source, name, email, arrived_at, joined_at from people.people where source is not null order by source`.execute(home.db)
  const { rows: facts } = await sql`select f.name, f.imported, a.source actor, f.at, count(*) from platform.facts f left join people.people a on a.id = f.actor where f.imported group by 1, 2, 3, 4 order by 1, 3, 4`.execute(home.db)
  return { posts, conversations, reactions, counts, groups, people, facts }
}

test('a small Slack moves in with its people, its channels and its dates, and nobody is written to', async () => {
  const at = await world()
  const report = await runImport(at.home, { file: await theSmall() })
  expect(report).toEqual({
    people: 3, bots: 1, groups: 2, conversations: 4, posts: 5, replies: 1, reactions: 2, edits: 1, files: 1,
    leftOut: [{ what: 'message', why: 'channel_join', count: 1 }, { what: 'reaction', why: 'said-already', count: 1 }],
    added: { people: 4, conversations: 4, posts: 5, reactions: 2 },
    into: [expect.any(Number), expect.any(Number)],
  })
  expect(await contentOf(at)).toMatchObject({
    conversations: [
      { source: `slack:C0GEN:${asked}`, kind: 'question', title: 'Who has a ladder to lend?', author: 'slack:U0TOM', posts: 2, answers: 1 },
      { source: 'slack:C0GEN:2024-03', kind: 'running', title: 'general, mars 2024', author: null },
      { source: 'slack:C0GEN:2024-04', kind: 'running', title: 'general, avril 2024' },
      { source: 'slack:C0KITCHEN:2024-05', kind: 'running' },
    ],
    groups: [{ name: 'general', openness: 'members', people: 2, archived: false }, { name: 'kitchen', about: 'See [the book](https://cook.example) & @Tom Petit', people: 1, archived: true }],
    reactions: [{ person: 'slack:U0INES', kind: 'thanks' }, { person: 'slack:U0MAYA', kind: 'thanks' }],
  })
  const { rows: waiting } = await sql`select * from graphile_worker.jobs where task_identifier = 'people.mail'`.execute(at.home.db)
  expect(waiting).toEqual([])
})

test('a second run of the same export changes nothing, and says that nothing was new', async () => {
  const at = await world()
  const file = await theSmall()
  const first = await runImport(at.home, { file })
  const before = await contentOf(at)
  expect(await runImport(at.home, { file })).toEqual({ ...first, added: { people: 0, conversations: 0, posts: 0, reactions: 0 } })
  expect(await contentOf(at)).toEqual(before)
})

test('interrupted after any batch and begun again, it ends as if nothing had happened', async () => {
  const moment = new Date('2024-06-01T12:00:00Z')
  const whole = await world({ at: moment })
  await runImport(whole.home, { file: await theSmall() }, { postsAtOnce: 1 })
  const expected = await contentOf(whole)
  for (const stopAfter of [1, 2, 3, 4]) {
    const at = await world({ at: moment })
    const file = await theSmall()
    const stop = new AbortController()
    const onProgress = ({ step, done }: Progress) => void (step === 'posts' && done === stopAfter && stop.abort())
    await expect(runImport(at.home, { file }, { postsAtOnce: 1, onProgress, signal: stop.signal })).rejects.toThrow(Stopped)
    await runImport(at.home, { file }, { postsAtOnce: 1 })
    expect(await contentOf(at)).toEqual(expected)
  }
})
