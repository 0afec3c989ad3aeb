/** How far a file has gone, while it goes. Without the script the browser says so itself. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Lang } from '#platform/i18n.ts'
import { Button } from '#ui/button.tsx'
import { Notice } from '#ui/said.tsx'
import { Progress } from '#ui/state.tsx'
import { sendByHand, type Line, type Sent } from './file-sending.ts'

export type SendingProps = {
  /** In bytes; what is larger is told before it is sent. */
  readonly most: number
  readonly tooLarge: string
  readonly lang: Lang
  readonly label: string
  readonly stop: string
}

export default function Sending({ most, tooLarge, lang, label, stop }: SendingProps) {
  const here = useRef<HTMLDivElement>(null)
  const line = useRef<Line>(undefined)
  const [sent, setSent] = useState<Sent>({ at: 'rest' })
  useEffect(() => {
    const form = here.current?.closest('form')
    if (!form) return undefined
    line.current = sendByHand(form, { most, tooLarge, lang, tell: setSent })
    return () => line.current?.close()
  }, [most, tooLarge, lang])
  return (
    <div class="file-sending" ref={here}>
      {sent.at === 'wrong' && <Notice kind="bad" live title={sent.said} />}
      {sent.at === 'going' && (
        <>
          <Progress value={sent.share} max={100} label={label} said={sent.said} />
          <Button type="button" kind="quiet" small onClick={() => line.current?.stop()}>
            {stop}
          </Button>
        </>
      )}
    </div>
  )
}
