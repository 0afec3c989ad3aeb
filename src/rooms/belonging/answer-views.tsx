import type { Retry } from '#platform/http/route.ts'
import { problemList, typedText } from '#platform/http/typed.ts'
import type { Lang } from '#platform/i18n.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Choices } from '#ui/choice.tsx'
import { Empty } from '#ui/empty.tsx'
import { Head } from '#ui/finding.tsx'
import { Form, Problems } from '#ui/form.tsx'
import { sayTime, type Clock } from '#ui/say-time.ts'
import { belongingWords } from './messages.en.ts'
import type { Run } from './run.ts'
import { itemNames } from './scale.ts'

type AnswerProps = { clock: Clock; run: Run; state: 'open' | 'done' | 'over'; retry: Retry }

export const AnswerPage = ({ clock, run, state, retry }: AnswerProps) => {
  const { lang } = clock
  const words = belongingWords[lang].answer
  if (state !== 'open')
    return (
      <>
        <Empty drawing="hearth" title={state === 'done' ? words.doneTitle : words.overTitle}>
          {words.afterwards}
        </Empty>
        <p class="acts">
          <ButtonLink kind="soft" href="/pulse/belonging">
            {words.seeResults}
          </ButtonLink>
        </p>
      </>
    )
  const until = sayTime(run.until, clock, 'day')
  return (
    <>
      <Head title={words.title} lede={words.lede({ n: run.asked, until })} />
      <Problems lang={lang} problems={problemList(retry.problems)} />
      <p class="note">{words.secret}</p>
      <Form class="form belonging-asked" action={`/belonging/${run.id}/answer`} label={words.title}>
        {itemNames.map((item) => (
          <Choices
            key={item}
            inline
            name={item}
            label={belongingWords[lang].items[item]}
            value={typedText(retry.typed, item)}
            error={retry.problems[item]}
            choices={words.ruler.split('|').map((label, at) => ({ value: String(at + 1), label }))}
          />
        ))}
        <div class="acts">
          <Button>{words.send}</Button>
        </div>
      </Form>
      <Declining lang={lang} run={run} />
    </>
  )
}

const Declining = ({ lang, run }: { lang: Lang; run: Run }) => {
  const words = belongingWords[lang].answer
  return (
    <section class="belonging-declining" aria-labelledby="declining">
      <h2 id="declining">{words.declining}</h2>
      <p class="note">{words.decliningText}</p>
      <Form action={`/belonging/${run.id}/declining`} class="acts" label={words.declining}>
        <Button kind="quiet" small name="how" value="once">
          {words.notNow}
        </Button>
        <Button kind="quiet" small name="how" value="forGood">
          {words.never}
        </Button>
      </Form>
    </section>
  )
}
