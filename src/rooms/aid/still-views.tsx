import type { Lang } from '#platform/i18n.ts'
import { Acts, Button, ButtonLink } from '#ui/button.tsx'
import { Head } from '#ui/finding.tsx'
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

type StillProps = { lang: Lang; word: string; wish: Wish; state: 'asked' | 'kept' | 'closed' | 'late' }

/** What a letter leads to. */
export const StillPage = ({ lang, word, wish, state }: StillProps) => {
  const words = aidWords[lang].still
  const titles = { asked: words.title, kept: words.done, closed: words.closed, late: words.late }
  return (
    <>
      <Head title={titles[state]} lede={wish.title} />
      <Acts>
        {state === 'asked' && (
          <Form action={`/still/${word}`} class="inline">
            <Button>{words.yes}</Button>
          </Form>
        )}
        <ButtonLink href={state === 'asked' ? `${hrefOf(wish)}/closing` : hrefOf(wish)} kind="quiet">
          {state === 'asked' ? words.no : words.see}
        </ButtonLink>
      </Acts>
    </>
  )
}
