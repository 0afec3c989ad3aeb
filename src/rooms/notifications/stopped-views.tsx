import type { Lang } from '#platform/i18n.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Notice } from '#ui/said.tsx'
import type { Stopped } from '#letterbox'
import { notificationWords } from './messages.en.ts'

export type Clock = { readonly lang: Lang; readonly zone: string }

/** To the person alone: what happened to their letters, when, and the way back. */
export const StoppedNotice = ({ stopped, clock }: { stopped: Stopped; clock: Clock }) => {
  const words = notificationWords[clock.lang].stopped
  const day = new Intl.DateTimeFormat(clock.lang, { dateStyle: 'long', timeZone: clock.zone })
  return (
    <div class="stopped">
      <Notice kind="warn" title={words.title[stopped.why]({ day: day.format(stopped.at) })}>
        <p>{words.text[stopped.why]}</p>
        <Form action="/me/letters/trials">
          <Button kind="quiet">{words.button[stopped.why]}</Button>
        </Form>
      </Notice>
    </div>
  )
}
