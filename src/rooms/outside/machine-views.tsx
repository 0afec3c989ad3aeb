import type { Lang } from '#platform/i18n.ts'
import { Acts, Button } from '#ui/button.tsx'
import { Check } from '#ui/choice.tsx'
import { Form } from '#ui/form.tsx'
import type { Machines } from './machines.ts'
import { outsideWords } from './messages.en.ts'

export type ChoiceProps = {
  lang: Lang
  slug: string
  machines: Machines
  /** Whether the home itself is to be found: a space says no more than that. */
  homeIndexed: boolean
}

/** Two decisions that belong to those who take care of a space, and what they are worth. */
export const MachinesChoice = ({ lang, slug, machines, homeIndexed }: ChoiceProps) => {
  const words = outsideWords[lang].machines
  return (
    <section class="part" id="machines">
      <h2>{words.title}</h2>
      <p class="note">{words.lede}</p>
      <Form action={`/spaces/${slug}/machines`}>
        <Check
          name="search"
          value="on"
          label={words.search}
          hint={homeIndexed ? words.searchHint : words.homeCloses}
          checked={machines.search}
        />
        <Check name="ai" value="on" label={words.ai} hint={words.aiHint} checked={machines.ai} />
        <p class="note">{words.honest}</p>
        <Acts>
          <Button kind="quiet">{words.save}</Button>
        </Acts>
      </Form>
    </section>
  )
}
