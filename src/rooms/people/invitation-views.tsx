import type { Problems } from '#platform/http/route.ts'
import type { Lang } from '#platform/i18n.ts'
import type { QrPath } from '#platform/qr.ts'
import { Acts, Button, MoreLink } from '#ui/button.tsx'
import { Choices } from '#ui/choice.tsx'
import { Field } from '#ui/field.tsx'
import { Form, Problems as ProblemList } from '#ui/form.tsx'
import { sayTime, type Clock } from '#ui/say-time.ts'
import type { Invitation } from './invitation.ts'
import { peopleWords } from './messages.en.ts'

export type InvitationsProps = { lang: Lang; clock: Clock; invitations: readonly (Invitation & { open: boolean })[]; problems: Problems }

export const InvitationsPage = ({ lang, clock, invitations, problems }: InvitationsProps) => {
  const words = peopleWords[lang].invitations
  return (
    <>
      <header class="head">
        <h1>{words.title}</h1>
        <p class="lede">{words.lede}</p>
      </header>
      <ProblemList lang={lang} problems={Object.entries(problems).map(([field, text]) => ({ field, text }))} />
      <Form action="/invitations">
        <Choices
          name="uses"
          label={words.forWhom}
          value="10"
          choices={[
            { value: '1', label: words.one },
            { value: '10', label: words.few },
            { value: '100', label: words.many },
          ]}
        />
        <Acts>
          <Button>{words.make}</Button>
        </Acts>
      </Form>
      <section class="part">
        <h2>{words.yours}</h2>
        {invitations.length === 0 && <p class="note">{words.none}</p>}
        <ul class="rows">
          {invitations.map((one) => (
            <li key={one.id}>
              <p>{words.state({ used: one.used, left: one.open ? one.usesLeft : 0 })}</p>
              <p class="note">
                {one.endedAt ? words.ended : one.expiresAt < clock.now ? words.expired : words.until({ date: sayTime(one.expiresAt, clock, 'full') })}
              </p>
              {one.open && <MoreLink href={`/invitations/${one.id}`}>{words.show}</MoreLink>}
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}

export type InvitationProps = { lang: Lang; id: number; home: string; link: string; qr: QrPath; claims: string | undefined; open: boolean; local: boolean }

export const InvitationPage = ({ lang, id, home, link, qr, claims, open, local }: InvitationProps) => {
  const words = peopleWords[lang]
  return (
    <>
      <header class="head">
        <h1>{claims ? words.invitations.vouchTitle({ name: claims }) : words.invitations.linkTitle}</h1>
        <p class="lede">{claims ? words.invitations.vouchLede({ name: claims }) : home}</p>
        {!open && <p class="note">{words.join.closedTitle}</p>}
      </header>
      {open && (
        <>
          <Field name="link" label={words.invitations.linkLabel} value={link} hint={local ? words.invitations.local : undefined} />
          <svg class="qr" viewBox={`0 0 ${qr.size} ${qr.size}`} role="img" aria-label={words.invitations.qr}>
            <path d={qr.path} />
          </svg>
          <Form action={`/invitations/${id}/withdrawal`}>
            <Button kind="quiet-bad">{words.invitations.withdraw}</Button>
          </Form>
        </>
      )}
    </>
  )
}
