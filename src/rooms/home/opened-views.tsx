import type { Lang } from '#platform/i18n.ts'
import type { QrPath } from '#platform/qr.ts'
import { Acts, Button, ButtonLink, MoreLink } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { Form, fieldId } from '#ui/form.tsx'
import { Icon } from '#ui/icon.tsx'
import { homeWords } from './messages.en.ts'
import { Steps, type Step } from './today-views.tsx'
import { WelcomeStep } from './welcome-frame.tsx'

export type OpenedProps = {
  lang: Lang
  home: string
  /** The host's own invitation, if one is open, and who can open it. */
  link: { href: string; qr: QrPath; reach: 'everybody' | 'nearby' | 'here' } | undefined
  /** What the home lacks for want of an address or of mail. */
  lacks: { address: boolean; mail: boolean }
  next: readonly Step[]
}

/** The last page of the welcome: the link to give, what is lacking, and what one may do then. */
export const OpenedPage = ({ lang, home, link, lacks, next }: OpenedProps) => {
  const { opened } = homeWords[lang]
  return (
    <WelcomeStep lang={lang} nth={4} title={opened.title} lede={opened.lede({ home })}>
      <section class="next" aria-labelledby="invite">
        <h2 id="invite">{opened.inviteTitle}</h2>
        <p>{opened.inviteText}</p>
        {link ? (
          <InvitationLink lang={lang} link={link} />
        ) : (
          <Form action="/welcome/invitation">
            <Button icon="user-plus">{opened.newLink}</Button>
          </Form>
        )}
      </section>
      {lacks.address && <NoAddress lang={lang} mail={lacks.mail} />}
      <section class="next" aria-labelledby="then">
        <h2 id="then">{opened.nextTitle}</h2>
        <Steps steps={next} />
        <Acts>
          <ButtonLink href="/">{opened.home}</ButtonLink>
        </Acts>
      </section>
    </WelcomeStep>
  )
}

const InvitationLink = ({ lang, link }: { lang: Lang; link: NonNullable<OpenedProps['link']> }) => {
  const { opened } = homeWords[lang]
  return (
    <div class="bring">
      <svg class="qr" viewBox={`0 0 ${link.qr.size} ${link.qr.size}`} role="img" aria-label={opened.qr}>
        <path d={link.qr.path} />
      </svg>
      <div>
        <Field
          name="link"
          label={opened.link}
          value={link.href}
          hint={link.reach === 'nearby' ? opened.nearby : link.reach === 'here' ? opened.onlyHere : undefined}
          autocomplete="off"
        />
        <Acts>
          {/* Shown by the script that does it (client/copying.ts). */}
          <button type="button" class="button quiet" data-copies={fieldId('link')} data-copied={opened.copied} hidden>
            <Icon name="copy" />
            <span>{opened.copy}</span>
          </button>
          <MoreLink href="/invitations">{opened.others}</MoreLink>
        </Acts>
      </div>
    </div>
  )
}

/** What does not work without an address, and how to get one: short, and the rest folded. */
const NoAddress = ({ lang, mail }: { lang: Lang; mail: boolean }) => {
  const { opened } = homeWords[lang]
  return (
    <section class="no-address" aria-labelledby="address">
      <h2 id="address">{opened.localTitle}</h2>
      <p>{opened.localText}</p>
      <ul>
        {[opened.localFar, opened.localPlain, ...(mail ? [opened.localMail] : [])].map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <details>
        <summary>{opened.how}</summary>
        <ol>
          <li>{opened.howName}</li>
          <li>{opened.howMachine}</li>
          <li>
            {opened.howCommands}
            <pre tabindex={0}>
              <code translate={false}>{COMMANDS[lang]}</code>
            </pre>
          </li>
        </ol>
        {mail && <p>{opened.howMail}</p>}
        <p>{opened.howNothingLost}</p>
      </details>
    </section>
  )
}

const commandsFor = (name: string) =>
  `caddy reverse-proxy --from ${name} --to localhost:3000\nFOYER_ADDRESS=https://${name} FOYER_TRUST_PROXY=127.0.0.1 npm start`
const COMMANDS = { fr: commandsFor('maison.exemple.fr'), en: commandsFor('home.example.org') }
