import type { Lang } from '#platform/i18n.ts'
import { Empty } from '#ui/empty.tsx'
import { Head } from '#ui/finding.tsx'
import { Row } from '#ui/rows.tsx'
import type { Clock } from '#ui/say-time.ts'
import { Time } from '#ui/time.tsx'
import { WhomToAsk } from './asking-views.tsx'
import { careKinds } from './care.ts'
import { careWords } from './care-messages.en.ts'
import { CarePart, Dismiss, Effects, More } from './care-views.tsx'
import { facilitationWords } from './messages.en.ts'
import type { Morning, Waiting } from './morning.ts'

type MorningProps = Morning & { lang: Lang; clock: Clock }

export const MorningPage = ({ lang, clock, groups, theirs, waiting, care, draws, effects }: MorningProps) => {
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
          <Questions lang={lang} clock={clock} waiting={waiting} />
          {care && careKinds.map((kind) => <CarePart key={kind} lang={lang} kind={kind} part={care[kind]} />)}
          {theirs.length > 0 && (
            <section class="part" aria-labelledby="thanking">
              <h2 id="thanking">{words.title}</h2>
              <ul class="groups-to-thank">
                {theirs.slice(0, MOST_LINKS).map((group) => (
                  <li key={group.id}>
                    <a href={`/groups/${group.slug}/thanking`}>{group.name}</a>
                  </li>
                ))}
              </ul>
            </section>
          )}
          <section class="part morning-how">
            <details>
              <summary>{careWords[lang].why}</summary>
              <p class="note">{words.morningHow}</p>
              <ul>
                {careKinds.map((kind) => (
                  <li key={kind} class="note">
                    <b>{careWords[lang][kind].title}</b>
                    {lang === 'fr' ? '\u00a0: ' : ': '}
                    {careWords[lang][kind].how}
                  </li>
                ))}
              </ul>
            </details>
            <Effects lang={lang} draws={draws} effects={effects} />
          </section>
        </>
      )}
    </>
  )
}

/** Whoever looks after more goes through the page of each. */
const MOST_LINKS = 20

const Questions = ({ lang, clock, waiting }: Pick<MorningProps, 'lang' | 'clock' | 'waiting'>) => {
  const words = facilitationWords[lang]
  return (
    <section class="part" aria-labelledby="waiting">
      <h2 id="waiting">{words.waiting}</h2>
      {waiting.shown.length === 0 ? (
        <p>{words.noneWaiting}</p>
      ) : (
        <ul class="rows" aria-label={words.waiting}>
          {waiting.shown.map((one, nth) => (
            <li key={one.id}>
              <Question one={one} lang={lang} clock={clock} />
              <WhomToAsk clock={clock} question={one.id} whom={one.whom} open={nth === 0} />
              <div class="acts">
                <Dismiss lang={lang} suggestion={one.suggestion} title={one.title} />
              </div>
            </li>
          ))}
        </ul>
      )}
      {waiting.more && <More lang={lang} all="question" label={words.moreWaiting} />}
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
