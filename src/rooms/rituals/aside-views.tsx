import type { Lang } from '#platform/i18n.ts'
import { ButtonLink, MoreLink } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { SMALLEST, WITHIN, type Numbers } from './counting.ts'
import { Rota } from './host-views.tsx'
import { ritualWords } from './messages.en.ts'
import { occasionHref, type Occasion } from './occasion.ts'
import { hrefOf, type Ritual } from './ritual.ts'
import { ScriptBox } from './script-views.tsx'
import type { InTurn } from './turns-shown.ts'

type AsideProps = {
  lang: Lang
  ritual: Ritual
  rota: readonly InTurn[]
  may: boolean
  inIt: boolean
  numbers: Numbers
}

/** Beside a ritual: who takes turns, and what it has become. */
export const RitualAside = ({ lang, ritual, rota, may, inIt, numbers }: AsideProps) => (
  <>
    {may && <Rota lang={lang} ritual={ritual} rota={rota} inIt={inIt} />}
    <NumbersBox lang={lang} numbers={numbers} />
  </>
)

/** Said in sentences, and how it is counted. */
const NumbersBox = ({ lang, numbers }: { lang: Lang; numbers: Numbers }) => {
  const words = ritualWords[lang].numbers
  const { held, planned, came, back, of } = numbers
  if (planned === 0) return null
  return (
    <section class="ritual-numbers" aria-labelledby="numbers">
      <h2 id="numbers">{words.title}</h2>
      <ul>
        <li>{words.held({ held, planned })}</li>
        <li>{came === undefined ? words.cameFew : words.came({ n: came })}</li>
        <li>{back === undefined ? words.backFew : words.back({ share: back, n: of })}</li>
      </ul>
      <details>
        <summary class="link">{words.how}</summary>
        <p class="note">{words.howText({ within: WITHIN, few: SMALLEST })}</p>
      </details>
    </section>
  )
}

export type BesideProps = {
  lang: Lang
  ritual: Ritual
  occasion: Occasion
  /** Their name. */
  host: string | undefined
  /** The script is theirs to read. */
  mine: boolean
  /** What was answered the last time. */
  last: string | undefined
  remembers: boolean
}

/** Beside the conversation of an occasion, and beside its gathering: which ritual it is a time of. */
export const Beside = ({ lang, ritual, occasion, host, mine, last, remembers }: BesideProps) => {
  const words = ritualWords[lang].aside
  const href = occasionHref(ritual.id, occasion)
  return (
    <section class="ritual-beside">
      <h2>
        <Icon name="repeat" /> <a href={hrefOf(ritual)}>{ritual.title}</a>
      </h2>
      <p class="note">{host === undefined ? words.nobody : words.hosts({ name: host })}</p>
      {mine && <ScriptBox lang={lang} script={ritual} open title={words.scriptForYou} />}
      {last !== undefined && <MoreLink href={last}>{words.last}</MoreLink>}
      {remembers && <MoreLink href={href}>{words.leave}</MoreLink>}
      <MoreLink href={`${hrefOf(ritual)}/memory`}>{words.memory}</MoreLink>
    </section>
  )
}

/** On the page of a group: what comes back there. */
export const OfGroup = ({ lang, href }: { lang: Lang; href: string }) => (
  <ButtonLink href={href} kind="quiet" small icon="repeat">
    {ritualWords[lang].name}
  </ButtonLink>
)

/** For whoever has just come into it. */
export const WelcomeOffer = ({ lang, ritual }: { lang: Lang; ritual: number }) => (
  <ButtonLink href={`/rituals/${ritual}/welcome`} kind="soft" small icon="smile">
    {ritualWords[lang].welcome.offer}
  </ButtonLink>
)

/** On the page of a gathering that comes round, for those who decide of all its dates. */
export const Raise = ({ lang, series }: { lang: Lang; series: number }) => (
  <ButtonLink href={`/rituals/new?shape=gathering&series=${series}`} kind="plain" small icon="repeat">
    {ritualWords[lang].form.raise}
  </ButtonLink>
)
