import type { VNode } from 'preact'
import type { Problems, Typed } from '#platform/http/route.ts'
import type { Lang } from '#platform/i18n.ts'
import { Avatar } from '#ui/avatar.tsx'
import { Acts, Button, ButtonLink, MoreLink } from '#ui/button.tsx'
import { Choices } from '#ui/choice.tsx'
import { Empty } from '#ui/empty.tsx'
import { Field } from '#ui/field.tsx'
import { Filters } from '#ui/finding.tsx'
import { Finder } from '#ui/finder.tsx'
import { Form, Problems as ProblemList } from '#ui/form.tsx'
import { sayTime, type Clock } from '#ui/say-time.ts'
import { People, Standing } from '#ui/who.tsx'
import { peopleWords } from './messages.en.ts'
import { faceOf, roleOf, type PersonCard } from './person.ts'
import type { Among, MarkRow, PersonRow } from './store.ts'

export type PeopleProps = { lang: Lang; people: readonly PersonCard[]; q: string; more: string | undefined; show: Among; awaited: { n: number; more: boolean }; canInvite: boolean }

export const PeoplePage = ({ lang, people, q, more, show, awaited, canInvite }: PeopleProps) => {
  const words = peopleWords[lang].people
  return (
    <>
      <header class="head">
        <h1>{words.title}</h1>
        <p class="lede">{words.lede}</p>
        {canInvite && (
          <Acts>
            <ButtonLink href="/invitations">{words.invite}</ButtonLink>
          </Acts>
        )}
      </header>
      <Finder action="/people" label={words.search} act={words.searchDo} q={q} />
      {awaited.n > 0 && (
        <Filters
          label={words.whom}
          filters={[
            { label: words.here, href: '/people', current: show === 'here' },
            { label: words.awaited(awaited), href: '/people?show=awaited', current: show === 'awaited' },
          ]}
        />
      )}
      <div class="part">
        {people.length === 0 ? <Empty drawing="signpost" title={words.none} /> : <People people={people.map((card) => ({ face: faceOf(card), role: roleOf(card, lang) }))} />}
      </div>
      {more && <MoreLink href={more}>{words.more}</MoreLink>}
    </>
  )
}

export type PersonProps = {
  lang: Lang
  clock: Clock
  card: PersonCard
  row: PersonRow
  inviter: PersonCard | undefined
  marks: readonly MarkRow[]
  role: string | undefined
  may: { edit: boolean; vouch: boolean; mark: boolean }
  panels: readonly VNode[]
  typed: Typed
  problems: Problems
}

export const PersonPage = (props: PersonProps) => {
  const { lang, clock, card, row, inviter, may, panels, problems } = props
  const words = peopleWords[lang]
  const since = sayTime(row.joined_at ?? row.arrived_at, clock, 'date')
  return (
    <>
      <header class="head">
        <Avatar face={faceOf(card)} size="xl" />
        <h1>
          <bdi>{card.name}</bdi>
        </h1>
        <p class="lede">
          <Standing face={faceOf(card)} role={roleOf(card, lang)} />
        </p>
        {row.about && <p dir="auto">{row.about}</p>}
        <p class="note">
          {row.joined_at ? words.people.joined({ date: since }) : words.people.arrived({ date: since })}
          {inviter?.href && (
            <>
              . {words.people.invitedBy} <a href={inviter.href}>{inviter.name}</a>
            </>
          )}
        </p>
        {card.unclaimed && <p class="note">{words.people.unclaimed}</p>}
        {may.edit && (
          <Acts>
            <ButtonLink kind="quiet" href="/me">
              {words.people.edit}
            </ButtonLink>
          </Acts>
        )}
      </header>
      <ProblemList lang={lang} problems={Object.entries(problems).map(([field, text]) => ({ field, text }))} />
      {may.vouch && (
        <section class="part">
          <p class="note">{words.vouch.lede}</p>
          <Form action={`/people/${card.id}/vouching`}>
            <Button kind="quiet">{words.vouch.do}</Button>
          </Form>
        </section>
      )}
      {panels}
      {may.mark && <Marks {...props} />}
      {props.role !== undefined && <HomeRole lang={lang} id={card.id} role={props.role} problem={problems['role']} />}
    </>
  )
}

const Marks = ({ lang, clock, card, marks, typed, problems }: PersonProps) => {
  const words = peopleWords[lang].marks
  const kinds = { staff: words.staff, guest: words.guest, bot: words.bot }
  const running = marks.some((mark) => mark.until === null)
  const day = (at: Date) => sayTime(at, clock, 'date')
  const typedText = (name: string) => (typeof typed[name] === 'string' ? typed[name] : undefined)
  return (
    <section class="part">
      <h2>{words.title}</h2>
      <p class="note">{words.lede}</p>
      <ul>
        {marks.map((mark) => (
          <li key={mark.id}>
            {kinds[mark.kind]}
            {mark.detail && `, ${mark.detail}`}, {mark.until === null ? words.since({ date: day(mark.from) }) : words.between({ from: day(mark.from), until: day(mark.until) })}
          </li>
        ))}
      </ul>
      {running ? (
        <Form action={`/people/${card.id}/marks/ending`}>
          <Button kind="quiet">{words.end}</Button>
        </Form>
      ) : (
        <Form action={`/people/${card.id}/marks`}>
          <Choices name="kind" label={words.kind} value={typedText('kind') ?? 'staff'} error={problems['kind']} choices={Object.entries(kinds).map(([value, label]) => ({ value, label }))} />
          <Field name="detail" label={words.detail} hint={words.detailHint} value={typedText('detail')} error={problems['detail']} />
          <Field name="from" type="date" label={words.from} value={typedText('from') ?? clock.now.toISOString().slice(0, 10)} error={problems['from']} />
          <Button kind="quiet">{words.submit}</Button>
        </Form>
      )}
    </section>
  )
}

const HomeRole = ({ lang, id, role, problem }: { lang: Lang; id: number; role: string; problem: string | undefined }) => {
  const words = peopleWords[lang].role
  return (
    <section class="part">
      <h2>{words.title}</h2>
      <Form action={`/people/${id}/role`}>
        <Choices
          name="role"
          label={words.title}
          value={role}
          error={problem}
          choices={[
            { value: 'member', label: words.member },
            { value: 'moderator', label: words.moderator },
            { value: 'host', label: words.host },
          ]}
        />
        <Button kind="quiet">{words.submit}</Button>
      </Form>
    </section>
  )
}
