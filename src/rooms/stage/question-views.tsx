/** What is asked: the one being answered stands above everything, the others by their votes. */
import type { Lang } from '#platform/i18n.ts'
import { Icon } from '#ui/icon.tsx'
import { Act } from './acts.tsx'
import { stageWords } from './messages.en.ts'
import { hrefOf, LONGEST_ANSWER, LONGEST_QUESTION } from './stage.ts'
import type { PanelProps } from './talk-views.tsx'
import type { Scene, Standing } from './scene.ts'
import type { ToldQuestion } from './told.ts'

export const Pinned = ({ scene, standing }: PanelProps) => {
  const taken = scene.questions.find((one) => one.taken)
  if (!taken) return null
  return (
    <div class="pinned">
      <p class="kicker">{stageWords[scene.lang].questions.now}</p>
      <ol class="asked">
        <QuestionLine scene={scene} standing={standing} question={taken} pinned />
      </ol>
    </div>
  )
}

export const QuestionsPanel = ({ scene, standing }: PanelProps) => {
  const { lang, questions, gathering } = scene
  const words = stageWords[lang].questions
  const open = questions.filter((one) => one.answered === null && !one.taken)
  const done = questions.filter((one) => one.answered !== null)
  return (
    <>
      <div class="live-list">
        {questions.length === 0 && <p class="note">{words.none}</p>}
        <List title={words.next} scene={scene} standing={standing} questions={open} />
        <List title={words.done} scene={scene} standing={standing} questions={done} />
      </div>
      {standing.takesPart && (
        <Act action={`${hrefOf(gathering.id)}/questions`} class="live-write" empties>
          <input
            class="input"
            name="text"
            aria-label={words.text}
            placeholder={words.ask}
            maxlength={LONGEST_QUESTION}
            autocomplete="off"
          />
          <button class="button">{words.submit}</button>
        </Act>
      )}
    </>
  )
}

type ListProps = PanelProps & { readonly title: string; readonly questions: readonly ToldQuestion[] }

const List = ({ title, scene, standing, questions }: ListProps) =>
  questions.length === 0 ? null : (
    <>
      <h3 class="kicker">{title}</h3>
      <ol class="asked">
        {questions.map((question) => (
          <QuestionLine key={question.id} scene={scene} standing={standing} question={question} />
        ))}
      </ol>
    </>
  )

type LineProps = {
  readonly scene: Scene
  readonly standing: Standing
  readonly question: ToldQuestion
  readonly pinned?: boolean
}

const QuestionLine = ({ scene, standing, question, pinned }: LineProps) => {
  const { lang, mine, gathering } = scene
  const words = stageWords[lang].questions
  const mineToo = mine.votes.includes(question.id)
  const href = `${hrefOf(gathering.id)}/questions/${question.id}`
  return (
    <li id={pinned ? undefined : `question-${question.id}`}>
      {standing.takesPart && question.answered === null ? (
        <Act action={`${href}/votes${mineToo ? '/removal' : ''}`}>
          <button
            class="vote"
            aria-pressed={mineToo}
            aria-label={mineToo ? words.unvote({ n: question.votes }) : words.vote({ n: question.votes })}
          >
            <Icon name="chevron-up" />
            {question.votes}
          </button>
        </Act>
      ) : (
        <span class="vote" title={words.votes({ n: question.votes })}>
          {question.votes}
        </span>
      )}
      <div>
        <p lang={question.lang === 'und' ? undefined : question.lang} dir="auto">
          {question.text}
        </p>
        <div class="meta">
          {question.author && <bdi>{question.author.name}</bdi>}
          {question.answered === 'live' && <span>{words.live}</span>}
          {scene.reader && scene.reader.id !== question.author?.id && (
            <a href={`/reports/new?kind=livequestion&id=${question.id}`}>{words.report}</a>
          )}
        </div>
        {question.answered === 'writing' && (
          <p class="live-answer" dir="auto">
            {question.answer}
          </p>
        )}
        {standing.leads && question.answered === null && <Answering lang={lang} href={href} taken={question.taken} />}
      </div>
    </li>
  )
}

const Answering = ({ lang, href, taken }: { lang: Lang; href: string; taken: boolean }) => {
  const words = stageWords[lang].questions
  return (
    <div class="live-answering">
      <Act action={taken ? `${href}/answer` : `${href}/taking`}>
        <button class="button small quiet">{taken ? words.answered : words.take}</button>
      </Act>
      <details>
        <summary>{words.writing}</summary>
        <Act action={`${href}/answer`} class="form">
          <textarea class="input" name="answer" rows={2} aria-label={words.answer} maxlength={LONGEST_ANSWER} />
          <button class="button small">{words.publish}</button>
        </Act>
      </details>
    </div>
  )
}
