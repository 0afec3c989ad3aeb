import type { Lang } from '#platform/i18n.ts'
import { ButtonLink } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { Head } from '#ui/finding.tsx'
import { Row } from '#ui/rows.tsx'
import type { Clock } from '#ui/say-time.ts'
import { Time } from '#ui/time.tsx'
import { WhomToAsk } from './asking-views.tsx'
import { facilitationWords } from './messages.en.ts'
import type { Morning, Waiting } from './morning.ts'

type MorningProps = Morning & { lang: Lang; clock: Clock }

export const MorningPage = ({ lang, clock, groups, theirs, waiting, more }: MorningProps) => {
  const words = facilitationWords[lang]
  return (
    <>
      <Head title={words.morning} lede={words.morningLede} />
      {groups.length === 0 ? (
        <Empty drawing="hearth" title={words.noGroups}>
          {words.noGroupsText}
        </Empty>
      ) : (
        <>
          <Questions lang={lang} clock={clock} waiting={waiting} more={more} />
          {theirs.length > 0 && (
            <section class="part" aria-labelledby="thanking">
              <h2 id="thanking">{words.title}</h2>
              <ul class="rows">
                {theirs.slice(0, MOST_LINKS).map((group) => (
                  <li key={group.id}>
                    <a href={`/groups/${group.slug}/thanking`}>{group.name}</a>
                  </li>
                ))}
              </ul>
            </section>
          )}
          <p class="part note">{words.morningHow}</p>
        </>
      )}
    </>
  )
}

/** Whoever looks after more goes through the page of each. */
const MOST_LINKS = 20

const Questions = ({ lang, clock, waiting, more }: Pick<MorningProps, 'lang' | 'clock' | 'waiting' | 'more'>) => {
  const words = facilitationWords[lang]
  return (
    <section class="part" aria-labelledby="waiting">
      <h2 id="waiting">{words.waiting}</h2>
      {waiting.length === 0 ? (
        <p>{words.noneWaiting}</p>
      ) : (
        <ul class="rows" aria-label={words.waiting}>
          {waiting.map((one, nth) => (
            <li key={one.id}>
              <Question one={one} lang={lang} clock={clock} />
              <WhomToAsk clock={clock} question={one.id} whom={one.whom} open={nth === 0} />
            </li>
          ))}
        </ul>
      )}
      {more && (
        <p>
          <ButtonLink kind="quiet" small href="/facilitation?all=questions">
            {words.moreWaiting}
          </ButtonLink>
        </p>
      )}
    </section>
  )
}

const Question = ({ one, lang, clock }: { one: Waiting; lang: Lang; clock: Clock }) => (
  <Row
    href={one.href}
    title={one.title}
    titleLang={one.lang}
    face={one.asker}
    lang={lang}
    level={3}
    author={one.asker.name}
    when={<Time at={one.askedAt} clock={clock} style="short" />}
    facts={[one.group.name, facilitationWords[lang].answersSoFar({ answers: one.answers })]}
  />
)
