import type { Lang } from '#platform/i18n.ts'
import { MoreLink } from '#ui/button.tsx'
import { Head } from '#ui/finding.tsx'
import { homeWords } from './messages.en.ts'

export type AboutProps = { lang: Lang; sentence: string; member: boolean; source: Source }
/** Where the code is: published at an address, given by the home itself, or to be asked for. */
export type Source = { readonly at: string } | 'here' | 'nowhere'

/** What this home promises, and nothing that it does not keep today. */
export const AboutPage = ({ lang, sentence, member, source }: AboutProps) => {
  const { about } = homeWords[lang]
  return (
    <div class="about">
      <Head title={about.title} lede={sentence || undefined} />
      <p>{about.foyer}</p>
      <p>
        <SourceLink lang={lang} source={source} />
      </p>
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

const SourceLink = ({ lang, source }: Pick<AboutProps, 'lang' | 'source'>) => {
  const { about } = homeWords[lang]
  if (source === 'nowhere') return <>{about.askFor}</>
  return source === 'here' ? (
    <a href={SOURCE_ARCHIVE} download>
      {about.download}
    </a>
  ) : (
    <MoreLink href={source.at}>{about.published}</MoreLink>
  )
}

export const SOURCE_ARCHIVE = '/about/source.tar.gz'
