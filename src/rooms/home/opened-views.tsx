import type { Lang } from '#platform/i18n.ts'
import type { QrPath } from '#platform/qr.ts'
import { Acts, Button, ButtonLink, MoreLink } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Head } from '#ui/finding.tsx'
import { Notice } from '#ui/said.tsx'
import { homeWords } from './messages.en.ts'

export type OpenedProps = {
  lang: Lang
  home: string
  /** The host's own invitation, if one is open. */
  link: { href: string; qr: QrPath } | undefined
  /** The home has no address that others could reach. */
  local: boolean
  sendsMail: boolean
  moving: boolean
  /** Where the first word can be written, if there is a group. */
  write: string | undefined
}

/** What a host does once the home is open: each part stands alone, in any order. */
export const OpenedPage = ({ lang, home, link, local, sendsMail, moving, write }: OpenedProps) => {
  const { opened } = homeWords[lang]
  return (
    <>
      <Head title={opened.title} lede={opened.lede({ home })} />
      {local && (
        <Notice kind="warn" title={opened.localTitle}>
          <p>{opened.local}</p>
          {!sendsMail && <p>{opened.noMail}</p>}
        </Notice>
      )}
      <section class="part next">
        <h2>{opened.inviteTitle}</h2>
        <p>{opened.inviteText}</p>
        {link ? (
          <div class="bring">
            <svg class="qr" viewBox={`0 0 ${link.qr.size} ${link.qr.size}`} role="img" aria-label={opened.qr}>
              <path d={link.qr.path} />
            </svg>
            <div>
              <Field name="link" label={opened.link} value={link.href} autocomplete="off" />
              <MoreLink href="/invitations">{opened.others}</MoreLink>
            </div>
          </div>
        ) : (
          <Form action="/welcome/invitation">
            <Button icon="user-plus">{opened.newLink}</Button>
          </Form>
        )}
      </section>
      {moving && (
        <Next title={opened.movingTitle} text={opened.movingText} href="/moving" act={opened.moving} />
      )}
      <Next title={opened.lookTitle} text={opened.lookText} href="/home/look" act={opened.look} />
      <section class="part next">
        <h2>{opened.groupsTitle}</h2>
        <p>{opened.groupsText}</p>
        <Acts>
          {write && <ButtonLink href={write}>{homeWords[lang].empty.silentAct}</ButtonLink>}
          <ButtonLink kind={write ? 'plain' : 'main'} href="/">
            {opened.home}
          </ButtonLink>
        </Acts>
      </section>
    </>
  )
}

const Next = ({ title, text, href, act }: { title: string; text: string; href: string; act: string }) => (
  <section class="part next">
    <h2>{title}</h2>
    <p>{text}</p>
    <Acts>
      <ButtonLink kind="quiet" href={href}>
        {act}
      </ButtonLink>
    </Acts>
  </section>
)
