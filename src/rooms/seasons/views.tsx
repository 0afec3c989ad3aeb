import type { Retry } from '#platform/http/route.ts'
import type { Lang } from '#platform/i18n.ts'
import { cell, SMALLEST_CELL, type Share } from '#platform/numbers/index.ts'
import { sayNumber } from '#platform/i18n.ts'
import { PartCloser, PulseCrumb, Spoken, type DeedName } from '#pulse'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { Form } from '#ui/form.tsx'
import { Cohorts } from './cohort-views.tsx'
import type { Seasons } from './counting.ts'
import { Joined } from './joined-views.tsx'
import { Levels } from './level-views.tsx'
import { seasonsWords } from './messages.en.ts'
import { sayDay } from './saying.ts'

export type Weighed = {
  readonly deed: DeedName
  readonly usual: number
  readonly weight: number
  /** Whose choice it is; undefined where it is nobody's. */
  readonly signed: { readonly by: string | undefined; readonly at: Date } | undefined
}
type Named = { readonly id: number; readonly name: string }
export type SeasonsProps = {
  readonly lang: Lang
  readonly seasons: Seasons
  readonly takenAt: string
  readonly weights: readonly Weighed[]
  /** For facilitators. */
  readonly names: { readonly emerging: readonly Named[]; readonly tiring: readonly Named[] } | undefined
  readonly isNamed: boolean
  /** For hosts. */
  readonly weighing: { readonly retry: Retry | undefined } | undefined
  readonly deciding: { readonly closed: boolean } | undefined
}

export const SeasonsPage = (props: SeasonsProps) => {
  const { lang, seasons, takenAt, deciding } = props
  const words = seasonsWords[lang]
  const { from, to, zone } = seasons
  return (
    <div class="pulse seasons">
      <header class="head">
        <PulseCrumb lang={lang} />
        <p class="kicker">
          {words.kicker({ from: sayDay(from, lang, zone), to: sayDay(new Date(to.getTime() - 1), lang, zone) })}
        </p>
        <h1>{words.title}</h1>
        <p class="opening">{words.opening}</p>
      </header>
      <Joined lang={lang} seasons={seasons} />
      <FirstSteps lang={lang} seasons={seasons} />
      <Cohorts lang={lang} seasons={seasons} />
      <HelpMany {...props} />
      <Levels {...props} />
      <section class="closer" aria-labelledby="definition">
        <h2 id="definition">{words.definition}</h2>
        <p>{words.sources}</p>
        <p class="note">{words.takenAt({ when: takenAt })}</p>
      </section>
      {deciding && <PartCloser lang={lang} part="people" closed={deciding.closed} />}
    </div>
  )
}

/** `read`: how much of what happened has been read; null while it is counted first; undefined when nothing happened. */
export const Nothing = ({ lang, read }: { lang: Lang; read: number | null | undefined }) => {
  const words = seasonsWords[lang]
  return (
    <Empty
      level={1}
      drawing="candle"
      title={read === undefined ? words.empty : words.counting}
      act={<ButtonLink href="/pulse/people">{words.again}</ButtonLink>}
    >
      {read === undefined ? words.emptyText : read === null ? words.countingFirst : words.countingText({ read })}
    </Empty>
  )
}

const FirstSteps = ({ lang, seasons: { activation } }: Pick<SeasonsProps, 'lang' | 'seasons'>) => {
  const words = seasonsWords[lang]
  const isFew = ({ value, n }: Share): boolean => n < SMALLEST_CELL || cell(Math.round(value * n)) === undefined
  const told = (share: Share | undefined): Share | undefined => (share && !isFew(share) ? share : undefined)
  const all = (['wrote', 'replied', 'again'] as const).flatMap((name) => {
    const share = told(activation[name])
    return share ? [{ name, share }] : []
  })
  return (
    <section aria-labelledby="first-steps">
      <h2 id="first-steps">{words.first.title}</h2>
      {all.length === 0 && <p>{words.tooFew}</p>}
      {all.map(({ name, share }) => (
        <div key={name} class="test">
          <p class="told">
            <Spoken text={words.first[name]({ share: share.value })} />
          </p>
          <p class="note">{words.between(share)}</p>
        </div>
      ))}
      <p class="note">{words.first.note}</p>
    </section>
  )
}

const HelpMany = ({ lang, seasons: { champions }, names, isNamed }: SeasonsProps) => {
  const words = seasonsWords[lang].champions
  const say = (people: readonly number[]): string =>
    people.length === 0
      ? words.nobody
      : cell(people.length) === undefined
        ? seasonsWords[lang].few
        : sayNumber(lang, people.length)
  return (
    <section class="closer" aria-labelledby="helps-many">
      <h2 id="helps-many">{words.title}</h2>
      <p>
        <Spoken text={cell(champions.now) === undefined ? words.nowFew : words.now({ n: champions.now })} />
      </p>
      <p>{words.emerging({ n: say(champions.emerging) })}</p>
      {names && <Names label={words.emergingNames} people={names.emerging} />}
      <p>{words.tiring({ n: say(champions.tiring) })}</p>
      {names && <Names label={words.tiringNames} people={names.tiring} />}
      <p class="note">{words.named}</p>
      <Form action={isNamed ? '/pulse/people/naming/removal' : '/pulse/people/naming'} label={words.consent}>
        <p>{isNamed ? words.isNamed : words.ask}</p>
        <div class="acts">
          <Button kind="quiet" small>
            {isNamed ? words.takeBack : words.allow}
          </Button>
        </div>
      </Form>
    </section>
  )
}

const Names = ({ label, people }: { label: string; people: readonly Named[] }) =>
  people.length === 0 ? null : (
    <p>
      {label}{' '}
      {people.map(({ id, name }, place) => (
        <span key={id}>
          {place > 0 && ', '}
          <a href={`/people/${id}`}>{name}</a>
        </span>
      ))}
    </p>
  )
