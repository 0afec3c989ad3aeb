import type { Lang } from '#platform/i18n.ts'
import { MoreLink } from '#ui/button.tsx'
import { Head } from '#ui/finding.tsx'
import { homeWords } from './messages.en.ts'

export type AboutProps = { lang: Lang; sentence: string; member: boolean }

/** What this home promises, and nothing that it does not keep today. */
export const AboutPage = ({ lang, sentence, member }: AboutProps) => {
  const { about } = homeWords[lang]
  return (
    <div class="about">
      <Head title={about.title} lede={sentence || undefined} />
      <p>{about.foyer}</p>
      <section class="part">
        <h2>{about.promises}</h2>
        <ul class="promises">
          {[about.order, about.third, about.take, about.noScript].map((promise) => (
            <li key={promise}>{promise}</li>
          ))}
        </ul>
        {member && (
          <p>
            <MoreLink href="/me">{about.data}</MoreLink>
          </p>
        )}
      </section>
      <section class="part">
        <h2>{about.access}</h2>
        <p>{about.accessText}</p>
        <p>
          <MoreLink href="/ui">{about.catalogue}</MoreLink>
        </p>
      </section>
    </div>
  )
}
