import type { VNode } from 'preact'
import type { Lang } from '#platform/i18n.ts'
import { Faces } from '#ui/avatar.tsx'
import { Button, ButtonLink, MoreLink } from '#ui/button.tsx'
import { Cover } from '#ui/cover.tsx'
import { Crumb } from '#ui/finding.tsx'
import { Form, Problems as ProblemList } from '#ui/form.tsx'
import { Bound } from '#ui/bound.tsx'
import type { Face } from '#ui/avatar.tsx'
import { Icon } from '#ui/icon.tsx'
import { Judging } from '#ui/judging.tsx'
import { Notice } from '#ui/said.tsx'
import type { SafeHtml } from '#ui/safe-html.ts'
import type { Clock } from '#ui/say-time.ts'
import { Tag } from '#ui/state.tsx'
import { People, type WhoProps } from '#ui/who.tsx'
import { Agenda, AskedBefore, type AgendaProps } from './agenda-views.tsx'
import { AnswerBox, type AnswerProps } from './answer-views.tsx'
import { countsSaid } from './counting.ts'
import { hrefOf, LONGEST_WHY, stateOf, type Gathering } from './gathering.ts'
import { gatheringWords } from './messages.en.ts'
import { markOf } from './saying.ts'
import { OutsideForm } from './outside-views.tsx'
import { WhenWhere } from './when-views.tsx'

export type GatheringProps = AnswerProps &
  AgendaProps & {
    clock: Clock
    body: SafeHtml
    cover: string | undefined
    place: { name: string; href: string } | undefined
    stage: readonly WhoProps[]
    /** Some of those who come, for whoever may see who does. */
    faces: readonly Face[]
    signIn: string | undefined
    /** For whoever has no account and may come all the same. */
    outside: { byMail: boolean } | undefined
    /** How it comes round, if it does. */
    repeats: string | undefined
    mayDo: { accept: boolean; change: boolean; cancel: boolean; call: boolean; readPeople: boolean; talk: boolean }
    own: boolean
    talk: string | undefined
    /** From the rooms above. */
    live: readonly VNode[]
    after: readonly VNode[]
    keep: readonly VNode[]
    acts: readonly VNode[]
    reason: readonly VNode[]
  }

/** What it is on the left, what one does about it on the right; on a phone what one does comes first. */
export const GatheringPage = (props: GatheringProps) => {
  const { lang, gathering, clock, problems, reason, after } = props
  const mark = markOf(gathering, clock.now, lang)
  return (
    <article class="gather" data-live={`gathering:${gathering.id}`}>
      <Poster {...props} />
      <div class="sheet">
        <header class="head">
          <Kicker {...props} />
          {mark && (
            <Tag kind={mark.kind} icon={mark.icon}>
              {mark.text}
            </Tag>
          )}
          <h1 lang={langOf(gathering)} dir="auto">
            <Bound text={gathering.title} />
          </h1>
          {props.repeats && (
            <p class="repeats">
              <Icon name="repeat" /> {props.repeats}.{' '}
              <a href={`${hrefOf(gathering)}/dates`}>{gatheringWords[lang].page.dates}</a>
            </p>
          )}
        </header>
        <ProblemList lang={lang} problems={Object.entries(problems).map(([field, text]) => ({ field, text }))} />
        {reason}
        <Standing {...props} />
        <WhenWhere gathering={gathering} clock={clock} />
        {after}
        {gathering.markdown && (
          <div class="body" lang={langOf(gathering)} dir="auto" dangerouslySetInnerHTML={{ __html: props.body }} />
        )}
        <OnStage {...props} />
        <Agenda {...props} />
        <AskedBefore {...props} />
        <Talk {...props} />
        <Foot {...props} />
      </div>
    </article>
  )
}

const langOf = ({ lang }: Gathering): string | undefined => (lang === 'und' ? undefined : lang)

const Kicker = ({ lang, place }: GatheringProps) => (
  <Crumb
    lang={lang}
    path={[
      { label: gatheringWords[lang].crumb, href: '/gatherings' },
      ...(place ? [{ label: place.name, href: place.href }] : []),
    ]}
  />
)

