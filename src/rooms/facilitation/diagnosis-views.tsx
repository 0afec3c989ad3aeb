import type { Retry } from '#platform/http/route.ts'
import { problemList, typedText } from '#platform/http/typed.ts'
import type { Figure } from '#pulse'
import type { Face } from '#ui/avatar.tsx'
import { Button } from '#ui/button.tsx'
import { Choices } from '#ui/choice.tsx'
import { Head } from '#ui/finding.tsx'
import { Form, Problems } from '#ui/form.tsx'
import { sayTime, type Clock } from '#ui/say-time.ts'
import { Table } from '#ui/table.tsx'
import { answerNames, diagnose, kinds, parts, questionNames, STANDS } from './diagnosis.ts'
import { diagnosisWords } from './diagnosis-messages.en.ts'
import { FiguresBeside, Forty } from './diagnosis-beside-views.tsx'
import type { Diagnosis, KeptFigure } from './diagnosis-store.ts'

type Signed = Diagnosis & { readonly author: string }
type PageProps = {
  clock: Clock
  kept: readonly Signed[]
  figures: readonly KeptFigure[]
  today: readonly Figure[]
  forty: readonly Face[]
  retry: Retry
}

export const DiagnosisPage = ({ clock, kept, figures, today, forty, retry }: PageProps) => {
  const words = diagnosisWords[clock.lang]
  const last = kept.at(-1)
  return (
    <>
      <Head title={words.title} lede={words.lede} />
      {last && <Told clock={clock} one={last} />}
      {last && diagnose(last.answers).kind !== 'community' && forty.length > 0 && (
        <Forty clock={clock} people={forty} />
      )}
      {kept.length > 1 && <Beside clock={clock} kept={kept} />}
      {last && <FiguresBeside clock={clock} kept={kept} figures={figures} today={today} />}
      {last && (
        <p class="diagnosis-part">
          <a class="link" href="/pulse">
            {words.pulse}
          </a>
        </p>
      )}
      <section class="diagnosis-part" aria-labelledby="questions">
        <h2 id="questions">{last ? words.again : words.questionsTitle}</h2>
        <p class="note">{words.how}</p>
        <Problems lang={clock.lang} problems={problemList(retry.problems)} />
        <Form class="form diagnosis-part" action="/facilitation/diagnosis" label={words.title}>
          {questionNames.map((name) => (
            <Choices
              key={name}
              inline
              name={name}
              label={words.questions[name]}
              value={typedText(retry.typed, name)}
              error={retry.problems[name]}
              choices={answerNames.map((value) => ({ value, label: words.answers[value] }))}
            />
          ))}
          <div class="acts">
            <Button>{words.send}</Button>
          </div>
        </Form>
      </section>
      <Rules clock={clock} />
    </>
  )
}

const Told = ({ clock, one }: { clock: Clock; one: Signed }) => {
  const words = diagnosisWords[clock.lang]
  const found = diagnose(one.answers)
  return (
    <section class="diagnosis-told" aria-labelledby="told">
      <h2 id="told">{words.kinds[found.kind]}</h2>
      <p>{words.first[found.kind]}</p>
      {parts.map((part) => (
        <p key={part}>
          <b>{words.parts[part]}</b> {words.seen({ n: found.seen[part] })}{' '}
          {found.seen[part] >= STANDS ? words.stands[part] : words.lacks[part]}
        </p>
      ))}
      {found.thought.length > 0 && (
        <>
          <p>{words.goLook}</p>
          <ul>
            {found.thought.map((name) => (
              <li key={name}>{words.questions[name]}</li>
            ))}
          </ul>
        </>
      )}
      <p class="note">{words.signed({ author: one.author, when: sayTime(one.at, clock, 'full') })}</p>
    </section>
  )
}

/** The first beside the last, question by question. */
const Beside = ({ clock, kept }: { clock: Clock; kept: readonly Signed[] }) => {
  const words = diagnosisWords[clock.lang]
  const column = (one: Signed) => ({ label: sayTime(one.at, clock, 'full') })
  return (
    <div class="diagnosis-part">
      <Table
        caption={words.beside}
        columns={[{ label: words.question }, ...kept.map(column)]}
        rows={[
          [words.today, ...kept.map((one) => words.kinds[diagnose(one.answers).kind])],
          ...questionNames.map((name, at) => [
            words.questions[name],
            ...kept.map(({ answers }) => words.answers[answers[at] ?? 'no']),
          ]),
        ]}
      />
    </div>
  )
}

const Rules = ({ clock }: { clock: Clock }) => {
  const words = diagnosisWords[clock.lang]
  return (
    <details class="diagnosis-part">
      <summary>{words.rules.title}</summary>
      <p>{words.rules.seen}</p>
      <ul>
        {kinds.toReversed().map((kind) => (
          <li key={kind}>
            <b>{words.kinds[kind]}</b> {words.rules[kind]}
          </li>
        ))}
      </ul>
      <p>{words.rules.source}</p>
    </details>
  )
}
