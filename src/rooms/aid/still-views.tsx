import type { Lang } from '#platform/i18n.ts'
import { Acts, Button, ButtonLink } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Hearth } from '#ui/surface.tsx'
import { aidWords } from './messages.en.ts'
import { DAYS_TO_ANSWER, hrefOf, type Wish } from './wish.ts'

/** One tap: yes. */
export const StillThere = ({ lang, wish, now }: { lang: Lang; wish: Wish; now: Date }) => {
  const words = aidWords[lang].still
  const asked = wish.askedAt ?? now
  const days = Math.max(1, Math.ceil(DAYS_TO_ANSWER - (now.getTime() - asked.getTime()) / 86_400_000))
  return (
    <Hearth title={words.title} titleId="still" why={words.text({ days })}>
      <Acts>
        <Form action={`${hrefOf(wish)}/renewal`} class="inline">
          <Button>{words.yes}</Button>
        </Form>
        <ButtonLink href={`${hrefOf(wish)}/closing`} kind="quiet">
          {words.no}
        </ButtonLink>
      </Acts>
    </Hearth>
  )
}