const Poster = (props: GatheringProps) => {
  const { lang, gathering, cover, signIn, live, keep, clock, outside } = props
  const words = gatheringWords[lang].page
  const over = ['past', 'cancelled', 'declined', 'proposed'].includes(stateOf(gathering, clock.now))
  return (
    <div class="poster">
      <Cover
        seed={`gathering-${gathering.id}`}
        kind="tiles"
        picture={cover === undefined ? undefined : { src: cover }}
      />
      <div class="join">
        <p class="note changed" data-changed hidden role="status">
          {words.movedNow} <a href="">{words.readAgain}</a>
        </p>
        <p class="sr" role="status" data-moved={words.yoursMoved} />
        {live}
        {!over && (
          <div class="moves" data-part="answer">
            <AnswerBox {...props} />
          </div>
        )}
        {!over && signIn && (
          <ButtonLink href={signIn} wide icon="log-in">
            {words.signIn}
          </ButtonLink>
        )}
        {outside && <OutsideForm {...props} answer={undefined} byMail={outside.byMail} />}
        {keep.length > 0 && <div class="acts">{keep}</div>}
      </div>
      <WhoComes {...props} />
    </div>
  )
}

/** The words change where they stand while the page is open (`heard.live.ts`). */
const WhoComes = ({ lang, gathering, clock, faces, mayDo }: GatheringProps) => {
  const words = gatheringWords[lang].page
  const state = stateOf(gathering, clock.now)
  if (state === 'cancelled' || state === 'declined' || state === 'proposed') return null
  const said = countsSaid(gathering, clock.now, lang)
  return (
    <section aria-labelledby="who-comes" data-count="full" data-is={String(said.full)}>
      <h2 id="who-comes" data-count="coming">
        {said.coming}
      </h2>
      {faces.length > 0 && (
        <p class="meta">
          <Faces faces={[...faces]} />
        </p>
      )}
      <p class="note" data-count="outside">
        {said.outside}
      </p>
      <p class="note" data-count="seats">
        {said.seats}
      </p>
      {mayDo.readPeople && gathering.coming + gathering.maybe + gathering.waiting > 0 && (
        <MoreLink href={`${hrefOf(gathering)}/people`}>{state === 'past' ? words.whoWas : words.who}</MoreLink>
      )}
    </section>
  )
}

/** What stands between this page and the evening itself: a yes, a no, that it was called off. */
const Standing = ({ lang, gathering, clock, mayDo, own }: GatheringProps) => {
  const words = gatheringWords[lang].page
  const state = stateOf(gathering, clock.now)
  const alone = state === 'cancelled' && gathering.cancelledBy === null && <p>{words.cancelledAlone}</p>
  const why = gathering.why ? <p dir="auto">{gathering.why}</p> : alone
  if (state === 'cancelled')
    return (
      <Notice kind="bad" title={words.cancelled}>
        {why}
      </Notice>
    )
  if (state === 'declined') return <Notice title={words.declined}>{why}</Notice>
  if (state !== 'proposed') return null
  return (
    <Notice kind="warn" title={mayDo.accept ? words.waitsYou : words.waits}>
      {mayDo.accept ? (
        <Judging href={hrefOf(gathering)} longestWhy={LONGEST_WHY} words={words} />
      ) : (
        own && <p>{words.waitsText}</p>
      )}
    </Notice>
  )
}

const OnStage = ({ lang, gathering, stage }: GatheringProps) => (
  <section aria-labelledby="on-stage">
    <h2 id="on-stage">{nameOfStage(lang, gathering)}</h2>
    <People people={[...stage]} />
  </section>
)

function nameOfStage(lang: Lang, { how, speakers }: Gathering): string {
  const { page, team } = gatheringWords[lang]
  if (how !== 'place') return page.on
  return speakers.length === 0 ? page.hosting : team.title
}

const Talk = ({ lang, gathering, talk, mayDo }: GatheringProps) => {
  const words = gatheringWords[lang].page
  if (talk) return <MoreLink href={talk}>{words.talkOn}</MoreLink>
  if (!mayDo.talk) return null
  return (
    <Form action={`${hrefOf(gathering)}/conversation`} class="acts">
      <Button kind="quiet" small icon="message-circle">
        {words.talk}
      </Button>
    </Form>
  )
}

const Foot = ({ lang, gathering, mayDo, acts }: GatheringProps) => {
  const words = gatheringWords[lang].page
  const href = hrefOf(gathering)
  if (!mayDo.change && !mayDo.call && acts.length === 0) return null
  return (
    <footer class="acts gather-foot">
      {mayDo.change && (
        <ButtonLink href={`${href}/edit`} kind="soft" small icon="pencil">
          {words.change}
        </ButtonLink>
      )}
      {mayDo.call && (
        <ButtonLink href={`${href}/team`} kind="plain" small icon="users">
          {words.team}
        </ButtonLink>
      )}
      {mayDo.cancel && (
        <ButtonLink href={`${href}/cancellation`} kind="plain" small icon="circle-x">
          {words.cancel}
        </ButtonLink>
      )}
      {acts}
    </footer>
  )
}
