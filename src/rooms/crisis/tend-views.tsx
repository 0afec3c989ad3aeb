import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Time } from '#ui/time.tsx'
import { hrefOf } from './crisis.ts'
import type { CrisisProps } from './crisis-views.tsx'
import { crisisWords } from './messages.en.ts'

/** For those who coordinate: the list that leaves the home, and who took it. */
export const Tend = ({ lang, clock, crisis, left, name }: CrisisProps) => {
  const words = crisisWords[lang].tending
  return (
    <section class="part" aria-labelledby="tend">
      <h2 id="tend">{words.title}</h2>
      <p class="note">{words.text}</p>
      <div class="acts">
        <Form action={`${hrefOf(crisis)}/papers`} answers class="acts">
          <Button kind="quiet" icon="printer">
            {words.print}
          </Button>
        </Form>
        <Form action={`${hrefOf(crisis)}/tables`} answers class="acts">
          <Button kind="quiet" icon="download">
            {words.table}
          </Button>
        </Form>
      </div>
      {left.length > 0 && (
        <details>
          <summary>{words.log}</summary>
          <ul>
            {left.map(({ kind, by, at }) => (
              <li key={at.getTime()}>
                {kind === 'paper' ? words.paper({ name: name(by) }) : words.asTable({ name: name(by) })},{' '}
                <Time at={at} clock={clock} style="moment" />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
