/** What stands around every page: the queue for those who moderate, what waits to be read, the rules in the foot. */
import type { FramePart } from '#platform/http/frame-part.ts'
import type { Visit } from '#platform/http/visit.ts'
import type { Flash } from '#ui/frame.ts'
import { sayDecision } from './decision-views.tsx'
import { decisionById, decisionsAbout, unreadOf } from './decisions-store.ts'
import { moderationWords } from './messages.en.ts'
import { moderatesSomething } from './policy.ts'
import { countWaiting } from './store.ts'

export async function frame(visit: Visit): Promise<FramePart> {
  const { actor, home, lang } = visit
  const { names } = moderationWords[lang]
  const foot = [
    { label: names.rules, href: '/rules' },
    { label: names.notice, href: '/notice' },
  ]
  if (actor.person === null) return { foot }
  if (actor.standing === 'suspended') return { foot, notices: await suspendedNotice(visit, actor.person) }
  const notices = await unreadNotices(visit, actor.person)
  if (!moderatesSomething(actor)) return { foot, notices }
  const line = {
    label: names.queue,
    href: '/queue',
    icon: 'shield',
    order: 80,
    count: await countWaiting(home.db, actor),
  } as const
  return { foot, notices, nav: [line], thumb: [{ ...line, unread: line.count }] }
}

/** Until they are read: each on its own, then they are gone. */
async function unreadNotices(visit: Visit, person: number): Promise<Flash[]> {
  const { home, lang, url } = visit
  const words = moderationWords[lang]
  const unread = await unreadOf(home.db, person)
  const decisions = await Promise.all(unread.decisions.map(({ id }) => decisionById(home.db, id)))
  return [
    ...decisions.flatMap((decision): Flash[] => {
      if (!decision) return []
      const link = { label: words.decision.read, href: `/decisions/${decision.id}` }
      return [{ kind: decision.verb === 'hidden' ? 'warn' : 'info', title: sayDecision(lang, decision), link }]
    }),
    ...(unread.outcome && url.pathname !== '/reports/mine'
      ? [
          {
            kind: 'info',
            title: words.mine.fresh,
            link: { label: words.mine.read, href: '/reports/mine' },
          } satisfies Flash,
        ]
      : []),
  ]
}

/** The room below says that they are, why and until when; here is where to read it whole, and to contest. */
async function suspendedNotice({ home, lang, url }: Visit, person: number): Promise<Flash[]> {
  const decision = (await decisionsAbout(home.db, person, Number.MAX_SAFE_INTEGER, 20)).find(
    (one) => one.verb === 'suspended' && one.undoneAt === null,
  )
  const words = moderationWords[lang].decision
  return decision && url.pathname !== `/decisions/${decision.id}`
    ? [{ kind: 'info', title: words.contest, link: { label: words.read, href: `/decisions/${decision.id}` } }]
    : []
}
