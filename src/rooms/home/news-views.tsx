import type { Lang } from '#platform/i18n.ts'
import { Avatar } from '#ui/avatar.tsx'
import type { Clock } from '#ui/say-time.ts'
import { Meta } from '#ui/state.tsx'
import { Time } from '#ui/time.tsx'
import { byHour } from './hours.ts'
import { homeWords } from './messages.en.ts'
import type { News } from './news.ts'

/** In the order of time, under the hours in which it happened. */
export const NewsList = ({ news, clock }: { news: readonly News[]; clock: Clock }) =>
  news.length === 0 ? null : (
    <div>
      {byHour(news, (one) => one.at, clock).map((piece) => (
        <section key={piece.things[0]?.id} aria-labelledby={`hour-${piece.things[0]?.id}`}>
          <h2 class="hour" id={`hour-${piece.things[0]?.id}`}>
            {piece.label}
          </h2>
          <ul class="news">
            {piece.things.map((one) => (
              <li key={one.id}>
                <Item one={one} clock={clock} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )

/** Whoever did something, where, and in which words. */
const Item = ({ one, clock }: { one: News; clock: Clock }) => {
  const { today } = homeWords[clock.lang]
  return (
    <>
      <Avatar face={one.face} />
      <p>
        <Doer one={one} lang={clock.lang} />{' '}
        <a href={one.href} lang={one.lang} dir="auto">
          {one.title}
        </a>
      </p>
      <Time at={one.at} clock={clock} style="hour" />
      {one.words && (
        <p class="snip" lang={one.lang} dir="auto">
          {clock.lang === 'fr' ? `«\u00a0${one.words}\u00a0»` : `“${one.words}”`}
        </p>
      )}
      <Meta facts={[<bdi key="group">{one.group}</bdi>, one.answers > 0 && today.answers({ n: one.answers }), one.messages > 0 && today.messages({ n: one.messages }), one.helped && today.helped]} />
    </>
  )
}

/** "Zeynep a répondu dans", "Vous avez répondu dans" */
const Doer = ({ one, lang }: { one: News; lang: Lang }) => {
  const { today } = homeWords[lang]
  const said = one.mine ? today.you : today.they
  const did = one.did === 'opened' ? said.opened({ kind: one.kind }) : said[one.did]
  if (one.mine) return <>{did}</>
  return (
    <>
      <b translate={false}>
        <bdi>{one.face.name}</bdi>
      </b>{' '}
      {did}
    </>
  )
}
