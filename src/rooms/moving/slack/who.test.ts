import { afterEach, expect, test } from 'vitest'
import { conversations, groups, people, reportOn, survey } from './index.ts'
import { all, at, cleanUp, generalWith, opens, says, toldIn, users } from './test-export.ts'

afterEach(cleanUp)

test('bots: by user, by bot id, by name alone, a bridge that speaks for many', async () => {
  const bot = (more: object, n: number) => ({
    type: 'message',
    subtype: 'bot_message',
    text: 'x',
    ts: at('2024-03-05 10:00', n),
    ...more,
  })
  const found = await opens(
    generalWith([
      says('U0BOT', 'x', at('2024-03-05 09:00'), { bot_id: 'B0BOT' }),
      bot({ bot_id: 'B0BOT', username: 'Tickets' }, 1),
      bot({ bot_id: 'B0BOT', username: 'Léa via bridge' }, 2),
      bot({ bot_id: 'B0NEW' }, 3),
      bot({ username: 'old hook' }, 4),
      says('USLACKBOT', 'Reminder', at('2024-03-05 11:00')),
      says('U0GUEST', 'from elsewhere', at('2024-03-05 12:00'), { user_profile: { real_name: 'Sam' } }),
    ]),
  )
  const [month] = await toldIn(found)
  expect(month?.posts.map(({ author, isBot }) => [author, isBot])).toEqual([
    ['slack:U0BOT', true],
    ['slack:U0BOT', true],
    ['slack:U0BOT:Léa via bridge', true],
    ['slack:B0NEW', true],
    ['slack:bot:old hook', true],
    ['slack:USLACKBOT', true],
    ['slack:U0GUEST', false],
  ])
  const known = await all(people(found))
  expect(known.slice(4).map(({ name, bot, listed }) => [name, bot, listed])).toEqual([
    ['Léa via bridge', true, false],
    ['', true, false],
    ['old hook', true, false],
    ['Slackbot', true, false],
    ['Sam', false, false],
  ])
  expect((await survey(found)).people).toEqual({ people: 4, withEmail: 2, deactivated: 1, unlisted: 1, bots: 5 })
})

test('people come with or without an e-mail address', async () => {
  const found = await opens({ 'users.json': [...users, users[0], { name: 'no id' }, null], 'channels.json': [] })
  expect(await all(people(found))).toEqual([
    {
      source: 'slack:U0MAYA',
      name: 'Maya',
      handle: 'maya',
      email: 'maya@example.org',
      title: 'Facilitator',
      bot: false,
      deactivated: false,
      guest: false,
      listed: true,
    },
    {
      source: 'slack:U0TOM',
      name: 'Tom Petit',
      handle: 'tom',
      bot: false,
      deactivated: false,
      guest: false,
      listed: true,
    },
    {
      source: 'slack:U0INES',
      name: 'Inès',
      handle: 'ines',
      email: 'ines@example.org',
      bot: false,
      deactivated: true,
      guest: false,
      listed: true,
    },
    {
      source: 'slack:U0BOT',
      name: 'Tickets',
      handle: 'tickets',
      bot: true,
      deactivated: false,
      guest: false,
      listed: true,
    },
  ])
})

test('mentions lead where this home says', async () => {
  const found = await opens(generalWith([says('U0TOM', '<@U0MAYA> in <#C0GEN|general>', at('2024-03-05 10:00'))]))
  const [group] = found.groups
  if (!group) throw new Error('no group')
  for await (const { posts } of conversations(found, group, {
    personHref: (source) => (source === 'slack:U0MAYA' ? '/people/3' : undefined),
    groupHref: () => '/groups/9',
  })) {
    for await (const { markdown } of posts()) expect(markdown).toBe('[@Maya](/people/3) in [#general](/groups/9)')
  }
})

test('private channels and direct messages are surveyed, and stay unless they are chosen', async () => {
  const one = (text: string) => [says('U0TOM', text, at('2024-03-05 10:00'))]
  const found = await opens({
    ...generalWith([says('U0TOM', 'x', at('2024-03-05 10:00'))]),
    'groups.json': [{ id: 'G0SECRET', name: 'secret', members: ['U0TOM'], is_archived: true }],
    'mpims.json': [{ id: 'G0MPIM', name: 'mpdm-tom--maya-1', members: ['U0TOM', 'U0MAYA'] }],
    'dms.json': [{ id: 'D0AAAAAA', members: ['U0TOM', 'U0MAYA'] }],
    'secret/2024-03-05.json': one('a'),
    'mpdm-tom--maya-1/2024-03-05.json': one('b'),
    'D0AAAAAA/2024-03-05.json': one('c'),
    'forgotten-/2024-03-05.json': one('d'),
  })
  const facts = await survey(found)
  expect(
    facts.groups.map(({ name, kind, archived, listed, messages }) => [name, kind, archived, listed, messages]),
  ).toEqual([
    ['general', 'public', false, true, 1],
    ['secret', 'private', true, true, 1],
    ['mpdm-tom--maya-1', 'group-message', false, true, 1],
    ['D0AAAAAA', 'direct', false, true, 1],
    ['forgotten-', 'private', false, false, 1],
  ])
  expect(reportOn(facts)).toMatchObject({
    groups: 1,
    posts: 1,
    leftOut: [{ what: 'message', why: 'not-chosen', count: 4 }],
  })
  expect(reportOn(facts, ['slack:G0SECRET'])).toMatchObject({ groups: 1, posts: 1, leftOut: [{ count: 4 }] })
  expect((await all(groups(found))).map(({ memberSources }) => memberSources.length)).toEqual([2, 1, 2, 2, 0])
})

test('a folder that no list names is public where the export holds only public channels', async () => {
  const found = await opens(
    generalWith([], { 'old-club-/2024-03-05.json': [says('U0TOM', 'x', at('2024-03-05 10:00'))] }),
  )
  expect(found.groups.at(-1)).toMatchObject({
    source: 'slack:folder/old-club-',
    name: 'old-club-',
    kind: 'public',
    listed: false,
  })
  expect((await toldIn(found))[0]?.source).toBe('slack:folder/old-club-:2024-03')
})
