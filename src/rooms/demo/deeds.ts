/** What people did to what was said: each by the action of the room it belongs to, in somebody's name, at an hour. */
import type { Ctx } from '#platform/action.ts'
import type { Home } from '#platform/home.ts'
import { close, editPost, markHelpful, pin, type KnownPost } from '#conversations'
import { readGrounds, report, takeUpAndHide, type Reporting } from '#moderation'
import type { Today } from './dating.ts'
import { afterLine, type LineTold, type TalkTold } from './planning.ts'

export type Deed = { readonly by: string; readonly at: Date; readonly deed: (ctx: Ctx) => Promise<unknown> }
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
  const { pinned, closed } = talk
  return [
    ...(pinned
      ? [{ by: pinned.by, at: afterLine(first, pinned.after, today), deed: (ctx: Ctx) => pin(ctx, conversation, true) }]
      : []),
    ...(closed
      ? [
          {
            by: closed.by,
            at: afterLine(last, closed.after, today),
            deed: (ctx: Ctx) => close(ctx, conversation, true),
          },
        ]
      : []),
    ...talk.lines.flatMap((line, nth) => deedsOn(line, post(nth).id, { ...around, asker: first.by })),
  ]
}

function deedsOn(
  line: LineTold,
  id: number,
  { home, today, text, asker }: Around & { readonly asker: string },
): Deed[] {
  const { helpful, edited, hidden, reported } = line
  const subject = { kind: 'post', id }
  const reporting = reported.map(({ by, after, reason, words }) => ({
    by,
    at: afterLine(line, after, today),
    deed: (ctx: Ctx) => report(ctx, { subject, reason: reasonOf(reason), words }),
  }))
  return [
    ...(helpful ? [{ by: asker, at: afterLine(line, helpful, today), deed: (ctx: Ctx) => markHelpful(ctx, id) }] : []),
    ...(edited
      ? [
          {
            by: line.by,
            at: afterLine(line, edited.after, today),
            deed: (ctx: Ctx) => editPost(ctx, { post: id, text: text(line.text), lang: undefined }),
          },
        ]
      : []),
    ...reporting,
    ...(hidden
      ? [
          {
            by: hidden.by,
            at: afterLine(line, hidden.after, today),
            deed: (ctx: Ctx) =>
              takeUpAndHide(ctx, {
                subject,
                grounds: readGrounds(home.settings, 'fr', `rule-${hidden.rule}`, hidden.words),
              }),
          },
        ]
      : []),
  ]
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
