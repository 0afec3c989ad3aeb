import type { Lang } from '#platform/i18n.ts'
import { Button } from '#ui/button.tsx'
import { Check } from '#ui/choice.tsx'
import { Form } from '#ui/form.tsx'
import { aidWords } from './messages.en.ts'

export const LookChoice = ({ lang, action, on }: { lang: Lang; action: string; on: boolean }) => {
  const words = aidWords[lang].look
  return (
    <section class="part">
      <h2>{words.title}</h2>
      <p class="note">{words.text}</p>
      <Form action={action}>
        <Check name="look" value="on" label={words.label} checked={on} />
        <div class="acts">
          <Button kind="quiet">{words.save}</Button>
        </div>
      </Form>
    </section>
  )
}
