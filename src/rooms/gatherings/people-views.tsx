import type { Lang } from '#platform/i18n.ts'
import { Avatar } from '#ui/avatar.tsx'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Check } from '#ui/choice.tsx'
import { Field, TextArea } from '#ui/field.tsx'
import { Crumb, Head, Pager } from '#ui/finding.tsx'
import { Form, Problems as ProblemList } from '#ui/form.tsx'
import { Name, Standing as Role, type WhoProps } from '#ui/who.tsx'
import { hrefOf, LONGEST_WHY, type Gathering } from './gathering.ts'
import { MemberGuest, OutsideGuest, type Guest } from './guest-views.tsx'
import { gatheringWords } from './messages.en.ts'
import type { Outsider } from './outside.ts'
import type { Standing } from './seats.ts'

export type PeopleProps = {
  lang: Lang
  gathering: Gathering
  /** What is shown, the ones that wait for somebody's word first. */
  parts: readonly {
    standing: Standing
    guests: readonly Guest[]
    outside: readonly Outsider[]
    further: string | undefined
  }[]
  /** Reads what people answered, and says yes or no. */
  host: boolean
  mayJudge: boolean
}

export const PeoplePage = (props: PeopleProps) => {
  const { lang, gathering, parts } = props
  const words = gatheringWords[lang].people
  return (
    <div class="gather-people">
      <Head title={words.title} kicker={<Back lang={lang} gathering={gathering} />} />
      {parts.every(isEmpty) && <p class="note">{words.none}</p>}
      {parts
        .filter((part) => !isEmpty(part))
        .map((part) => (
          <section key={part.standing} class="part" aria-labelledby={`part-${part.standing}`}>
            <h2 id={`part-${part.standing}`}>{words[part.standing as 'coming']}</h2>
            <ul class="guests">
              {part.guests.map((guest) => (
                <li key={guest.answer.person}>
                  <MemberGuest {...props} guest={guest} />
                </li>
              ))}
              {part.outside.map((outsider) => (
                <li key={`outside-${outsider.id}`}>
                  <OutsideGuest {...props} outsider={outsider} />
                </li>
              ))}
            </ul>
            <Pager lang={lang} older={part.further} olderLabel={words.more} />
          </section>
        ))}
    </div>
  )
}

const isEmpty = ({ guests, outside }: PeopleProps['parts'][number]): boolean => guests.length + outside.length === 0

export const Back = ({ lang, gathering }: { lang: Lang; gathering: Gathering }) => (
  <Crumb lang={lang} path={[{ label: gathering.title, href: hrefOf(gathering) }]} />
)

export type TeamProps = {
  lang: Lang
  gathering: Gathering
  hosts: readonly WhoProps[]
  speakers: readonly WhoProps[]
  asked: string
  found: readonly WhoProps[]
}

export const TeamPage = ({ lang, gathering, hosts, speakers, asked, found }: TeamProps) => {
  const words = gatheringWords[lang].team
  const action = `${hrefOf(gathering)}/team`
  return (
    <div class="gather-people">
      <Head title={words.title} kicker={<Back lang={lang} gathering={gathering} />} />
      <Team lang={lang} title={words.hosts} part="host" people={hosts} action={action} />
      <Team lang={lang} title={words.speakers} part="speaker" people={speakers} action={action} />
      <section class="part" aria-labelledby="find">
        <h2 id="find">{words.find}</h2>
        <Form action={action} method="get" label={words.find}>
          <Field name="q" type="search" label={words.find} value={asked} maxlength={60} autocomplete="off" />
          <Button kind="soft" small icon="search">
            {words.findAct}
          </Button>
        </Form>
        {asked !== '' && found.length === 0 && <p class="note">{words.nobody}</p>}
        <ul class="guests">
          {found.map((who) => (
            <li key={who.face.id}>
              <Avatar face={who.face} />
              <div>
                <Name face={who.face} />
                <Form action={action} class="acts" hidden={{ person: who.face.id }}>
                  <Button small kind="soft" name="part" value="speaker">
                    {words.speaker}
                  </Button>
                  <Button small kind="quiet" name="part" value="host">
                    {words.host}
                  </Button>
                </Form>
              </div>
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}

type OneTeam = { lang: Lang; title: string; part: 'host' | 'speaker'; people: readonly WhoProps[]; action: string }

const Team = ({ lang, title, part, people, action }: OneTeam) => {
  const words = gatheringWords[lang].team
  return (
    <section class="part" aria-labelledby={`team-${part}`}>
      <h2 id={`team-${part}`}>{title}</h2>
      {people.length === 0 && <p class="note">{words.none}</p>}
      <ul class="guests">
        {people.map(({ face, role }) => (
          <li key={face.id}>
            <Avatar face={face} />
            <div>
              <p class="who">
                <Name face={face} />
                <Role face={face} role={role} />
              </p>
              <Form action={`${action}/removal`} class="acts" hidden={{ person: face.id, part }}>
                <Button small kind="plain">
                  {words.takeOff}
                </Button>
              </Form>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

type CancelProps = { lang: Lang; gathering: Gathering; typed: string; problems: Readonly<Record<string, string>> }

export const CancelPage = ({ lang, gathering, typed, problems }: CancelProps) => {
  const words = gatheringWords[lang].cancel
  const { coming, maybe, waiting } = gathering
  return (
    <div class="gather-form">
      <Head
        title={words.title}
        lede={words.lede({ n: coming + maybe + waiting })}
        kicker={<Back lang={lang} gathering={gathering} />}
      />
      <ProblemList lang={lang} problems={Object.entries(problems).map(([field, text]) => ({ field, text }))} />
      <Form action={`${hrefOf(gathering)}/cancellation`}>
        <TextArea
          name="why"
          label={words.why}
          hint={words.whyHint}
          rows={3}
          maxlength={LONGEST_WHY}
          value={typed}
          error={problems['why']}
        />
        {gathering.series !== null && <Check name="following" value="on" label={words.following} />}
        <div class="acts">
          <Button kind="bad">{words.act}</Button>
          <ButtonLink href={hrefOf(gathering)} kind="plain">
            {words.back}
          </ButtonLink>
        </div>
      </Form>
    </div>
  )
}
