/** What stays behind, in words: Slack has dozens of names for its notices, and a reader needs a handful. */
import type { Lang } from '#platform/i18n.ts'
import { movingWords } from './messages.en.ts'
import type { LeftOut } from './slack/index.ts'

type Sort = keyof (typeof movingWords)['fr']['left']

const sorts: readonly (readonly [Sort, RegExp])[] = [
  ['joins', /^message (channel_join|group_join|me_joined|joiner_notification.*)$/],
  ['leaves', /^message (channel|group)_leave$/],
  ['channelNotices', /^message (channel|group)_/],
  ['deleted', /^message (tombstone|message_deleted)$/],
  ['empty', /^message empty$/],
  ['duplicates', /^message duplicate$/],
  ['notChosen', /^message not-chosen$/],
  ['noAuthor', /^message no-author$/],
  ['unreadable', /^message unreadable$/],
  ['otherNotices', /^message /],
  ['reactionsUnknown', /^reaction unknown-person$/],
  ['reactionsElsewhere', /^reaction on-left-out-message$/],
  ['reactionsAlready', /^reaction /],
  ['previews', /^preview /],
  ['cutTexts', /^text /],
  ['broken', /^file broken$/],
  ['tooBig', /^file too-big$/],
  ['unsafe', /^file unsafe-name$/],
  ['otherFiles', /^file /],
]

export type LeftWord = { readonly label: string; readonly count: number }

/** The most frequent first. */
export function leftInWords(lang: Lang, leftOut: readonly LeftOut[]): LeftWord[] {
  const counts = new Map<Sort, number>()
  for (const { what, why, count } of leftOut) {
    const sort = sorts.find(([, names]) => names.test(`${what} ${why}`))?.[0] ?? 'otherNotices'
    counts.set(sort, (counts.get(sort) ?? 0) + count)
  }
  return [...counts].sort(([, one], [, other]) => other - one).map(([sort, count]) => ({ label: movingWords[lang].left[sort], count }))
}
