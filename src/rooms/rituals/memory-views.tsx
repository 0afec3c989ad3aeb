import type { VNode } from 'preact'
import type { Lang } from '#platform/i18n.ts'
import { Faces } from '#ui/avatar.tsx'
import { MoreLink } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { Crumb, Head, Pager } from '#ui/finding.tsx'
import type { Clock } from '#ui/say-time.ts'
import { Meta, Tag } from '#ui/state.tsx'
import { Time } from '#ui/time.tsx'
import { Name } from '#ui/who.tsx'
import { ritualWords } from './messages.en.ts'
import { occasionHref, pictureOf } from './occasion.ts'
import { hrefOf, type Ritual } from './ritual.ts'
import { sayCame, sayDay, timeMark } from './saying.ts'
import { Host } from './host-views.tsx'
import type { Shown, Told } from './showing.ts'

export type MemoryProps = { clock: Clock; ritual: Ritual; shown: readonly Shown[]; further: string | undefined }

/** All its times, the latest first: what one turns the pages of. */
export const MemoryPage = ({ clock, ritual, shown, further }: MemoryProps) => {
  const { lang } = clock
  const words = ritualWords[lang].memory
  const path = [{ label: ritual.title, href: hrefOf(ritual) }]
  return (
    <div class="ritual">
      <Head title={ritualWords[lang].page.memory} lede={words.lede} kicker={<Crumb lang={lang} path={path} />} />
      {shown.length === 0 && (
        <Empty drawing="candle" title={words.none}>
          {words.noneText}
        </Empty>
      )}
      <Times clock={clock} ritual={ritual} shown={shown} level={2} />
      <Pager lang={lang} older={further} olderLabel={words.earlier} />
    </div>
  )
}

export const Times = ({
  clock,
  ritual,
  shown,
  level,
}: {
  clock: Clock
  ritual: Ritual
  shown: readonly Shown[]
  level: 2 | 3
}) =>
  shown.length === 0 ? null : (
    <ul class="memories">
      {shown.map((one) => (
        <li key={one.occasion.id}>
          <OneTime clock={clock} ritual={ritual} one={one} level={level} />
        </li>
      ))}
    </ul>
  )

const OneTime = ({ clock, ritual, one, level }: { clock: Clock; ritual: Ritual; one: Shown; level: 2 | 3 }) => {
  const { lang } = clock
  const { occasion, host, memories } = one
  const words = ritualWords[lang]
  const Title = `h${level}` as const
  const mark = timeMark(occasion, clock.now, lang)
  const href = occasionHref(ritual.id, occasion)
  return (
    <article class="memory">
      <Title>
        <a href={href}>
          <Time at={occasion.starts} clock={clock} style="day" />
        </a>
      </Title>
      {mark && (
        <Tag kind={mark.kind} icon={mark.icon} bare>
          {occasion.cancelledAt !== null ? words.time.cancelled : mark.text}
        </Tag>
      )}
      {host && <Host lang={lang} host={host} />}
      <Picture clock={clock} ritual={ritual} one={one} small />
      <Came clock={clock} ritual={ritual} one={one} />
      <Sentences lang={lang} memories={memories} />
      {one.href && occasion.cancelledAt === null && (
        <MoreLink href={one.href}>{ritual.shape === 'gathering' ? words.time.gathering : words.time.talk}</MoreLink>
      )}
    </article>
  )
}

type OneProps = { clock: Clock; ritual: Ritual; one: Shown }

/** In the words of those who were there: the day and the ritual; nobody is named who did not write. */
export const Picture = ({ clock, ritual, one: { occasion }, small }: OneProps & { small?: boolean }) => {
  const src = pictureOf(occasion)
  if (src === undefined) return null
  const alt = ritualWords[clock.lang].memory.pictureOf({ day: sayDay(occasion, clock), title: ritual.title })
  return (
    <img
      class={small ? 'memory-picture small' : 'memory-picture'}
      src={src}
      alt={alt}
      loading="lazy"
      decoding="async"
    />
  )
}

/** How many, some faces, and who wished to be known as new. */
export const Came = ({ clock, ritual, one }: OneProps) => {
  const { occasion, there } = one
  if (occasion.cancelledAt !== null || (occasion.came === 0 && occasion.starts > clock.now)) return null
  const words = ritualWords[clock.lang].time
  const fresh = there.filter(({ first }) => first)
  return (
    <div class="came">
      {there.length > 0 && <Faces faces={there.map(({ who }) => who.face)} />}
      <Meta
        facts={[
          sayCame(ritual, occasion, clock.lang),
          ...fresh.map(({ who }) => <FirstTime key={who.face.id} name={<Name face={who.face} />} word={words.first} />),
        ]}
      />
    </div>
  )
}

const FirstTime = ({ name, word }: { name: VNode; word: string }) =>
  <>
    {name} <Tag kind="ember" icon="sprout" bare>{word}</Tag>
  </> // prettier-ignore

/** A sentence each. */
export const Sentences = ({ lang, memories, level }: { lang: Lang; memories: readonly Told[]; level?: boolean }) =>
  memories.length === 0 ? null : (
    <ul class="sentences">
      {memories.map(({ memory, who, own }) => (
        <li key={memory.id} id={`memory-${memory.id}`}>
          <blockquote dir="auto">{memory.text}</blockquote>
          <p class="note">
            <Name face={who.face} />
            {level && !own && (
              <>
                {' '}
                <a class="link" href={`/reports/new?kind=memory&id=${memory.id}`}>
                  {ritualWords[lang].memory.reportSentence}
                </a>
              </>
            )}
          </p>
        </li>
      ))}
    </ul>
  )
