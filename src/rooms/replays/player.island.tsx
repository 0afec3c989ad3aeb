/**
 * A replay: what each sent, on one clock; whoever speaks is large, the others stand beside. Drawn by the server as a still frame; a
 * browser without scripts has the files, below.
 */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Lang } from '#platform/i18n.ts'
import { replayWords } from './messages.en.ts'
import { keyPressed } from './player-keys.ts'
import { Controls, Faces } from './player-views.tsx'
import { openPlaying, type Clock, type Playing } from './playing.ts'
import { chapterAt, cueAt, type Timeline } from './timeline.ts'

export type PlayerProps = { readonly lang: Lang; readonly title: string; readonly timeline: Timeline }

export default function Player({ lang, title, timeline }: PlayerProps) {
  const words = replayWords[lang].player
  const films = useRef(new Map<number, HTMLVideoElement>())
  const playing = useRef<Playing>(undefined)
  const [clock, setClock] = useState<Clock>({ at: timeline.fromMs, playing: false, waiting: false, rate: 1 })
  const [muted, setMuted] = useState(false)
  const [captions, setCaptions] = useState(true)
  const [awake, setAwake] = useState(false)
  useEffect(() => {
    const opened = openPlaying({ timeline, told: setClock, filmOf: ({ id }) => films.current.get(id) })
    playing.current = opened
    setAwake(true)
    return () => opened.close()
  }, [timeline])
  useEffect(() => {
    const follow = (event: Event) => {
      const at = event instanceof CustomEvent ? Number(event.detail) : NaN
      if (Number.isFinite(at)) playing.current?.seek(at)
    }
    document.addEventListener('replay:seek', follow)
    return () => document.removeEventListener('replay:seek', follow)
  }, [])
  const toggle = () => (playing.current?.now().playing ? playing.current.pause() : playing.current?.play())
  const seek = (at: number) => playing.current?.seek(at)
  const press = (event: KeyboardEvent) =>
    keyPressed(event, {
      toggle,
      by: (ms) => seek(clock.at + ms),
      to: (share) => seek(timeline.fromMs + share * (timeline.untilMs - timeline.fromMs)),
      mute: () => setMuted(!muted),
    })
  const chapter = chapterAt(timeline, clock.at)
  const cue = captions ? cueAt(timeline, clock.at) : undefined
  return (
    <section class="replay" aria-label={words.label({ title })} onKeyDown={press}>
      <div class="replay-screen" data-playing={clock.playing ? '' : undefined}>
        <Faces lang={lang} timeline={timeline} at={clock.at} muted={muted} films={films.current} onPress={toggle} />
        {clock.waiting && <p class="replay-waiting">{words.waiting}</p>}
        {cue && (
          <p class="replay-cue" dir="auto">
            {cue.text}
          </p>
        )}
      </div>
      <Controls
        lang={lang}
        timeline={timeline}
        clock={clock}
        awake={awake}
        muted={muted}
        captions={captions}
        on={{
          toggle,
          seek,
          rate: (rate) => playing.current?.setRate(rate),
          mute: () => setMuted(!muted),
          captions: () => setCaptions(!captions),
        }}
      />
      <p class="sr" role="status">
        {awake ? (clock.playing ? words.isPlaying : words.isPaused) : ''} {chapter?.title}
      </p>
    </section>
  )
}
