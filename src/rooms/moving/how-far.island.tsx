/** A bar that moves by itself. Without the script it stands where it was when the page was asked for. */
import { useEffect, useState } from 'preact/hooks'
import { Progress } from '#ui/state.tsx'
import { watch } from './watching.ts'

export type HowFarProps = {
  readonly href: string
  readonly state: string
  /** From 0 to 100. */
  readonly share: number
  readonly label: string
  /** In the reader's words. */
  readonly said: string
}

export type HowFarNow = Pick<HowFarProps, 'state' | 'share' | 'said'>

export default function HowFar({ href, label, state, share, said }: HowFarProps) {
  const [now, setNow] = useState<HowFarNow>({ state, share, said })
  useEffect(() => watch(href, state, setNow), [href, state])
  return <Progress value={now.share} max={100} label={label} said={now.said} />
}
