import { sayNumber, type Lang } from '#platform/i18n.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import type { CareKind, Item } from './care.ts'
import { careWords } from './care-messages.en.ts'

import { LEAST_MEMBERS, type Sifted } from './sifting.ts'
import { measuredKinds, type Effect, type Measured, type Suggestion } from './suggestion.ts'

/** Nothing at all where there is nothing: a calm morning is a short page. */
export const CarePart = ({ lang, kind, part }: { lang: Lang; kind: CareKind; part: Sifted<Item> }) => {
  const { [kind]: words } = careWords[lang]
  if (part.shown.length === 0) return null
  return (
    <section class="part" aria-labelledby={kind}>
      <h2 id={kind}>{words.title}</h2>
      <ul class="rows" aria-label={words.title}>
        {part.shown.map((one) => (
          <li key={`${one.suggestion.subject} ${one.suggestion.other}`}>
            <Suggested lang={lang} one={one} />
          </li>
        ))}
      </ul>
      {part.more && <More lang={lang} all={kind} label={words.more} />}
    </section>
  )
}

export const More = ({ all, label }: { lang: Lang; all: string; label: string }) => (
  <p>
    <ButtonLink kind="quiet" small href={`/facilitation?all=${all}`}>
      {label}
    </ButtonLink>
  </p>
)

const Suggested = ({ lang, one }: { lang: Lang; one: Item }) => (
  <article class="suggested">
    <h3>
      {one.href === undefined ? (
        one.title
      ) : (
        <a href={one.href} lang={one.titleLang} dir="auto">
          {one.title}
        </a>
      )}
    </h3>
    <p class="note">
      {one.face && one.face.name !== one.title && (
        <>
          <bdi>{one.face.name}</bdi>{' '}
        </>
      )}
      {one.why}
      {one.group !== '' && ` · ${one.group}`}
    </p>
    <div class="acts">
      {one.thank && (
        <ButtonLink kind="soft" small href={one.thank}>
          {careWords[lang].thank}
        </ButtonLink>
      )}
      {one.meet && (
        <Form
          class="inline"
          action="/facilitation/meetings"
          hidden={{ a: String(one.meet.a), b: String(one.meet.b), group: String(one.suggestion.group) }}
        >
          <Button kind="soft" small label={`${careWords[lang].meeting.ask} (${one.title})`}>
            {careWords[lang].meeting.ask}
          </Button>
        </Form>
      )}
      <Dismiss lang={lang} suggestion={one.suggestion} title={one.title} />
    </div>
  </article>
)

type DismissProps = { lang: Lang; suggestion: Omit<Suggestion, 'group'>; title: string }
export const Dismiss = ({ lang, suggestion: { kind, subject, other }, title }: DismissProps) => (
  <Form
    class="inline"
    action="/facilitation/dismissals"
    hidden={{ kind, subject: String(subject), other: String(other) }}
  >
    <Button kind="plain" small label={careWords[lang].dismissOne({ title })}>
      {careWords[lang].dismiss}
    </Button>
  </Form>
)

type EffectsProps = { lang: Lang; draws: boolean; effects: Readonly<Record<Measured, Effect | undefined>> }

/** Whether it helps, beside what was held back by lot. */
export const Effects = ({ lang, draws, effects }: EffectsProps) => {
  const { effect: words } = careWords[lang]
  return (
    <details>
      <summary>{words.title}</summary>
      {draws ? (
        <>
          <p class="note">{words.how}</p>
          <ul>
            {measuredKinds.map((kind) => (
              <li key={kind}>
                {words.kinds[kind]}
                {lang === 'fr' ? '\u00a0: ' : ': '}
                {sayEffect(lang, effects[kind])}
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p class="note">{words.small({ members: LEAST_MEMBERS })}</p>
      )}
    </details>
  )
}

function sayEffect(lang: Lang, effect: Effect | undefined): string {
  const { effect: words } = careWords[lang]
  if (effect === undefined) return words.few
  const { shown, held, difference } = effect
  const percent = ({ came, n }: Effect['shown']) => `${sayNumber(lang, Math.round((100 * came) / n))}\u202f%`
  const points = (share: number) => sayNumber(lang, Math.round(100 * share))
  return words.said({
    shown: percent(shown),
    nShown: shown.n,
    held: percent(held),
    nHeld: held.n,
    points: points(difference.value),
    low: points(difference.low),
    high: points(difference.high),
  })
}
