/** The button by which this browser says yes. What it can do and was told before, only the browser knows: drawn when it wakes. */
import { useEffect, useState } from 'preact/hooks'
import { Button } from '#ui/button.tsx'
import { Notice } from '#ui/said.tsx'
import { receiveHere, stateHere, type StateHere } from './this-device.ts'

export type ThisDeviceProps = {
  readonly homeKey: string
  /** The home knows this browser as one that said yes. */
  readonly known: boolean
  readonly words: Readonly<Record<'receive' | Said, string>>
}

type Said = Exclude<StateHere, 'on' | 'ready'>

export default function ThisDevice({ homeKey, known, words }: ThisDeviceProps) {
  const [state, setState] = useState<StateHere | 'busy' | undefined>(undefined)
  useEffect(() => setState(stateHere(known)), [known])
  if (state === undefined || state === 'on') return null
  const press = () => {
    setState('busy')
    void receiveHere(homeKey).then(setState)
  }
  return (
    <div class="acts">
      {(state === 'ready' || state === 'busy' || state === 'failed') && (
        <Button type="button" icon="bell" busy={state === 'busy'} disabled={state === 'busy'} onClick={press}>
          {words.receive}
        </Button>
      )}
      <div role="status">{said(state, words)}</div>
    </div>
  )
}

function said(state: StateHere | 'busy', words: ThisDeviceProps['words']) {
  if (state === 'busy' || state === 'on' || state === 'ready') return null
  return <Notice kind={state === 'iphone' ? 'info' : 'warn'} title={words[state]} />
}
