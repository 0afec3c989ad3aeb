import type { Lang } from '#platform/i18n.ts'
import { Acts, Button, ButtonLink } from '#ui/button.tsx'
import { Field, Select } from '#ui/field.tsx'
import { Crumb, Head } from '#ui/finding.tsx'
import { Form } from '#ui/form.tsx'
import { sayTime, type Clock } from '#ui/say-time.ts'
import { agendaWords } from './calendar-messages.en.ts'
import type { OwnCalendar } from './calendar-store.ts'
import { gatheringWords } from './messages.en.ts'

const PAGE = '/gatherings/calendars'

export type CalendarShown = {
  calendar: OwnCalendar
  /** Absolute. */
  address: string
  /** Of the place; undefined for one's own, and for a place that is out of sight. */
  name: string | undefined
}
/** `name` of a place; undefined for the whole home. */
export type OpenAddress = { name: string | undefined; address: string }
export type CalendarsProps = {
  clock: Clock
  member: boolean
  calendars: readonly CalendarShown[]
  /** Those that have no address yet. */
  places: readonly { value: string; name: string }[]
  /** The place that one comes from. */
  of: string | undefined
  open: readonly OpenAddress[]
  /** Undefined where the home sends no mail. */
  invited: boolean | undefined
}

export const CalendarsPage = (props: CalendarsProps) => {
  const { clock, member, calendars, open } = props
  const { lang } = clock
  const words = agendaWords[lang].page
  return (
    <>
      <Crumb lang={lang} path={[{ label: gatheringWords[lang].crumb, href: '/gatherings' }]} />
      <Head title={words.title} lede={words.lede} />
      {calendars.length > 0 && <p class="note">{words.warning}</p>}
      {member && <Own {...props} />}
      {member && <Places {...props} />}
      <section class="part">
        <h2>{words.openHome}</h2>
        <p class="note">{words.open}</p>
        {open.map(({ name, address }) => (
          <div key={address} class="own-calendar">
            {name !== undefined && <h3 dir="auto">{name}</h3>}
            <Field name={`open-${address}`} label={words.address} value={address} />
          </div>
        ))}
      </section>
      <ByMail {...props} />
    </>
  )
}

const Own = ({ clock, calendars }: CalendarsProps) => {
  const words = agendaWords[clock.lang].page
  const own = calendars.find(({ calendar }) => calendar.audience === null)
  return (
    <section class="part">
      <h2>{words.own}</h2>
      <p class="note">{words.ownText}</p>
      {own ? (
        <One clock={clock} shown={own} />
      ) : (
        <Form action={PAGE}>
          <Button icon="calendar-plus">{words.make}</Button>
        </Form>
      )}
    </section>
  )
}

const Places = ({ clock, calendars, places, of }: CalendarsProps) => {
  const words = agendaWords[clock.lang].page
  const options = places.map(({ value, name }) => ({ value, label: name }))
  return (
    <section class="part">
      <h2>{words.places}</h2>
      {calendars
        .filter(({ calendar }) => calendar.audience !== null)
        .map((shown) => (
          <One key={shown.calendar.id} clock={clock} shown={shown} />
        ))}
      {options.length > 0 && (
        <Form action={PAGE}>
          <Select label={words.place} name="where" value={of} options={options} />
          <Button kind="soft">{words.makePlace}</Button>
        </Form>
      )}
    </section>
  )
}

/** An address to copy, when it was made and read, and its end. */
const One = ({ clock, shown: { calendar, address, name } }: { clock: Clock; shown: CalendarShown }) => {
  const words = agendaWords[clock.lang].page
  const made = sayTime(calendar.madeAt, clock, 'date')
  const read =
    calendar.readOn === null ? undefined : sayTime(new Date(calendar.readOn), { ...clock, zone: 'UTC' }, 'date')
  return (
    <div class="own-calendar">
      {calendar.audience !== null && (name === undefined ? <p>{words.gone}</p> : <h3 dir="auto">{name}</h3>)}
      {(calendar.audience === null || name !== undefined) && (
        <Field name={`calendar-${calendar.id}`} label={words.address} value={address} />
      )}
      <p class="note">{words.since({ made, read })}</p>
      <Form action={`${PAGE}/${calendar.id}/removal`} class="inline">
        <Button kind="quiet" small>
          {words.end}
        </Button>
      </Form>
    </div>
  )
}

const ByMail = ({ clock, invited }: CalendarsProps) => {
  const words = agendaWords[clock.lang].page
  return invited === undefined ? null : (
    <section class="part" id="mail">
      <h2>{words.mail}</h2>
      <p>{invited ? words.mailOn : words.mailOff}</p>
      <Form action={`${PAGE}/invitations`}>
        <Acts>
          <Button kind="soft" name="wanted" value={invited ? 'no' : 'yes'}>
            {invited ? words.wantNone : words.want}
          </Button>
          <ButtonLink kind="quiet" href="/me/notifications">
            {words.choose}
          </ButtonLink>
        </Acts>
      </Form>
    </section>
  )
}

/** On the page of one: the file, and the address that follows. */
export const KeepActs = ({ lang, id, member }: { lang: Lang; id: number; member: boolean }) => (
  <>
    <ButtonLink href={`/gatherings/${id}/calendar.ics`} kind="quiet" small icon="calendar-plus" download>
      {agendaWords[lang].keep}
    </ButtonLink>
    {member && (
      <ButtonLink href={PAGE} kind="quiet" small>
        {agendaWords[lang].follow}
      </ButtonLink>
    )}
  </>
)

/** Beside every list of them. */
export const CalendarsLink = ({ lang }: { lang: Lang }) => (
  <ButtonLink href={PAGE} kind="plain" small icon="calendar-days">
    {agendaWords[lang].follow}
  </ButtonLink>
)

/** On the page of a group. */
export const GroupCalendarAct = ({ lang, group }: { lang: Lang; group: number }) => (
  <ButtonLink href={`${PAGE}?of=group:${group}`} kind="plain" small icon="calendar-plus">
    {agendaWords[lang].followGroup}
  </ButtonLink>
)

/** On one's own page, once there are any. */
export const CalendarsPanel = ({ lang }: { lang: Lang }) => (
  <section class="part" id="calendars">
    <h2>
      <a href={PAGE}>{agendaWords[lang].panel}</a>
    </h2>
    <p class="note">{agendaWords[lang].panelText}</p>
  </section>
)
