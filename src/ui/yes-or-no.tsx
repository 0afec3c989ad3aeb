import { Button } from './button.tsx'
import { Form } from './form.tsx'

/** Something the home asks somebody once. Both answers weigh the same: neither is chosen for them, neither is hidden. */
export type YesOrNo = {
  readonly title: string
  readonly text: string
  readonly action: string
  readonly hidden: Readonly<Record<string, string>>
  readonly name: string
  readonly answers: readonly { readonly value: string; readonly words: string }[]
}

export const YesOrNoForm = ({ title, text, action, hidden, name, answers }: YesOrNo) => (
  <section class="yes-or-no">
    <h2>{title}</h2>
    <p class="note">{text}</p>
    <Form action={action} class="acts" hidden={hidden}>
      {answers.map(({ value, words }) => (
        <Button key={value} kind="quiet" small name={name} value={value}>
          {words}
        </Button>
      ))}
    </Form>
  </section>
)
