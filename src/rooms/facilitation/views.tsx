import type { Lang } from '#platform/i18n.ts'
import type { Group } from '#spaces'
import { Avatar } from '#ui/avatar.tsx'
import { ButtonLink } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { Crumb, Head } from '#ui/finding.tsx'
import { Name } from '#ui/who.tsx'
import { facilitationWords } from './messages.en.ts'
import type { ToThank } from './thanking.ts'

type PageProps = { lang: Lang; group: Group; people: readonly ToThank[] | undefined }

export const ThankingPage = ({ lang, group, people }: PageProps) => {
  const words = facilitationWords[lang]
  return (
    <>
      <Head
        title={words.title}
        lede={words.lede}
        kicker={<Crumb lang={lang} path={[{ label: group.name, href: `/groups/${group.slug}` }]} />}
      />
      {people === undefined || people.length === 0 ? (
        <Empty drawing="hearth" title={people === undefined ? words.few : words.none}>
          {people === undefined ? words.fewText : words.noneText}
        </Empty>
      ) : (
        <ul class="rows to-thank">
          {people.map((one) => (
            <li key={one.face.id}>
              <Person lang={lang} {...one} />
            </li>
          ))}
        </ul>
      )}
      <p class="note">{words.how}</p>
    </>
  )
}

const Person = ({ lang, face, people }: { lang: Lang } & ToThank) => {
  const words = facilitationWords[lang]
  return (
    <article class="one-to-thank">
      <Avatar face={face} />
      <div>
        <Name face={face} />
        <p class="note">{words.answered({ people })}</p>
      </div>
      <ButtonLink kind="soft" small icon="heart-handshake" href={`/people/${face.id}/thanks/new`}>
        {words.thank}
      </ButtonLink>
    </article>
  )
}

export const ThankingButton = ({ lang, slug }: { lang: Lang; slug: string }) => (
  <ButtonLink kind="plain" small icon="heart-handshake" href={`/groups/${slug}/thanking`}>
    {facilitationWords[lang].open}
  </ButtonLink>
)
