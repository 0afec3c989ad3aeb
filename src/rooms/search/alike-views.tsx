import { Icon } from '#ui/icon.tsx'
import { Meta, Tag } from '#ui/state.tsx'

/** A conversation that may already say it, as this reader may see it: all in their words, because it travels to the browser. */
export type AlikeShown = {
  readonly href: string
  readonly title: string
  /** When it is not the page's. */
  readonly lang?: string | undefined
  /** What helped whoever asked, shortened. */
  readonly helpful?: string | undefined
  /** How many answers, or none yet; in which group. */
  readonly facts: readonly string[]
}
export type AlikeWords = {
  readonly title: string
  readonly note: string
  readonly helped: string
  readonly newTab: string
}
export type AlikeListProps = { readonly words: AlikeWords; readonly shown: readonly AlikeShown[] }

/** Opened beside, so that what is being written stays. */
export const AlikeList = ({ words, shown }: AlikeListProps) =>
  shown.length === 0 ? null : (
    <section class="alike" aria-labelledby="alike-title">
      <h2 id="alike-title">{words.title}</h2>
      <p class="note">{words.note}</p>
      <ul>
        {shown.map(({ href, title, lang, helpful, facts }) => (
          <li key={href}>
            <a href={href} target="_blank" rel="noopener" lang={lang} dir="auto">
              {title} <Icon name="external-link" />
              <span class="sr"> {words.newTab}</span>
            </a>
            {helpful && (
              <p class="helped">
                <Tag kind="good" icon="circle-check" bare>
                  {words.helped}
                </Tag>{' '}
                <span lang={lang} dir="auto">
                  {helpful}
                </span>
              </p>
            )}
            <Meta facts={[...facts]} />
          </li>
        ))}
      </ul>
    </section>
  )
