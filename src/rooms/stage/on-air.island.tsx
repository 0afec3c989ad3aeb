/** How far the evening is, and how many are there: it changes while one looks. */
import { useEffect, useState } from 'preact/hooks'
import type { Lang } from '#platform/i18n.ts'
import { Icon } from '#ui/icon.tsx'
import { stageWords } from './messages.en.ts'
import type { Phase } from './stage.ts'

export type OnAirProps = {
  readonly lang: Lang
  readonly phase: Phase
  readonly viewers: number
  readonly recorded: boolean
}

export default function OnAir({ lang, ...drawn }: OnAirProps) {
  const [{ phase, viewers, recorded }, setNow] = useState(drawn)
  useEffect(() => {
    let stop: (() => void) | undefined
    let gone = false
    void import('./scene-now.ts').then(({ followScene, sceneNow }) => {
      if (!gone) stop = followScene(() => setNow((before) => sceneNow()?.room ?? before))
    })
    return () => {
      gone = true
      stop?.()
    }
  }, [])
  const words = stageWords[lang]
  return (
    <>
      {recorded && phase !== 'ended' && (
        <span class="recorded">
          <Icon name="circle" />
          {words.recorded}
        </span>
      )}
      <span class={`on-air ${phase}`}>
        {phase === 'live' ? words.onAir({ n: viewers }) : phase === 'backstage' ? words.backstage : words.over}
      </span>
    </>
  )
}
