import type { Lang } from '#platform/i18n.ts'
import { excerpt } from '#platform/text/index.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Cover } from '#ui/cover.tsx'
import { Empty } from '#ui/empty.tsx'
import { Form } from '#ui/form.tsx'
import { Meta } from '#ui/state.tsx'
import type { Place } from './place.ts'
import { langOf, Openly } from './place-views.tsx'
import { spacesWords } from './words.ts'

export const InvitedPage = ({ lang, token, place }: { lang: Lang; token: string; place: Place }) => {
  const words = spacesWords[lang]
  return (
    <section class="head">
      <Cover kind="tiles" seed={`${place.kind}-${place.id}`} />
      <h1>{words.invitations.invitedTo({ name: place.name })}</h1>
      <Meta facts={[<Openly key="openly" place={place} lang={lang} />, words.people({ n: place.people })]} />
      {place.about && (
        <p class="lede" lang={langOf(place, lang)} dir="auto">
          {excerpt(place.about, 300)}
        </p>
      )}
      <Form action={`/invited/${token}`}>
        <Button icon="log-in">{words.invitations.accept}</Button>
      </Form>
    </section>
  )
}

export const InvitationOver = ({ lang }: { lang: Lang }) => {
  const words = spacesWords[lang].invitations
  return (
    <Empty
      level={1}
      drawing="locked"
      title={words.over}
      act={<ButtonLink href="/groups">{spacesWords[lang].directory.title}</ButtonLink>}
    >
      {words.overText}
    </Empty>
  )
}
