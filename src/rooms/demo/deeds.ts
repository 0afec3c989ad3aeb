/** What people did to what was said: each by the action of the room it belongs to, in somebody's name, at an hour. */
import type { Ctx } from '#platform/action.ts'
import type { Home } from '#platform/home.ts'
import { close, editPost, markHelpful, pin, thankFor, type KnownPost } from '#conversations'
import { readGrounds, report, takeUpAndHide, type Reporting } from '#moderation'
import type { Today } from './dating.ts'
import { afterLine, type LineTold, type TalkTold } from './planning.ts'
import type { Step } from './story.ts'

export type Deed = {
  readonly by: string
  readonly at: Date
  readonly deed: (ctx: Ctx) => Promise<unknown>
  /** For whoever wrote the story, when it cannot be done. */
  readonly what: string
}
type Around = {
  readonly home: Home
  readonly today: Today
  readonly text: (said: string) => string
  readonly post: (nth: number) => KnownPost
}

export function deedsOf(talk: TalkTold, around: Around): Deed[] {
  const [first] = talk.lines
  const last = talk.lines.at(-1)
  if (!first || !last) return []
  const { today, post } = around
  const { conversation } = post(0)
  const one = (what: string, by: string, at: Date, deed: Deed['deed']): Deed => ({
    by,
    at,
    deed,
    what: `${what}, ${talk.title}`,
  })
  const { pinned, closed } = talk
  const deeds: Deed[] = []
  if (pinned)
    deeds.push(one('pin', pinned.by, afterLine(first, pinned.after, today), (ctx) => pin(ctx, conversation, true)))
  if (pinned?.until)
    deeds.push(one('unpin', pinned.by, afterLine(first, pinned.until, today), (ctx) => pin(ctx, conversation, false)))
  if (closed)
    deeds.push(one('close', closed.by, afterLine(last, closed.after, today), (ctx) => close(ctx, conversation, true)))
  for (const [nth, line] of talk.lines.entries())
    deeds.push(...deedsOn(line, post(nth).id, { ...around, asker: first.by, title: talk.title }))
  return deeds
}

type On = Around & { readonly asker: string; readonly title: string }

function deedsOn(line: LineTold, id: number, { home, today, text, asker, title }: On): Deed[] {
  const { helpful, edited, hidden, reported, words } = line
  const subject = { kind: 'post', id }
  const one = (what: string, by: string, after: Step, deed: Deed['deed']): Deed => ({
    by,
    at: afterLine(line, after, today),
    deed,
    what: `${what} what ${line.by} said, ${title}`,
  })
  const deeds = reported.map(({ by, after, reason, words }) =>
    one('report', by, after, (ctx) => report(ctx, { subject, reason: reasonOf(reason), words })),
  )
  for (const one of words)
    deeds.push({
      by: one.by,
      at: afterLine(line, one.after, today),
      deed: (ctx) => thankFor(ctx, { post: id, word: text(one.words), openness: one.openness }),
      what: `thank ${line.by}, ${title}`,
    })
  if (helpful) deeds.push(one('mark as helpful', asker, helpful, (ctx) => markHelpful(ctx, id)))
  if (edited)
    deeds.push(
      one('edit', line.by, edited.after, (ctx) => editPost(ctx, { post: id, text: text(line.text), lang: undefined })),
    )
  if (hidden) {
    const grounds = readGrounds(home.settings, 'fr', `rule-${hidden.rule}`, hidden.words)
    deeds.push(one('hide', hidden.by, hidden.after, (ctx) => takeUpAndHide(ctx, { subject, grounds })))
  }
  return deeds
}

/** As the form of the report words them. */
const reasons: Readonly<Record<string, Reporting['reason']>> = {
  publicité: 'spam',
  attaque: 'attack',
  haine: 'hate',
  'vie privée': 'private',
  danger: 'danger',
  autre: 'other',
}

function reasonOf(said: string): Reporting['reason'] {
  const reason = reasons[said]
  if (!reason) throw new Error(`« ${said} » is no reason to report`)
  return reason
}
