import type { VNode } from 'preact'
import type { Problems, Typed } from '#platform/http/route.ts'
import { said } from '#platform/http/typed.ts'
import type { Lang } from '#platform/i18n.ts'
import { Avatar, type Face } from '#ui/avatar.tsx'
import { Acts, Button, ButtonLink } from '#ui/button.tsx'
import { Check } from '#ui/choice.tsx'
import { Field, FileField, Select, TextArea } from '#ui/field.tsx'
import { Form, Problems as ProblemList } from '#ui/form.tsx'
import type { Clock } from '#ui/say-time.ts'
import { Tag } from '#ui/state.tsx'
import { Time } from '#ui/time.tsx'
import type { Session } from './account-store.ts'
import { deviceName } from './device.ts'
import { peopleWords } from './messages.en.ts'
import type { PersonRow } from './store.ts'

export type MeProps = {
  lang: Lang
  clock: Clock
  row: PersonRow
  face: Face
  sessions: readonly Session[]
  zones: readonly string[]
  least: number
  /** What upper rooms add. */
  panels: readonly VNode[]
  typed: Typed
  problems: Problems
}


export const MePage = (props: MeProps) => {
  const { lang, problems, panels } = props
  const words = peopleWords[lang]
  return (
    <>
      <header class="head">
        <h1>{words.me.title}</h1>
      </header>
      <ProblemList lang={lang} problems={Object.entries(problems).map(([field, text]) => ({ field, text }))} />
      <ProfileForm {...props} />
      <PictureForm {...props} />
      <Devices {...props} />
      <PasswordForm {...props} />
      {panels}
      <section class="part" id="data">
        <h2>{words.me.data}</h2>
        <p class="note">{words.me.dataLede}</p>
        <Acts>
          <ButtonLink kind="quiet" href="/me/data" download>
            {words.me.dataGet}
          </ButtonLink>
        </Acts>
      </section>
      <section class="part">
        <Form action="/sign-out">
          <Button kind="quiet">{words.signIn.out}</Button>
        </Form>
      </section>
      <section class="part">
        <h2>{words.me.leave}</h2>
        <p class="note">{words.me.leaveLede}</p>
        <Form action="/me/leaving">
          <Check name="sure" label={words.me.leaveConfirm} error={problems['sure']} />
          <Acts>
            <Button kind="quiet-bad">{words.me.leaveDo}</Button>
          </Acts>
        </Form>
      </section>
    </>
  )
}

const ProfileForm = ({ lang, row, zones, typed, problems }: MeProps) => {
  const { me } = peopleWords[lang]
  return (
    <Form action="/me">
      <Field name="name" label={me.name} autocomplete="name" value={said(typed, 'name', row.name)} error={problems['name']} required />
      <TextArea name="about" label={me.about} hint={me.aboutHint} value={said(typed, 'about', row.about)} error={problems['about']} />
      <Select
        name="lang"
        label={me.lang}
        value={said(typed, 'lang', row.lang)}
        error={problems['lang']}
        options={[
          { value: '', label: me.langHome },
          { value: 'fr', label: 'Français', lang: 'fr' },
          { value: 'en', label: 'English', lang: 'en' },
        ]}
      />
      <Select
        name="zone"
        label={me.zone}
        value={said(typed, 'zone', row.zone)}
        error={problems['zone']}
        options={[{ value: '', label: me.zoneHome }, ...zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))]}
      />
      <Check name="shown" value="on" checked={typed['name'] === undefined ? row.shows_presence : typed['shown'] === 'on'} label={me.shown} hint={me.shownHint} />
      <Acts>
        <Button>{me.save}</Button>
      </Acts>
    </Form>
  )
}

const PictureForm = ({ lang, face, problems }: MeProps) => {
  const { me } = peopleWords[lang]
  return (
    <section class="part">
      <h2>{me.picture}</h2>
      <Avatar face={face} size="xl" />
      <Form action="/me/picture" files>
        <FileField name="picture" label={me.picture} hint={me.pictureHint} accept="image/png,image/jpeg,image/webp,image/gif,image/avif" error={problems['picture']} />
        {face.picture && <Check name="remove" value="on" label={me.pictureRemove} />}
        <Acts>
          <Button kind="quiet">{me.save}</Button>
        </Acts>
      </Form>
    </section>
  )
}

const Devices = ({ lang, clock, sessions }: MeProps) => {
  const { me } = peopleWords[lang]
  return (
    <section class="part">
      <h2>{me.sessions}</h2>
      <p class="note">{me.sessionsLede}</p>
      <ul class="rows">
        {sessions.map((session) => (
          <li key={session.id}>
            <div class="device">
              <div>
                <b>{deviceName(session.agent) ?? me.unknownDevice}</b> {session.here && <Tag kind="good">{me.sessionHere}</Tag>}
                <p class="note">
                  {me.sessionSince} <Time at={session.since} clock={clock} style="full" />. {me.sessionSeen} <Time at={session.seen} clock={clock} />.
                </p>
              </div>
              {!session.here && (
                <Form action={`/me/sessions/${session.id}/closing`} class="inline">
                  <Button kind="quiet" small>
                    {me.sessionEnd}
                  </Button>
                </Form>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

const PasswordForm = ({ lang, least, problems }: MeProps) => {
  const { me, join } = peopleWords[lang]
  return (
    <section class="part">
      <h2>{me.password}</h2>
      <Form action="/me/password">
        <Field name="now" type="password" label={me.passwordNow} autocomplete="current-password" error={problems['now']} required />
        <Field name="password" type="password" label={me.passwordNew} hint={join.passwordHint({ least })} autocomplete="new-password" error={problems['password']} required />
        <Acts>
          <Button kind="quiet">{me.password}</Button>
        </Acts>
      </Form>
    </section>
  )
}
