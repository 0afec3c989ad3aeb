import { sayNumber, type Lang } from '#platform/i18n.ts'
import type { Import } from './import.ts'
import type { HowFarNow } from './how-far.island.tsx'
import { movingWords } from './messages.en.ts'

/** Posts are nearly all of the work: people and groups are the first hundredths. */
const PARTS = { reading: [0, 100], people: [0, 4], groups: [4, 1], posts: [5, 95] } as const

/** What is said of an import on its way. */
export function farOf({ state, progress }: Pick<Import, 'state' | 'progress'>, lang: Lang): HowFarNow {
  const words = movingWords[lang].progress
  if (!progress) return { state, share: 0, said: words.waiting }
  const { step, done, total } = progress
  const part = total === 0 ? 1 : Math.min(1, done / total)
  const [from, size] = PARTS[step]
  const said = step === 'reading' ? words.reading({ share: done }) : words[step]({ done, total: sayNumber(lang, total) })
  return { state, share: Math.round(from + size * part), said }
}
