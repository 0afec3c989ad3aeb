import { afterEach, expect, test } from 'vitest'
import { reportOn, survey } from './index.ts'
import { at, cleanUp, generalWith, opens, says, toldIn, type Told } from './test-export.ts'

afterEach(cleanUp)

const told = async (messages: Parameters<typeof generalWith>[0]): Promise<Told[]> =>
  toldIn(await opens(generalWith(messages)))
const words = ({ posts }: Told): string[] => posts.map(({ markdown }) => markdown)

test('what Slack itself says is left out, each kind counted', async () => {
  const notices = ['channel_join', 'channel_join', 'channel_topic', 'tombstone', 'huddle_thread', 'invented <b>']
  const found = await opens(
    generalWith(
      [
        ...notices.map((subtype, n) => says('U0TOM', 'x', at('2024-03-05 10:00', n + 1), { subtype })),
        says('U0TOM', '', at('2024-03-05 11:00')),
        { type: 'message', text: 'nobody said this', ts: at('2024-03-05 12:00') },
        { type: 'message', user: 'U0TOM', text: 'no time', ts: at('2024-03-05 12:30'), hidden: true },
        says('U0MAYA', 'kept', at('2024-03-05 13:00')),
      ],
      {
        'general/2024-03-06.json': [null, 7, { ts: 'x' }, { ts: at('2024-03-06 10:00'), type: 'desktop_notification' }],
      },
    ),
  )
  const { leftOut, posts } = reportOn(await survey(found))
  expect(posts).toBe(1)
  expect(Object.fromEntries(leftOut.map(({ why, count }) => [why, count]))).toEqual({
    channel_join: 2,
    channel_topic: 1,
    tombstone: 1,
    huddle_thread: 1,
    'other-notice': 1,
    unreadable: 3,
    'not-a-message': 1,
    empty: 1,
    'no-author': 1,
    hidden: 1,
  })
})

test('edits, /me, reactions and files come along; a file that Slack withholds is named as such', async () => {
  const [month] = await told([
    says('U0TOM', 'waves', at('2024-03-05 10:00'), {
      subtype: 'me_message',
      edited: { user: 'U0TOM', ts: at('2024-03-05 10:05') },
      reactions: [
        { name: '+1::skin-tone-2', users: ['U0MAYA', 'U0GONE', 'U0MAYA'], count: 3 },
        { name: 'party_fox', users: ['U0INES'], count: 1 },
        7,
      ],
      files: [
        {
          id: 'F1',
          name: 'a.png',
          mimetype: 'image/png',
          size: 12,
          url_private: 'https://files.example/a.png?t=xoxe-123&x=1',
        },
        { id: 'F2', mode: 'hidden_by_limit' },
        { id: 'F3', mode: 'tombstone', url_private: 'javascript:alert(1)' },
      ],
    }),
  ])
  expect(month?.posts[0]).toMatchObject({
    markdown: '_waves_',
    editedAt: new Date('2024-03-05T10:05:00Z'),
    reactions: [
      { name: '+1::skin-tone-2', emoji: '👍🏻', people: ['slack:U0MAYA'], count: 3 },
      { name: 'party_fox', people: ['slack:U0INES'], count: 1 },
    ],
    files: [
      { id: 'F1', name: 'a.png', mimetype: 'image/png', size: 12, url: 'https://files.example/a.png?x=1' },
      { id: 'F2', name: '', gone: 'hidden-by-limit' },
      { id: 'F3', gone: 'deleted' },
    ],
  })
})

test('a picture without words begins a thread named after its file', async () => {
  const asked = at('2024-03-05 10:00')
  const [thread] = await told([
    says('U0TOM', '', asked, { thread_ts: asked, files: [{ id: 'F1', name: 'cake.jpg' }] }),
    says('U0MAYA', 'Yum', at('2024-03-05 10:01'), { thread_ts: asked }),
  ])
  expect(thread?.title).toEqual({ is: 'file', name: 'cake.jpg' })
})

test('exports of 2016: shared files and comments on files say only what people said', async () => {
  const file = { id: 'F1', name: 'map.png', initial_comment: { comment: 'Our *map*', user: 'U0TOM' } }
  const [month] = await told([
    says(
      'U0TOM',
      '<@U0TOM|tom> uploaded a file: <https://x.example/f|map.png> and commented: Our *map*',
      at('2015-06-05 10:00'),
      { subtype: 'file_share', file, upload: true },
    ),
    says('U0TOM', '<@U0TOM|tom> shared a file: <https://x.example/f|map.png>', at('2015-06-05 10:01'), {
      subtype: 'file_share',
      file: { id: 'F1', name: 'map.png' },
    }),
    {
      type: 'message',
      subtype: 'file_comment',
      text: '<@U0MAYA|maya> commented on…',
      ts: at('2015-06-05 10:02'),
      file,
      comment: { user: 'U0MAYA', comment: 'Fine' },
    },
  ])
  expect(month?.posts.map(({ author, markdown, files }) => [author, markdown, files.length])).toEqual([
    ['slack:U0TOM', 'Our **map**', 1],
    ['slack:U0TOM', '', 1],
    ['slack:U0MAYA', 'Fine', 1],
  ])
})

test('a bot that speaks in blocks or attachments is read; previews of links are not repeated', async () => {
  const link = { from_url: 'https://x.example', title: 'X', text: 'a preview' }
  const [month] = await told([
    says('U0BOT', '', at('2024-03-05 10:00'), {
      bot_id: 'B0BOT',
      attachments: [
        {
          title: 'Bug 7',
          title_link: 'https://x.example/7',
          text: 'is *open*',
          fields: [{ title: 'By', value: 'Tom' }],
          fallback: 'f',
        },
      ],
    }),
    says('U0BOT', '', at('2024-03-05 10:01'), { attachments: [{ fallback: 'only this' }] }),
    says('U0BOT', 'New', at('2024-03-05 10:02'), {
      bot_id: 'B0BOT',
      blocks: [
        { type: 'header', text: { type: 'plain_text', text: 'A <new> one' } },
        { type: 'section', text: { type: 'mrkdwn', text: 'by <@U0TOM>' } },
      ],
    }),
    says('U0TOM', 'See <https://x.example>', at('2024-03-05 10:03'), { attachments: [link] }),
    says('U0TOM', '', at('2024-03-05 10:04'), {
      attachments: [{ is_share: true, author_name: 'Maya', text: 'said\nthis' }],
    }),
    says('U0TOM', '', at('2024-03-05 10:05'), {
      blocks: [
        {
          type: 'rich_text',
          elements: [
            {
              type: 'rich_text_section',
              elements: [
                { type: 'text', text: 'a < ', style: { bold: true } },
                { type: 'user', user_id: 'U0MAYA' },
                { type: 'emoji', name: 'tada' },
              ],
            },
            {
              type: 'rich_text_list',
              style: 'bullet',
              indent: 0,
              elements: [
                { type: 'rich_text_section', elements: [{ type: 'link', url: 'https://x.example', text: 'x' }] },
              ],
            },
          ],
        },
      ],
    }),
  ])
  expect(month && words(month)).toEqual(
    [
      '**[Bug 7](https://x.example/7)**\nis **open**\n**By**: Tom',
      'only this',
      '**A \\<new\\> one**\n\nby @Tom Petit',
      'See <https://x.example>',
      '> Maya\n> said\n> this',
      '**a \\<** @Maya🎉\n\n- [x](https://x.example)',
    ].map((line) => line.replaceAll('\\>', '>')),
  )
})
