import type { Problems, Typed } from '#platform/http/route.ts'
import type { Lang } from '#platform/i18n.ts'
import { Acts, Button, ButtonLink } from '#ui/button.tsx'
import { Choices } from '#ui/choice.tsx'
import { Field } from '#ui/field.tsx'
import { Head } from '#ui/finding.tsx'
import { Form, Problems as ProblemList } from '#ui/form.tsx'
import { Notice } from '#ui/said.tsx'
import type { Stopped } from '#letterbox'
import { Devices, type DevicesProps } from './devices-views.tsx'
import type { Level } from './level.ts'
import { notificationWords } from './messages.en.ts'
import type { Preferences } from './preferences-store.ts'
import { StoppedNotice, type Clock } from './stopped-views.tsx'

export type FollowedShown = { readonly name: string; readonly href: string; readonly level: Level }
type PreferencesProps = {
  lang: Lang
  kept: Preferences
  stopped: Stopped | undefined
  clock: Clock
  typed: Typed
  problems: Problems
  /** The home sends mail. */
  sends: boolean
  followed: readonly FollowedShown[]
  devices: DevicesProps
}

const asTyped = (typed: Typed, name: string, kept: string): string => {
  const value = typed[name]
  return typeof value === 'string' ? value : kept
}

export const PreferencesPage = (props: PreferencesProps) => {
  const { lang, stopped, clock, problems, sends, followed, devices } = props
  const words = notificationWords[lang].preferences
  return (
    <>
      <Head title={words.title} lede={words.lede} />
      <ProblemList lang={lang} problems={Object.entries(problems).map(([field, text]) => ({ field, text }))} />
      {stopped && <StoppedNotice stopped={stopped} clock={clock} />}
      <Form action="/me/notifications">
        <p class="note">{words.bell}</p>
        {!sends && <Notice title={words.noMail} />}
        <Ways {...props} />
        <QuietFields {...props} />
        <Button>{words.keep}</Button>
      </Form>
      <Devices {...devices} />
      <section class="part">
        <h2>{followed.length > 0 ? words.followed : words.follows}</h2>
        <p class="note">{followed.length > 0 ? words.followedNote : words.followedNone}</p>
        {followed.length > 0 && (
          <ul class="followed">
            {followed.map(({ name, href, level }) => (
              <li key={href}>
                <a href={href} dir="auto">
                  {name}
                </a>{' '}
                <span class="note">{notificationWords[lang].following.short[level]}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  )
}

/** Each way of being told, and how much of it. */
const Ways = ({ lang, kept, typed, problems }: PreferencesProps) => {
  const words = notificationWords[lang].preferences
  const answers = { mail: words.mailLevels, push: words.mailLevels, digest: words.digests }
  return (
    <>
      {(['mail', 'push', 'digest'] as const).map((way) => (
        <Choices
          key={way}
          label={words[way]}
          name={way}
          value={asTyped(typed, way, kept[way])}
          error={problems[way]}
          hint={words[`${way}Hint`]}
          choices={Object.entries(answers[way]).map(([value, label]) => ({ value, label }))}
        />
      ))}
    </>
  )
}

const WEEK = [1, 2, 3, 4, 5, 6, 7]

const QuietFields = ({ lang, kept, clock, typed, problems }: PreferencesProps) => {
  const words = notificationWords[lang].preferences
  const day = new Intl.DateTimeFormat(lang, { weekday: 'long', timeZone: 'UTC' })
  const off = typed['daysOff'] ?? (Object.keys(typed).length > 0 ? [] : kept.quiet.daysOff.map(String))
  return (
    <>
      <h2>{words.quiet}</h2>
      <p class="note">
        {words.quietNote({ zone: clock.zone })} <a href="/me#f-zone">{words.zone}</a>
      </p>
      <div class="hours">
        <Field
          label={words.from}
          name="from"
          type="time"
          value={asTyped(typed, 'from', kept.quiet.from ?? '')}
          error={problems['from']}
        />
        <Field
          label={words.until}
          name="until"
          type="time"
          value={asTyped(typed, 'until', kept.quiet.until ?? '')}
          error={problems['until']}
        />
      </div>
      <Choices
        label={words.daysOff}
        name="daysOff"
        several
        inline
        value={off}
        error={problems['daysOff']}
        // The first of June 2026 was a Monday.
        choices={WEEK.map((one) => ({ value: String(one), label: day.format(Date.UTC(2026, 5, one)) }))}
      />
    </>
  )
}

export const PreferencesPanel = ({ stopped, clock }: { stopped: Stopped | undefined; clock: Clock }) => {
  const { lang } = clock
  const words = notificationWords[lang].preferences
  return (
    <section class="part">
      <h2>{words.title}</h2>
      {stopped && <StoppedNotice stopped={stopped} clock={clock} />}
      <p class="note">{words.panel}</p>
      <Acts>
        <ButtonLink kind="quiet" href="/me/notifications" icon="bell">
          {words.open}
        </ButtonLink>
        <ButtonLink kind="quiet" href="/bookmarks" icon="bookmark">
          {notificationWords[lang].bookmarks.open}
        </ButtonLink>
      </Acts>
    </section>
  )
}
