import type { Lang } from '#platform/i18n.ts'
import { MoreLink } from '#ui/button.tsx'
import type { ShownWish } from '#ui/wish.tsx'
import { homeWords } from './messages.en.ts'

/** One or two that look for somebody, and the way to the others; nothing where nobody does. */
export const LookingFor = ({ lang, wishes }: { lang: Lang; wishes: readonly ShownWish[] }) => {
  const words = homeWords[lang].aid
  if (wishes.length === 0) return null
  return (
    <section>
      <h2>{words.title}</h2>
      <ul class="ways">
        {wishes.map((wish) => (
          <li key={wish.id}>
            <a href={wish.href} lang={wish.lang} dir="auto">
              {wish.title}
            </a>
          </li>
        ))}
      </ul>
      <MoreLink href="/aid">{words.all}</MoreLink>
    </section>
  )
}
