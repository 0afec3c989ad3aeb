import type { ComponentChildren } from 'preact'
import type { Lang } from '#platform/i18n.ts'
import { Avatar } from '#ui/avatar.tsx'
import { Icon, type IconName } from '#ui/icon.tsx'
import { Notice } from '#ui/said.tsx'
import type { Clock } from '#ui/say-time.ts'
import { Meta, Tag } from '#ui/state.tsx'
import { Time } from '#ui/time.tsx'
import { Who } from '#ui/who.tsx'
import type { CaseShown, Exhibit, Told } from './case-page.ts'
import { moderationWords } from './messages.en.ts'

type Reading = { lang: Lang; clock: Clock; shown: CaseShown }

/** What is judged, why it is here, and what was decided. */
export const OneCase = ({ lang, clock, shown }: Reading) => {
  const words = moderationWords[lang].queue
  const { one, exhibit, kind } = shown
  return (
    <article class="case" aria-labelledby="case">
      <div class="state">
        {one.urgent && (
          <Tag kind="bad" icon="siren">
            {words.urgent}
          </Tag>
        )}
        <Tag kind="warn" icon={one.why === 'contested' ? 'scale' : 'flag'}>
          {one.why === 'contested' ? words.contested : one.reports > 0 ? words.reports({ n: one.reports }) : words.own}
        </Tag>
        <Meta
          facts={[
            <>
              <Icon name="clock" />
              {words.since} <Time at={one.openedAt} clock={clock} />
            </>,
            shown.group && words.inGroup({ group: shown.group }),
          ]}
        />
      </div>
      <h2 class="sr" id="case">
        {moderationWords[lang].kinds[kind]}
      </h2>
      {exhibit ? (
        <Shown lang={lang} clock={clock} shown={shown} exhibit={exhibit} />
      ) : (
        <Notice title={one.subject === null ? words.unknown : words.gone} />
      )}
      <Why lang={lang} clock={clock} shown={shown} />
      <Decided lang={lang} clock={clock} shown={shown} />
    </article>
  )
}

const Shown = ({
  lang,
  clock,
  shown: { author },
  exhibit,
}: {
  lang: Lang
  clock: Clock
  shown: CaseShown
  exhibit: Exhibit
}) => {
  const { queue: words, mine } = moderationWords[lang]
  const isToday = author?.since !== undefined && clock.now.getTime() - author.since.getTime() < 86_400_000
  return (
    <section class="exhibit" aria-label={words.exhibit}>
      {author && (
        <div class="by">
          <Avatar face={author.face} size="s" />
          <Who
            face={author.face}
            role={author.role}
            when={
              author.since && (
                <span class="when">
                  {isToday ? (
                    words.arrivedToday
                  ) : (
                    <span>
                      {words.arrived} <Time at={author.since} clock={clock} style="day" />
                    </span>
                  )}
                </span>
              )
            }
          />
        </div>
      )}
      {exhibit.title && (
        <h3 lang={langOf(exhibit.lang)} dir="auto">
          {exhibit.title}
        </h3>
      )}
      {exhibit.text && (
        <p class="said-words" lang={langOf(exhibit.lang)} dir="auto">
          {exhibit.text}
        </p>
      )}
      <p class="note">
        {exhibit.hidden && <Tag kind="calm">{mine.outcome.hidden}</Tag>} <a href={exhibit.href}>{words.whole}</a>
      </p>
    </section>
  )
}

/** What speaks for and against, each line with its sign. */
const Why = ({ lang, clock, shown }: Reading) => {
  const { queue: words, names } = moderationWords[lang]
  const { one, voices, author, before, contested } = shown
  return (
    <ul class="why">
      {one.why === 'contested' && (
        <Line icon="message-circle">
          <b>{words.plea}</b>
          <br />
          <span class="said-words" dir="auto">
            {names.quoted({ words: one.plea })}
          </span>
        </Line>
      )}
      {contested && (
        <Line icon="scale">
          <TellDecision lang={lang} clock={clock} told={contested} say={words.took({ name: contested.name })} />
        </Line>
      )}
      {voices.map((voice, place) => (
        <Line key={place} icon="flag">
          <b>
            <bdi>{voice.who}</bdi>
          </b>
          {names.colon}
          {voice.why}
          {voice.words && (
            <span class="said-words" dir="auto">
              {'. '}
              {names.quoted({ words: voice.words })}
            </span>
          )}
          {voice.url && (
            <>
              <br />
              <a class="address" href={voice.url} rel="nofollow ugc noopener">
                {voice.url}
              </a>
            </>
          )}
        </Line>
      ))}
      {author && <Line icon="user-round">{words.past(author.past)}</Line>}
      {before.map((told) => (
        <Line key={told.decision.id} icon="clock">
          <TellDecision
            lang={lang}
            clock={clock}
            told={told}
            say={words.before[told.decision.verb]({ name: told.name })}
          />
        </Line>
      ))}
      {one.mine && one.decidedAt === null && <Line icon="hand">{words.mineNote}</Line>}
      {shown.alone && one.decidedAt === null && <Line icon="hand">{words.alone}</Line>}
      {one.judgedBefore !== null && !shown.may.judge && !shown.alone && !one.mine && one.decidedAt === null && (
        <Line icon="hand">{words.takenByYou}</Line>
      )}
    </ul>
  )
}

const Line = ({ icon, children }: { icon: IconName; children: ComponentChildren }) => (
  <li>
    <Icon name={icon} />
    <p>{children}</p>
  </li>
)

const TellDecision = ({ lang, clock, told, say }: { lang: Lang; clock: Clock; told: Told; say: string }) => (
  <>
    {say}, <Time at={told.decision.at} clock={clock} />.{told.rule && ` ${told.rule}.`}
    {told.decision.words && (
      <span class="said-words" dir="auto">
        {' '}
        {moderationWords[lang].names.quoted({ words: told.decision.words })}
      </span>
    )}
  </>
)

const Decided = ({ lang, clock, shown }: Reading) =>
  shown.decided.length === 0 ? null : (
    <ul class="why">
      {shown.decided.map((told) => (
        <Line key={told.decision.id} icon="shield-check">
          <TellDecision
            lang={lang}
            clock={clock}
            told={told}
            say={moderationWords[lang].decided[told.decision.verb]({
              name: told.name,
              what:
                shown.kind === 'person' && shown.author
                  ? shown.author.face.name
                  : moderationWords[lang].kinds[shown.kind],
            })}
          />
        </Line>
      ))}
    </ul>
  )

const langOf = (lang: string): string | undefined => (lang === 'und' ? undefined : lang)
