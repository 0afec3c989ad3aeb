/** The shares of the pulse as they may be said of the last year, for whoever keeps them with a date. */
import type { Home } from '#platform/home.ts'
import { stillReading } from '#platform/facts/consumer.ts'
import type { Lang } from '#platform/i18n.ts'
import { cell, SMALLEST_CELL, type Share } from '#platform/numbers/index.ts'
import { deepOf, pulseKept } from './keeping.ts'
import { pulseWords } from './messages.en.ts'
import { projection } from './projecting.ts'

export const figureNames = ['answered', 'started', 'replies', 'holds', 'newcomers'] as const
export type FigureName = (typeof figureNames)[number]
export type Figure = Share & { readonly number: FigureName }

export const figureTitle = (lang: Lang, name: FigureName): string => pulseWords[lang][name].title

/** Those that are said on the pulse today; in a large home that never counted, none yet. */
export async function figuresLent(home: Home): Promise<Figure[]> {
  if ((await stillReading(home.db, projection.name)) !== undefined) return []
  const pulse = await pulseKept(home, '365')
  if (!pulse) return []
  const deep = (await deepOf(home, '365', pulse))?.body
  const shares: Readonly<Record<FigureName, Share | undefined>> = {
    answered: pulse.answered.beforeStaff,
    started: pulse.started.share,
    replies: deep?.replies.share,
    holds: deep?.network.without,
    newcomers: tellable(deep?.newcomers.two),
  }
  return figureNames.flatMap((number) => {
    const share = shares[number]
    return share && share.n >= SMALLEST_CELL ? [{ number, ...share }] : []
  })
}

/** Of people and not of what was said: nobody, or enough to say how many. */
const tellable = (share: Share | undefined): Share | undefined =>
  share && cell(Math.round(share.value * share.n)) !== undefined ? share : undefined
