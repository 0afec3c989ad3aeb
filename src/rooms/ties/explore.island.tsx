/** The network, walked through: fetched and drawn only when somebody asks for it. Without a script the page says the same. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Lang } from '#platform/i18n.ts'
import { Button } from '#ui/button.tsx'
import { tiesWords } from './messages.en.ts'
import type { Walk } from './walking.ts'

export type ExploreProps = { readonly lang: Lang; readonly source: string }

type State = 'asleep' | 'awake' | 'opening' | 'open' | 'failed'

export default function Explore({ lang, source }: ExploreProps) {
  const words = tiesWords[lang].explore
  const [state, setState] = useState<State>('asleep')
  const [said, setSaid] = useState('')
  const [names, setNames] = useState<Walk['names']>([])
  const [page, setPage] = useState<string>()
  const canvas = useRef<HTMLDivElement>(null)
  const walk = useRef<Walk>(undefined)
  useEffect(() => {
    setState('awake')
    return () => walk.current?.close()
  }, [])
  const open = () => {
    setState('opening')
    void import('./walking.ts')
      .then(({ openWalk }) =>
        openWalk({
          source,
          lang,
          into: () => canvas.current,
          tell: (sentence, href) => {
            setSaid(sentence)
            setPage(href)
          },
        }),
      )
      .then((opened) => {
        walk.current = opened
        setNames(opened.names)
        setState('open')
        canvas.current?.focus()
      })
      .catch(() => setState('failed'))
  }
  const move = (event: KeyboardEvent) => {
    const deed = keys[event.key]
    if (!deed || !walk.current || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    deed(walk.current)
  }
  if (state === 'asleep') return <></>
  const shown = state === 'opening' || state === 'open'
  return (
    <div class="walk" data-open={shown ? '' : undefined}>
      {(state === 'awake' || state === 'failed') && (
        <Button type="button" kind="soft" onClick={open}>
          {words.open}
        </Button>
      )}
      {shown && (
        <>
          <div class="walk-acts" role="group" aria-label={words.open}>
            <Act label={words.closer} sign="+" onClick={() => walk.current?.zoom(1)} />
            <Act label={words.further} sign="−" onClick={() => walk.current?.zoom(-1)} />
            <Button type="button" kind="quiet" small onClick={() => walk.current?.whole()}>
              {words.whole}
            </Button>
            {names.length > 0 && (
              <label class="walk-find">
                <span>{words.find}</span>
                <select onChange={(event) => walk.current?.find(Number(event.currentTarget.value))}>
                  <option value="-1">{words.nobody}</option>
                  {names.map(({ dot, name }) => (
                    <option key={dot} value={String(dot)}>
                      {name}
                    </option>
                  ))}
                </select>
              </label>
            )}
          </div>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- arrows, plus and minus move it */}
          <div
            class="walk-canvas"
            ref={canvas}
            tabIndex={0}
            role="application"
            aria-label={words.label}
            onKeyDown={move}
          />
        </>
      )}
      <p class="note" role="status">
        {state === 'opening' ? words.opening : state === 'failed' ? words.failed : said}{' '}
        {state === 'open' && page && <a href={page}>{words.page}</a>}
      </p>
    </div>
  )
}

const keys: Readonly<Record<string, (walk: Walk) => void>> = {
  '+': (walk) => walk.zoom(1),
  '=': (walk) => walk.zoom(1),
  '-': (walk) => walk.zoom(-1),
  '0': (walk) => walk.whole(),
  ArrowLeft: (walk) => walk.pan(-1, 0),
  ArrowRight: (walk) => walk.pan(1, 0),
  ArrowUp: (walk) => walk.pan(0, 1),
  ArrowDown: (walk) => walk.pan(0, -1),
}

const Act = ({ label, sign, onClick }: { label: string; sign: string; onClick: () => void }) => (
  <Button type="button" kind="quiet" small label={label} onClick={onClick}>
    {sign}
  </Button>
)
