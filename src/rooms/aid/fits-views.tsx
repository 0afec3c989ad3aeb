import type { Lang } from '#platform/i18n.ts'
import { Pair } from '#ui/wish.tsx'
import { aidWords } from './messages.en.ts'
import type { Fitting } from './fitting.ts'
import { sayFit } from './matching.ts'
import { hrefOf, type Wish } from './wish.ts'

/** What may fit, each with its reason in a sentence; for its author alone. */
export const Fits = ({ lang, wish, fits }: { lang: Lang; wish: Wish; fits: readonly Fitting[] }) => {
  const words = aidWords[lang].fits
  if (fits.length === 0) return null
  return (
    <section class="part" aria-labelledby="fits">
      <h2 id="fits">{wish.kind === 'need' ? words.titleNeed : words.titleOffer}</h2>
      {fits.map(({ wish: other, fit }) => (
        <Pair key={other.id} icon="lightbulb">
          <p>
            <a href={hrefOf(other)} lang={other.lang === 'und' ? undefined : other.lang} dir="auto">
              {other.title}
            </a>
          </p>
          <p class="note">{sayFit(fit, wish.kind, lang)}.</p>
        </Pair>
      ))}
    </section>
  )
}
