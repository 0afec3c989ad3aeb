/** The numbers, for everybody who is at home here: a sentence or two on the board, and where they come from. */
import { get, page } from '#platform/http/route.ts'
import type { Lang } from '#platform/i18n.ts'
import type { Visit } from '#platform/http/visit.ts'
import { numbersOf, type AidNumbers } from './counting.ts'
import { notFound } from '#platform/refusal.ts'
import { aidWords } from './messages.en.ts'
import { isGuest } from './policy.ts'
import { NumbersPage } from './numbers-views.tsx'

/** What can be said without pointing at anybody. */
export async function numbersSaid({ home, lang, actor }: Visit): Promise<string[]> {
  const numbers = await numbersOf(home)
  if (!numbers || isGuest(actor)) return []
  const { numbers: words } = aidWords[lang]
  return [
    ...(numbers.met ? [words.met({ met: numbers.metCount, all: numbers.met.n })] : []),
    ...(numbers.first?.median == null ? [] : [words.first({ time: sayHours(numbers.first.median, lang) })]),
  ]
}

const TWO_DAYS = 48

function sayHours(hours: number, lang: Lang): string {
  const words = aidWords[lang].numbers
  return hours < TWO_DAYS ? words.hours({ n: Math.round(hours) }) : words.days({ n: Math.round(hours / 24) })
}

const percent = (lang: Lang, value: number): string => new Intl.NumberFormat(lang, { style: 'percent' }).format(value)

const shareSaid = (share: AidNumbers['met'], lang: Lang) =>
  share && {
    value: percent(lang, share.value),
    around: aidWords[lang].numbers.interval({
      low: percent(lang, share.low),
      high: percent(lang, share.high),
      n: share.n,
    }),
  }

function firstSaid(first: AidNumbers['first'], lang: Lang) {
  if (!first) return null
  const words = aidWords[lang].numbers
  const say = (hours: number | null) => (hours === null ? words.notYet : sayHours(hours, lang))
  return {
    value: say(first.median),
    around: words.interval({ low: say(first.low), high: say(first.high), n: first.n }),
  }
}

export const numbersPages = [
  get('/aid/numbers', { who: 'members' }, async ({ home, lang, actor }) => {
    if (isGuest(actor)) throw notFound()
    const numbers = await numbersOf(home)
    const said = {
      met: shareSaid(numbers?.met ?? null, lang),
      first: firstSaid(numbers?.first ?? null, lang),
      gaveBack: shareSaid(numbers?.gaveBack ?? null, lang),
    }
    return page({ title: aidWords[lang].numbers.title, body: NumbersPage({ lang, said }) })
  }),
]
