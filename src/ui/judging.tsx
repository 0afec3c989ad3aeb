import { Button } from './button.tsx'
import { TextArea } from './field.tsx'
import { Form } from './form.tsx'

export type JudgingProps = {
  /** Of what waits: its yes and its no are doors below it. */
  readonly href: string
  readonly longestWhy: number
  readonly words: { readonly accept: string; readonly decline: string; readonly why: string }
}

/** Yes, or no with its reason, to what somebody proposed. */
export const Judging = ({ href, longestWhy, words }: JudgingProps) => (
  <div class="judging">
    <Form action={`${href}/acceptance`} class="acts">
      <Button small>{words.accept}</Button>
    </Form>
    <details>
      <summary class="link">{words.decline}</summary>
      <Form action={`${href}/declining`}>
        <TextArea name="why" label={words.why} rows={3} maxlength={longestWhy} required />
        <div class="acts">
          <Button kind="quiet" small>
            {words.decline}
          </Button>
        </div>
      </Form>
    </details>
  </div>
)
