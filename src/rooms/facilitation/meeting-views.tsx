import type { Lang } from '#platform/i18n.ts'
import type { Face } from '#ui/avatar.tsx'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Head } from '#ui/finding.tsx'
import { Form } from '#ui/form.tsx'
import { meetingWords } from './meeting-messages.en.ts'

type MeetingProps = {
  lang: Lang
  id: number
  by: string
  group: string
  said: boolean | null
  /** Once both said yes. */
  other: Face | undefined
}

export const MeetingPage = ({ lang, id, by, group, said, other }: MeetingProps) => {
  const words = meetingWords[lang]
  if (other)
    return (
      <>
        <Head title={words.met({ name: other.name })} lede={words.metText} />
        {other.href && <ButtonLink href={other.href}>{words.see({ name: other.name })}</ButtonLink>}
      </>
    )
  return (
    <>
      <Head title={words.title} lede={words.lede({ name: by, group })} />
      <div class="being-asked">
        <p>{words.apart}</p>
        {said !== null && <p class="note">{said ? words.saidYes : words.saidNo}</p>}
        <Form action={`/asked/meetings/${id}`} class="acts">
          {said !== true && (
            <Button name="says" value="yes">
              {words.yes}
            </Button>
          )}
          {said !== false && (
            <Button kind="quiet" name="says" value="no">
              {words.no}
            </Button>
          )}
        </Form>
      </div>
    </>
  )
}
