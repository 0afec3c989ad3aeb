import type { Lang } from '#platform/i18n.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Notice } from '#ui/said.tsx'
import { replayWords } from './messages.en.ts'

type ChoiceProps = { lang: Lang; href: string; recorded: boolean; broke: boolean; hosts: boolean }

/** Before one comes in: that it is recorded; for those who host, the choice. */
export const RecordingChoice = ({ lang, href, recorded, broke, hosts }: ChoiceProps) => {
  const words = replayWords[lang].recording
  return (
    <div class="recording-choice">
      {hosts && broke && (
        <Notice kind="warn" title={words.broke}>
          {words.brokeText}
        </Notice>
      )}
      {recorded ? (
        <Notice kind="warn" title={words.title}>
          {words.text}
        </Notice>
      ) : (
        <p class="note">
          {words.off} {words.offText}
        </p>
      )}
      {hosts && (
        <Form action={`${href}/recording${recorded ? '/removal' : ''}`} class="acts">
          <Button kind="quiet" small icon={recorded ? 'x' : 'video'}>
            {recorded ? words.turnOff : words.turnOn}
          </Button>
        </Form>
      )}
    </div>
  )
}
