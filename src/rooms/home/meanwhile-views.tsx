import type { Lang } from '#platform/i18n.ts'
import { homeWords } from './messages.en.ts'

/**
 * Out of sight until something is said in these groups while the page is open (`heard-news.ts` of conversations counts). It
 * stands over the page, so that nothing one reads moves; without JavaScript nothing happens here.
 */
export const Meanwhile = ({ lang, groups }: { lang: Lang; groups: readonly number[] }) => {
  const { meanwhile } = homeWords[lang].today
  if (groups.length === 0) return null
  return (
    <p
      class="arrived"
      data-moved={groups.join(' ')}
      data-each="conversation"
      data-one={meanwhile({ n: 1 })}
      data-many={meanwhile({ n: 2 }).replace('2', '#')}
      role="status"
      hidden
    >
      <a class="button quiet small" href="/">
        <span />
      </a>
    </p>
  )
}
