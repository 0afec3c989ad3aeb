import type { Lang } from '#platform/i18n.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { tiesWords } from './messages.en.ts'

/** On one's own page. `since`: when one let one's name stand in the network. */
export const ChoicePanel = ({ lang, since }: { lang: Lang; since: string | undefined }) => {
  const words = tiesWords[lang].choice
  return (
    <section class="part" aria-labelledby="ties-name">
      <h2 id="ties-name">{words.title}</h2>
      <p class="note">
        {since === undefined ? words.off : words.on({ since })} <a href="/pulse/ties">{words.see}</a>
      </p>
      <Form action={since === undefined ? '/me/ties/name' : '/me/ties/name/removal'} class="acts">
        <Button kind="quiet" small>
          {since === undefined ? words.name : words.unname}
        </Button>
      </Form>
    </section>
  )
}
