/** What was decided where a moderator looks after things. */
import { z } from 'zod'
import { ensure } from '#platform/action.ts'
import { id } from '#platform/http/fields.ts'
import { get, page } from '#platform/http/route.ts'
import { excerpt } from '#platform/text/index.ts'
import { knownKind } from './case.ts'
import { sayDecisions } from './case-page.ts'
import { decisionsIn } from './decisions-store.ts'
import { LogPage } from './log-views.tsx'
import { moderationWords } from './messages.en.ts'
import { moderated, moderatesSomething } from './policy.ts'
import { whoAre } from './somebody.ts'
import { keyOf, thingsAt } from './thing.ts'

const LOG_PAGE = 40

const log = get(
  '/queue/log',
  { who: 'members', query: z.object({ after: id.optional().catch(undefined) }) },
  async (visit, { query }) => {
    const { home, actor, lang, now, zone } = visit
    ensure(moderatesSomething(actor))
    const rows = await decisionsIn(home.db, {
      audiences: moderated(actor),
      except: actor.person,
      before: query.after ?? Number.MAX_SAFE_INTEGER,
      limit: LOG_PAGE + 1,
    })
    const shown = rows.slice(0, LOG_PAGE)
    const cards = await thingsAt(
      home.db,
      home.house,
      shown.flatMap((row) => row.subject ?? []),
    )
    const who = await whoAre(
      visit,
      shown.map((row) => row.about),
    )
    const told = await sayDecisions(visit, shown)
    const body = LogPage({
      lang,
      clock: { now, zone, lang },
      lines: told.map((one) => {
        const { subject, about: author } = one.decision
        const card = subject === null ? undefined : cards.get(keyOf(subject))
        return {
          ...one,
          kind: knownKind(subject),
          author: author === null ? undefined : who.name(author),
          text: card && (excerpt(card.text, 120) || (card.titleToJudge ?? card.title)),
          textLang: card?.lang ?? 'und',
        }
      }),
      older: rows.length > LOG_PAGE ? `/queue/log?after=${shown.at(-1)?.id}` : undefined,
    })
    return page({ title: moderationWords[lang].log.title, body })
  },
)

export const logPages = [log]
