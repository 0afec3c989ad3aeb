/** Before one is inside: what to expect, a try of one's devices for whoever wishes, and one press. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { Notice } from '#ui/said.tsx'
import { Time } from '#ui/time.tsx'
import type { WhyNot } from './devices.ts'
import { useItIsTime } from './hour.ts'
import { stageWords } from './messages.en.ts'
import type { Awake } from './room.island.tsx'
import type { Scene, Standing } from './scene.ts'
import type { Seen } from './checking.ts'

type Props = { readonly scene: Scene; readonly standing: Standing; readonly awake: Awake | undefined }

export const Door = ({ scene, standing, awake }: Props) => {
  const { lang, room, reader, mine } = scene
  const words = stageWords[lang].door
  const mayEnter = !mine.removed && (room.phase === 'live' || standing.ofStage) && room.phase !== 'ended'
  return (
    <section class="live-door" aria-labelledby="live-door">
      <h2 id="live-door">{room.phase === 'ended' ? words.titleOver : words.title}</h2>
      {mine.removed && <p>{stageWords[lang].refusals.putOut}</p>}
      {room.phase === 'ended' && (
        <>
          <p>{words.over}</p>
          <p>
            <a class="button" href={scene.gathering.href}>
              {words.after}
            </a>
          </p>
        </>
      )}
      {room.phase === 'backstage' && !standing.ofStage && <Waiting scene={scene} />}
      {mayEnter && (
        <>
          <p>{standing.ofStage ? words.textStage : words.text}</p>
          {room.recorded && (
            <Notice kind="warn" title={words.recorded}>
              {words.recordedText} {standing.ofStage && stageWords[lang].desk.upIsYes}
            </Notice>
          )}
          {awake && <Ways lang={lang} awake={awake} />}
        </>
      )}
      {reader === null && (
        <p>
          <a href={`/sign-in?next=${encodeURIComponent(`/gatherings/${scene.gathering.id}/live`)}`}>{words.signIn}</a>
        </p>
      )}
    </section>
  )
}

const Waiting = ({ scene }: { scene: Scene }) => {
  const { lang, zone, gathering } = scene
  const words = stageWords[lang].door
  if (useItIsTime(gathering.starts)) return <p role="status">{words.preparing}</p>
  return (
    <p role="status">
      {words.starts} <Time at={new Date(gathering.starts)} clock={{ lang, zone, now: new Date() }} style="moment" />.{' '}
      {words.waiting}
    </p>
  )
}

const Ways = ({ lang, awake }: { lang: Scene['lang']; awake: Awake }) => {
  const words = stageWords[lang].door
  const able = 'RTCPeerConnection' in globalThis
  if (!able) return <p>{stageWords[lang].noMedia}</p>
  return (
    <>
      <button type="button" class="button wide" onClick={() => awake.enter()}>
        {words.enter}
      </button>
      <details>
        <summary>{words.check}</summary>
        <Trying lang={lang} awake={awake} />
      </details>
    </>
  )
}

const Trying = ({ lang, awake }: { lang: Scene['lang']; awake: Awake }) => {
  const words = stageWords[lang].door
  const [seen, setSeen] = useState<Seen>()
  const [level, setLevel] = useState(0)
  const [trouble, setTrouble] = useState<WhyNot>()
  const video = useRef<HTMLVideoElement>(null)
  useEffect(() => {
    if (video.current && seen) video.current.srcObject = seen.stream
    return () => seen?.stop()
  }, [seen])
  const stop = () => setSeen(undefined)
  const begin = () => {
    setTrouble(undefined)
    awake.beSeen(setLevel).then(setSeen, (error: unknown) => setTrouble(awake.whyNot(error)))
  }
  return (
    <div class="live-trying">
      {seen && (
        <>
          <video ref={video} autoplay playsInline muted class="mirrored" />
          <label>
            {words.level} <meter min={0} max={1} value={level} />
          </label>
          <p role="status">{words.works}</p>
        </>
      )}
      {trouble && <p role="alert">{words[trouble]}</p>}
      <div class="acts">
        <button type="button" class="button small quiet" onClick={seen ? stop : begin}>
          {seen ? words.stop : words.camera}
        </button>
        <button type="button" class="button small quiet" onClick={() => awake.hearSound()}>
          {words.hear}
        </button>
      </div>
    </div>
  )
}
