import type { Lang } from '#platform/i18n.ts'
import type { Problems, Typed } from '#platform/http/route.ts'
import { Acts, Button, ButtonLink, MoreLink } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { Field } from '#ui/field.tsx'
import { Form, Problems as ProblemList } from '#ui/form.tsx'
import { peopleWords } from './messages.en.ts'

type Retried = { lang: Lang; typed: Typed; problems: Problems }
const text = (typed: Typed, name: string): string | undefined => {
  const value = typed[name]
  return typeof value === 'string' ? value : undefined
}
const Wrong = ({ problems, lang }: { problems: Problems; lang: Lang }) => (
  <ProblemList lang={lang} problems={Object.entries(problems).map(([field, said]) => ({ field, text: said }))} />
)

export type JoinProps = Retried & {
  word: string
  title: string
  host: boolean
  invitedBy: string | undefined
  claims: string | undefined
  byMail: boolean
  least: number
}

export const JoinPage = ({ lang, word, title, host, invitedBy, claims, byMail, least, typed, problems }: JoinProps) => {
  const words = peopleWords[lang]
  const { join } = words
  const invited = invitedBy ? join.invitedBy({ name: invitedBy }) : join.invited
  return (
    <section class="head">
      <h1>{title}</h1>
      <p class="lede">{host ? words.first.lede : claims ? join.claims({ name: claims }) : invited}</p>
      <Wrong problems={problems} lang={lang} />
      <Form action={`/join/${word}`} answers={byMail}>
        <Field name="name" label={join.name} hint={join.nameHint} autocomplete="name" value={text(typed, 'name') ?? claims} error={problems['name']} required />
        <Field name="email" type="email" label={join.email} hint={join.emailHint} autocomplete="email" value={text(typed, 'email')} error={problems['email']} required />
        {!byMail && (
          <Field name="password" type="password" label={join.password} hint={join.passwordHint({ least })} autocomplete="new-password" error={problems['password']} required />
        )}
        <Acts>
          <Button>{byMail ? join.sendCode : host ? words.first.submit : join.submit}</Button>
        </Acts>
      </Form>
      {!host && (
        <p class="note">
          {join.haveAccount} <a href="/sign-in">{words.signIn.submit}</a>
        </p>
      )}
    </section>
  )
}

export const InvitationClosed = ({ lang }: { lang: Lang }) => (
  <Empty level={1} drawing="locked" title={peopleWords[lang].join.closedTitle} act={<ButtonLink href="/sign-in">{peopleWords[lang].signIn.submit}</ButtonLink>}>
    {peopleWords[lang].join.usedUp}
  </Empty>
)

export type CodeProps = { lang: Lang; action: string; hidden: Record<string, string>; address: string; minutes: number; problems: Problems }

export const CodePage = ({ lang, action, hidden, address, minutes, problems }: CodeProps) => {
  const { code } = peopleWords[lang]
  return (
    <section class="head">
      <h1>{code.title}</h1>
      <p class="lede">{code.lede({ email: address, minutes })}</p>
      <Wrong problems={problems} lang={lang} />
      <Form action={action} hidden={hidden}>
        <Field name="code" label={code.label} inputmode="numeric" autocomplete="one-time-code" maxlength={6} error={problems['code']} required autofocus />
        <Acts>
          <Button>{code.submit}</Button>
        </Acts>
      </Form>
      <Form action={action} hidden={hidden} answers>
        <Button kind="plain">{code.again}</Button>
      </Form>
    </section>
  )
}

export const EnterPage = ({ lang, action, hidden }: { lang: Lang; action: string; hidden: Record<string, string> }) => {
  const { code } = peopleWords[lang]
  return (
    <section class="head">
      <h1>{code.enterTitle}</h1>
      <p class="lede">{code.enterLede}</p>
      <Form action={action} hidden={hidden}>
        <Button>{code.submit}</Button>
      </Form>
    </section>
  )
}

export const SignInPage = ({ lang, next, byMail, typed, problems }: Retried & { next: string | undefined; byMail: boolean }) => {
  const { signIn, join } = peopleWords[lang]
  const query = next ? `?${new URLSearchParams({ next })}` : ''
  return (
    <section class="head">
      <h1>{signIn.title}</h1>
      <p class="lede">{signIn.lede}</p>
      <Wrong problems={problems} lang={lang} />
      <Form action={`/sign-in${query}`}>
        <Field name="email" type="email" label={join.email} autocomplete="username" value={text(typed, 'email')} error={problems['email']} required />
        <Field name="password" type="password" label={signIn.password} autocomplete="current-password" error={problems['password']} required />
        <Acts>
          <Button>{signIn.submit}</Button>
          <ButtonLink kind="plain" href="/forgotten">
            {signIn.forgotten}
          </ButtonLink>
        </Acts>
      </Form>
      {byMail && (
        <Form action={`/sign-in/code${query}`} answers>
          <Field name="email" id="code-email" type="email" label={join.email} autocomplete="email" value={text(typed, 'email')} required />
          <Button kind="quiet">{signIn.byCode}</Button>
        </Form>
      )}
      <p class="note">{join.byInvitation}</p>
    </section>
  )
}

export const ForgottenPage = ({ lang, byMail, typed, problems }: Retried & { byMail: boolean }) => {
  const { forgotten, join, signIn } = peopleWords[lang]
  return (
    <section class="head">
      <h1>{forgotten.title}</h1>
      <p class="lede">{byMail ? forgotten.lede : forgotten.noMail}</p>
      {byMail ? (
        <>
          <Wrong problems={problems} lang={lang} />
          <Form action="/forgotten">
            <Field name="email" type="email" label={join.email} autocomplete="email" value={text(typed, 'email')} error={problems['email']} required />
            <Acts>
              <Button>{forgotten.submit}</Button>
            </Acts>
          </Form>
        </>
      ) : (
        <>
          <p class="note">{forgotten.noMailHow}</p>
          <p>
            <code>npm run foyer -- people link ADDRESS</code>
          </p>
        </>
      )}
      <MoreLink href="/sign-in">{signIn.submit}</MoreLink>
    </section>
  )
}

export const NewPasswordPage = ({ lang, token, least, problems }: { lang: Lang; token: string; least: number; problems: Problems }) => {
  const { forgotten, join } = peopleWords[lang]
  return (
    <section class="head">
      <h1>{forgotten.newTitle}</h1>
      <Wrong problems={problems} lang={lang} />
      <Form action={`/reset/${encodeURIComponent(token)}`}>
        <Field name="password" type="password" label={forgotten.newLabel} hint={join.passwordHint({ least })} autocomplete="new-password" error={problems['password']} required />
        <Acts>
          <Button>{forgotten.newSubmit}</Button>
        </Acts>
      </Form>
    </section>
  )
}

export const SigningOutPage = ({ lang }: { lang: Lang }) => (
  <section class="head">
    <h1>{peopleWords[lang].signIn.out}</h1>
    <Form action="/sign-out">
      <Button>{peopleWords[lang].signIn.out}</Button>
    </Form>
  </section>
)
