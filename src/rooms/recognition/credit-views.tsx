import type { Lang } from '#platform/i18n.ts'
import type { Linked, ShownCredit } from './dressing.ts'
import { recognitionWords } from './messages.en.ts'

/** What grew out of somebody's gifts, on their page: the thing first, then what it grew out of. */
export const CreditList = ({ lang, credits }: { lang: Lang; credits: readonly ShownCredit[] }) => {
  const words = recognitionWords[lang]
  if (credits.length === 0) return null
  return (
    <section class="part">
      <h2>{words.panel.credits}</h2>
      <ul class="credit-list">
        {credits.map(({ kind, on, source }, place) => (
          <li key={place}>
            <Way {...on} />
            <p class="note">
              {words.credits[kind]}
              {source && (
                <>
                  {words.names.colon}
                  <Way {...source} />
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

const Way = ({ href, title, lang }: Linked) => (
  <a href={href} lang={lang} dir="auto">
    {title}
  </a>
)
