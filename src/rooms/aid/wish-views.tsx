import type { VNode } from 'preact'
import type { Problems, Typed } from '#platform/http/route.ts'
import type { Lang } from '#platform/i18n.ts'
import type { PersonCard } from '#people'
import { Avatar } from '#ui/avatar.tsx'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Crumb } from '#ui/finding.tsx'
import { Form, Problems as ProblemList } from '#ui/form.tsx'
import { Notice } from '#ui/said.tsx'
import type { SafeHtml } from '#ui/safe-html.ts'
import type { Clock } from '#ui/say-time.ts'
import { Time } from '#ui/time.tsx'
import { Who, type WhoProps } from '#ui/who.tsx'
import { WishState, WishThanks, type ShownWish } from '#ui/wish.tsx'
import { WishFacts } from './facts-views.tsx'
import { Fits } from './fits-views.tsx'
import type { Fitting } from './fitting.ts'
import { HandForm, Hands } from './hand-views.tsx'
import { aidWords } from './messages.en.ts'
import { MovedLines, Moves } from './moving-views.tsx'
import { OwnHand } from './own-hand-views.tsx'
import type { Proposal } from './proposal.ts'
import { Reach } from './reach-views.tsx'
import { StillThere } from './still-views.tsx'
import { hrefOf, type Details, type Wish } from './wish.ts'

export type WishProps = {
  lang: Lang
  clock: Clock
  wish: Wish
  own: boolean
  who: Pick<WhoProps, 'face' | 'role'>
  people: ReadonlyMap<number, PersonCard>
  state: ShownWish['state']
  body: SafeHtml
  /** Only for whoever may read them now. */
  details: Details | undefined
  thanks: ShownWish['thanks']
  /** Report the word itself. */
  thanksActs: readonly VNode[]
  merged: Wish | undefined
  /** What this reader held out themselves. */
  hand: Proposal | undefined
  /** All that was held out, for its author alone. */
  hands: readonly Proposal[]
  may: { propose: boolean; change: boolean; close: boolean; look: boolean }
  /** What may fit, for its author. */
  fits: readonly Fitting[]
  left: number
  asksAgain: boolean
  acts: readonly VNode[]
  reason: readonly VNode[]
  typed: Typed
  problems: Problems
}

/** What is needed; then the one thing that this reader can do about it. */
export const WishPage = (props: WishProps) => {
  const { lang, wish, own, problems, reason, thanks, asksAgain } = props
  return (
    <article class="aid wish-page" data-live={`${wish.kind}:${wish.id}`}>
      <Crumb lang={lang} path={[{ label: aidWords[lang].wish.crumb, href: '/aid' }]} />
      <ProblemList lang={lang} problems={Object.entries(problems).map(([field, text]) => ({ field, text }))} />
      <MovedLines lang={lang} />
      {reason}
      <Moves part="asked">
        <Waits {...props} />
        {asksAgain && <StillThere lang={lang} wish={wish} now={props.clock.now} />}
      </Moves>
      <Told {...props} />
      <Moves part="thanks">
        {thanks && <WishThanks {...thanks} lang={langOf(wish)} />}
        {props.thanksActs.length > 0 && <div class="acts">{props.thanksActs}</div>}
      </Moves>
      <Moves part="reach">
        <Reach lang={lang} own={own} details={props.details} />
      </Moves>
      <Moves part="hands">
        {own ? <Hands {...props} /> : props.may.propose ? <HandForm {...props} /> : null}
        {!own && props.hand && <OwnHand {...props} hand={props.hand} />}
      </Moves>
      <Moves part="fits">
        <Fits lang={lang} wish={wish} fits={props.fits} />
      </Moves>
      <Moves part="foot">
        <Foot {...props} />
      </Moves>
    </article>
  )
}

const langOf = ({ lang }: Wish): string | undefined => (lang === 'und' ? undefined : lang)

const Told = ({ lang, clock, wish, who, state, body, merged }: WishProps) => {
  const words = aidWords[lang].wish
  return (
    <>
      <Moves part="state">
        <WishState state={state} />
      </Moves>
      <h1 lang={langOf(wish)} dir="auto">
        {wish.title}
      </h1>
      <div class="asker">
        <Avatar face={who.face} />
        <Who {...who} when={<Time at={wish.openedAt} clock={clock} />} />
      </div>
      {merged && (
        <p>
          {words.merged} <a href={hrefOf(merged)}>{merged.title}</a>
        </p>
      )}
      {wish.markdown && <div class="body" lang={langOf(wish)} dir="auto" dangerouslySetInnerHTML={{ __html: body }} />}
      <Moves part="facts">
        <WishFacts lang={lang} clock={clock} wish={wish} />
      </Moves>
    </>
  )
}

const Waits = ({ lang, wish, own, may }: WishProps) => {
  const words = aidWords[lang].wish
  if (wish.lookedAt !== null || wish.closedAt !== null) return null
  return (
    <Notice kind="warn" title={own ? words.waitsTitle : words.waitsJudge}>
      {may.look && (
        <Form action={`${hrefOf(wish)}/look`} class="acts">
          <Button small>{words.letSee}</Button>
        </Form>
      )}
    </Notice>
  )
}

const Foot = ({ lang, wish, may, acts }: WishProps) => {
  const { wish: words, close } = aidWords[lang]
  return (
    <footer class="acts wish-foot">
      {may.close && (
        <ButtonLink href={`${hrefOf(wish)}/closing`} kind="soft" small icon="circle-check">
          {close.button}
        </ButtonLink>
      )}
      {may.change && (
        <ButtonLink href={`${hrefOf(wish)}/edit`} kind="plain" small icon="pencil">
          {words.change}
        </ButtonLink>
      )}
      <ButtonLink href="/aid/advice" kind="plain" small icon="shield-check">
        {words.advice}
      </ButtonLink>
      {acts}
    </footer>
  )
}
