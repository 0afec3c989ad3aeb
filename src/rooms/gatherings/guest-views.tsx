/** One of those who come, a member or somebody from outside, and what those who host may say to them. */
import type { ComponentChildren } from 'preact'
import type { Lang } from '#platform/i18n.ts'
import { Avatar, type Face } from '#ui/avatar.tsx'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Name, Standing as Role, type WhoProps } from '#ui/who.tsx'
import { hrefOf, type Gathering } from './gathering.ts'
import { gatheringWords } from './messages.en.ts'
import { outsideWords } from './outside-messages.en.ts'
import type { Outsider } from './outside.ts'
import type { Answer } from './seats.ts'

export type Guest = { answer: Answer; who: WhoProps }
type Shown = {
  lang: Lang
  gathering: Gathering
  /** Reads what people answered. */
  host: boolean
  mayJudge: boolean
}

export const MemberGuest = ({ guest: { answer, who }, mayJudge, ...shown }: Shown & { guest: Guest }) => (
  <GuestRow
    {...shown}
    face={who.face}
    said={answer}
    at={`people/${answer.person}`}
    // Whoever is not sure, or does not come, asks for nothing.
    mayJudge={mayJudge && !['maybe', 'no'].includes(answer.standing)}
  >
    <Name face={who.face} />
    <Role face={who.face} role={who.role} />
  </GuestRow>
)

/** Their name is read by hosts alone. */
export const OutsideGuest = ({ outsider, ...shown }: Shown & { outsider: Outsider }) => (
  <GuestRow
    {...shown}
    face={{ id: `outside-${outsider.id}`, name: outsider.name }}
    said={outsider}
    at={`outsiders/${outsider.id}`}
  >
    <b dir="auto">{outsider.name}</b> <span class="when">{outsideWords[shown.lang].people.mark}</span>
  </GuestRow>
)

type RowProps = Shown & {
  face: Face
  said: { standing: string; onTheSpot: boolean; replies: Readonly<Record<string, string>> }
  /** Below the gathering's address. */
  at: string
  children: ComponentChildren
}

const GuestRow = ({ lang, gathering, host, mayJudge, face, said, at, children }: RowProps) => {
  const words = gatheringWords[lang].people
  return (
    <>
      <Avatar face={face} />
      <div>
        <p class="who">
          {children}
          {gathering.how === 'both' && said.standing === 'coming' && (
            <span class="when">{said.onTheSpot ? words.onTheSpot : words.online}</span>
          )}
        </p>
        {host &&
          gathering.questions
            .filter((question) => said.replies[question])
            .map((question) => (
              <p key={question} class="note as-typed" dir="auto">
                {question} <b>{said.replies[question]}</b>
              </p>
            ))}
        {mayJudge && <Judging lang={lang} standing={said.standing} action={`${hrefOf(gathering)}/${at}`} />}
      </div>
    </>
  )
}

const Judging = ({ lang, standing, action }: { lang: Lang; standing: string; action: string }) => {
  const words = gatheringWords[lang].people
  return (
    <div class="acts">
      {['asked', 'refused'].includes(standing) && (
        <Form action={`${action}/approval`} class="acts">
          <Button small kind="soft">
            {words.approve}
          </Button>
        </Form>
      )}
      {standing !== 'refused' && (
        <Form action={`${action}/refusal`} class="acts">
          <Button small kind="plain">
            {words.refuse}
          </Button>
        </Form>
      )}
    </div>
  )
}
