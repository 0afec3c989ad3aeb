import type { ComponentChildren } from 'preact'
import type { Problems, Typed } from '#platform/http/route.ts'
import type { Lang } from '#platform/i18n.ts'
import { Problems as ProblemList } from '#ui/form.tsx'
import { homeWords } from './messages.en.ts'

export type Retried = { typed: Typed; problems: Problems }

/** The pages of the welcome, in their order. */
export const STEPS = 4

type StepProps = {
  lang: Lang
  nth: number
  title: string
  lede: string
  problems?: Problems
  /** What is asked; and beside it, what comes of it. */
  children: ComponentChildren
  beside?: ComponentChildren
}

/** One page of the welcome: where it stands among them, what it asks, and beside it what comes of it. */
export const WelcomeStep = ({ lang, nth, title, lede, problems = {}, children, beside }: StepProps) => (
  <div class={beside ? 'welcome' : 'welcome alone'}>
    <section class="questions">
      <header class="head">
        <p class="kicker doors-so-far">
          <Doors lit={nth} />
          {homeWords[lang].welcome.step({ n: nth, of: STEPS })}
        </p>
        <h1>{title}</h1>
        <p class="lede">{lede}</p>
      </header>
      <ProblemList lang={lang} problems={Object.entries(problems).map(([field, text]) => ({ field, text }))} />
      {children}
    </section>
    {beside}
  </div>
)

/** As many doors as pages; those one has come to are lit. */
const Doors = ({ lit }: { lit: number }) => (
  <svg viewBox={`0 0 ${STEPS * 16} 18`} aria-hidden="true">
    {Array.from({ length: STEPS }, (_, nth) => (
      <path key={nth} class={nth < lit ? 'lit' : undefined} d={`M${nth * 16 + 1.5} 16.5v-9a5 5 0 0 1 10 0v9z`} />
    ))}
  </svg>
)
