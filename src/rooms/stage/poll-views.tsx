/** Polls: one votes, then sees. */
import type { Lang } from '#platform/i18n.ts'
import { Act } from './acts.tsx'
import { stageWords } from './messages.en.ts'
import { hrefOf, LONGEST_QUESTION } from './stage.ts'
import type { PanelProps } from './talk-views.tsx'
import type { ToldPoll } from './told.ts'

export const PollsPanel = ({ scene, standing }: PanelProps) => {
  const { lang, polls, gathering } = scene
  const words = stageWords[lang].polls
  return (
    <div class="live-list">
      {polls.length === 0 && <p class="note">{words.none}</p>}
      {polls.map((poll) => (
        <PollView key={poll.id} scene={scene} standing={standing} poll={poll} />
      ))}
      {standing.leads && scene.room.phase === 'live' && (
        <details>
          <summary>{words.new}</summary>
          <Act action={`${hrefOf(gathering.id)}/polls`} class="form" label={words.new} empties>
            <label>
              {words.question} <input class="input" name="question" maxlength={LONGEST_QUESTION} autocomplete="off" />
            </label>
            <label>
              {words.choices} <textarea class="input" name="choices" rows={3} />
            </label>
            <label class="live-tick">
              <input type="checkbox" name="several" /> {words.several}
            </label>
            <button class="button small">{words.open}</button>
          </Act>
        </details>
      )}
    </div>
  )
}

const PollView = ({ scene, standing, poll }: PanelProps & { readonly poll: ToldPoll }) => {
  const { lang, mine, gathering } = scene
  const words = stageWords[lang].polls
  const href = `${hrefOf(gathering.id)}/polls/${poll.id}`
  const votes = standing.takesPart && !poll.closed
  return (
    <section class="live-poll" aria-labelledby={`poll-${poll.id}`}>
      <h3 id={`poll-${poll.id}`} dir="auto">
        {poll.question}
      </h3>
      {votes ? (
        <Act action={`${href}/votes`} class="form">
          <fieldset>
            <legend class="sr">{poll.question}</legend>
            {poll.choices.map((choice) => (
              <label key={choice.id} class="live-tick">
                <input
                  type={poll.several ? 'checkbox' : 'radio'}
                  name="choice"
                  value={choice.id}
                  defaultChecked={mine.choices.includes(choice.id)}
                />
                <span dir="auto">{choice.label}</span>
              </label>
            ))}
          </fieldset>
          <button class="button small">
            {poll.choices.some(({ id }) => mine.choices.includes(id)) ? words.change : words.vote}
          </button>
        </Act>
      ) : (
        <p class="note">{words.closed}</p>
      )}
      <Results lang={lang} poll={poll} />
      {standing.leads && !poll.closed && (
        <Act action={`${href}/closing`}>
          <button class="button small quiet">{words.close}</button>
        </Act>
      )}
    </section>
  )
}

const Results = ({ lang, poll }: { lang: Lang; poll: ToldPoll }) => {
  const words = stageWords[lang].polls
  const shown = poll.choices.some(({ votes }) => votes !== null)
  return (
    <>
      <p class="note">
        {words.voters({ n: poll.voters })}. {!shown && words.after}
      </p>
      {shown && (
        <ul class="live-results">
          {poll.choices.map(({ id, label, votes }) => (
            <li key={id}>
              <span dir="auto">{label}</span>
              <meter min={0} max={Math.max(1, poll.voters)} value={votes ?? 0} aria-hidden="true" />
              <span>
                {words.share({ n: votes ?? 0, percent: Math.round((100 * (votes ?? 0)) / Math.max(1, poll.voters)) })}
              </span>
            </li>
          ))}
        </ul>
      )}
      {/* Drawn by our own server, as any part of a page. */}
      {poll.beside && <div dangerouslySetInnerHTML={{ __html: poll.beside }} />}
    </>
  )
}
