import { Acts, Button } from '#ui/button.tsx'
import { Check } from '#ui/choice.tsx'
import { Form } from '#ui/form.tsx'
import type { Lang } from '#platform/i18n.ts'
import { recognitionWords } from './messages.en.ts'
import type { Choices } from './thanks.ts'

/** What somebody lets be seen of them. Nothing is ticked before they tick it. */
export const ChoicesForm = ({ lang, choices }: { lang: Lang; choices: Choices }) => {
  const { choices: words } = recognitionWords[lang]
  return (
    <section class="part" id="choices">
      <h2>{words.title}</h2>
      <Form action="/me/thanks/choices">
        <Check name="whole" value="on" label={words.whole} hint={words.wholeHint} checked={choices.whole} />
        <Check name="front" value="on" label={words.front} hint={words.frontHint} checked={choices.front} />
        <Check name="leftOut" value="on" label={words.leftOut} hint={words.leftOutHint} checked={choices.leftOut} />
        <Acts>
          <Button>{words.save}</Button>
        </Acts>
      </Form>
    </section>
  )
}
