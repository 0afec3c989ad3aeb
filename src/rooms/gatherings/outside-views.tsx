import type { VNode } from 'preact'
import { said } from '#platform/http/typed.ts'
import { Button, ButtonLink, MoreLink } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { Crumb, Head } from '#ui/finding.tsx'
import { Form, Problems as ProblemList } from '#ui/form.tsx'
import { Notice } from '#ui/said.tsx'
import { sayTime, type Clock } from '#ui/say-time.ts'
import { Questions, Said, YesButtons, type WaysProps } from './answer-views.tsx'
import { hrefOf } from './gathering.ts'
import { gatheringWords } from './messages.en.ts'
import { outsideWords } from './outside-messages.en.ts'
import { KEPT_DAYS, type Outsider } from './outside.ts'
import { saysOf } from './seats.ts'
import { WhenWhere } from './when-views.tsx'

export type OutsideFormProps = WaysProps & {
  /** Whether the home sends mail: then an address is asked for, and shown to be theirs by a link. */
  byMail: boolean
}

/** On the page of what is open to the world, for whoever has no account. */
export const OutsideForm = (props: OutsideFormProps) => {
  const { lang, gathering, typed, problems, byMail } = props
  const words = outsideWords[lang].form
  return (
    <details class="from-outside" id="from-outside" open={Object.keys(problems).length > 0}>
      <summary class="button quiet wide">{words.open}</summary>
      <Form action={`${hrefOf(gathering)}/outsiders`} label={words.label}>
        <p class="note">{byMail ? words.lede : words.ledeNameOnly}</p>
        <Field
          name="name"
          label={words.name}
          hint={words.nameHint}
          value={said(typed, 'name')}
          error={problems['name']}
          maxlength={60}
          autocomplete="name"
          required
        />
        {byMail && (
          <Field
            name="email"
            type="email"
            label={words.email}
            hint={words.emailHint}
            value={said(typed, 'email')}
            error={problems['email']}
            autocomplete="email"
            required
          />
        )}
        <Questions {...props} />
        <YesButtons {...props} says={undefined} />
        {gathering.approval && <p class="note">{gatheringWords[lang].answer.approvalNote}</p>}
        {!byMail && <p class="note">{words.noMail}</p>}
        <p class="note">{words.kept({ days: KEPT_DAYS })}</p>
      </Form>
    </details>
  )
}

export type OwnComingProps = Omit<WaysProps, 'answer'> & {
  clock: Clock
  outsider: Outsider
  /** Absolute and relative: the key, and where its deeds are sent. */
  own: string
  before: number
  may: boolean
  /** What is still to be seen of it: it was called off, or taken out of sight. */
  isHeld: boolean
  /** Of the rooms above. */
  live: readonly VNode[]
}

/** By their link: what they said, what they may change, the room when it opens, and what is kept of them. */
export const OwnComingPage = (props: OwnComingProps) => {
  const { lang, gathering, clock, outsider, problems, live, isHeld, before } = props
  const words = outsideWords[lang].own
  const { standing } = outsider
  const isOver = gathering.ends <= clock.now
  return (
    <div class="gather-form own-coming">
      <Head
        title={gathering.title}
        lede={words.hello({ name: outsider.name })}
        kicker={<Crumb lang={lang} path={[{ label: words.see, href: hrefOf(gathering) }]} />}
      />
      <ProblemList lang={lang} problems={Object.entries(problems).map(([field, text]) => ({ field, text }))} />
      {!isHeld && <Notice kind="bad" title={words.off} />}
      {isHeld && isOver && <Notice title={words.over} />}
      {isHeld && <WhenWhere gathering={gathering} clock={clock} />}
      {standing === 'unconfirmed'
        ? !isOver && (
            <Notice kind="warn" title={words.unconfirmed}>
              {words.unconfirmedText({ name: outsider.name })}
            </Notice>
          )
        : !isOver &&
          isHeld && <Said lang={lang} gathering={gathering} before={before} answer={{ ...outsider, standing }} />}
      {live.length > 0 && standing === 'coming' && <div class="acts">{live}</div>}
      <Change {...props} />
      <Kept {...props} />
    </div>
  )
}

const Change = (props: OwnComingProps) => {
  const { lang, gathering, outsider, may, own, typed, problems } = props
  if (!may) return null
  const answer =
    outsider.standing === 'unconfirmed'
      ? { ...outsider, standing: 'no' as const }
      : { ...outsider, standing: outsider.standing }
  const says = outsider.standing === 'unconfirmed' ? undefined : saysOf(outsider.standing)
  const words = gatheringWords[lang].answer
  const ways = (
    <Form action={`${own}/answers`} class="ways-to-answer" label={words.label}>
      <Questions lang={lang} gathering={gathering} answer={answer} typed={typed} problems={problems} />
      <YesButtons lang={lang} gathering={gathering} answer={answer} typed={typed} problems={problems} says={says} />
      {says === 'yes' && (
        <div class="acts">
          <Button kind="quiet" small name="answer" value="no">
            {words.noMore}
          </Button>
        </div>
      )}
    </Form>
  )
  if (says === undefined) return ways
  return (
    <details class="change-mind" open={Object.keys(problems).length > 0}>
      <summary class="link">{words.change}</summary>
      {ways}
    </details>
  )
}

const Kept = ({ lang, gathering, clock, outsider, own }: OwnComingProps) => {
  const words = outsideWords[lang].own
  const day = sayTime(new Date(gathering.ends.getTime() + KEPT_DAYS * 86_400_000), clock, 'day')
  return (
    <section class="part" aria-labelledby="kept">
      <h2 id="kept">{words.kept}</h2>
      {outsider.email === null && <p>{words.keep}</p>}
      <p class="note">{words.keptText({ day })}</p>
      {outsider.email !== null && <p class="note">{words.member}</p>}
      <div class="acts">
        <ButtonLink href={`${own}/kept`} kind="quiet" small icon="download">
          {words.take}
        </ButtonLink>
        <details>
          <summary class="link">{words.erase}</summary>
          <Form action={`${own}/removal`}>
            <p class="note">{words.eraseSure}</p>
            <div class="acts">
              <Button kind="bad" small>
                {words.erase}
              </Button>
            </div>
          </Form>
        </details>
      </div>
      <MoreLink href={hrefOf(gathering)}>{words.see}</MoreLink>
    </section>
  )
}
