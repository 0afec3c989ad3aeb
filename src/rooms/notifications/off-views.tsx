import type { Lang } from '#platform/i18n.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Head } from '#ui/finding.tsx'
import { Form } from '#ui/form.tsx'
import { notificationWords } from './messages.en.ts'
import type { LetterKind } from './off-address.ts'

export const OffPage = ({ lang, word, kind, done }: { lang: Lang; word: string; kind: LetterKind; done: boolean }) => {
  const words = notificationWords[lang].off
  return done ? (
    <>
      <Head title={words.done} lede={words.doneText[kind]} />
      <ButtonLink kind="quiet" href="/me/notifications">
        {words.choose}
      </ButtonLink>
    </>
  ) : (
    <>
      <Head title={words.title} lede={words.ask[kind]} />
      <Form action={`/letters/${word}/ending`}>
        <Button>{words.end}</Button>
      </Form>
    </>
  )
}
