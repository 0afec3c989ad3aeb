/** The stage itself: who stands on it, in the middle and beside, what is said in letters, and the way back when it is in its corner. */
import type { Lang } from '#platform/i18n.ts'
import { Avatar } from '#ui/avatar.tsx'
import { Icon } from '#ui/icon.tsx'
import { uiWords } from '#ui/words.ts'
import { drawnSigns } from './desk-views.tsx'
import { stageWords } from './messages.en.ts'
import type { Scene } from './scene.ts'
import { arrangementOf, seated, type Seated } from './seating.ts'
import { hrefOf } from './stage.ts'
import type { Theatre } from './theatre-state.ts'
import type { Somebody } from './told.ts'

export type StageProps = {
  readonly scene: Scene
  readonly theatre: Theatre
  readonly streams: readonly MediaStream[]
  readonly onLeave: () => void
  readonly onTurn: (kind: 'audio' | 'video', track: MediaStreamTrack | null) => void
}

export const StageView = ({ scene, theatre, streams, onLeave }: StageProps) => {
  const { lang, room, gathering } = scene
  const words = stageWords[lang]
  const seats = seated(scene, theatre)
  const layout = arrangementOf(room.layout, seats)
  return (
    <div class={`stage ${layout} of-${Math.min(seats.length, 9)}`} data-live={`gathering:${gathering.id}`}>
      {seats.length === 0 && <EmptyStage lang={lang} scene={scene} />}
      {seats.map((seat) => (
        <SeatView
          key={`${seat.person.id}-${seat.what}`}
          lang={lang}
          seat={seat}
          stream={streamOf(seat, theatre, streams)}
        />
      ))}
      {theatre.caption && <p class="live-caption">{theatre.caption}</p>}
      <Waves lang={lang} theatre={theatre} />
      <p class="live-line" role="status">
        {sayLine(theatre, lang)}
      </p>
      <div class="live-corner">
        <a class="button small" href={hrefOf(gathering.id)}>
          {words.stage.back}
        </a>
        <button type="button" class="button small quiet" onClick={onLeave}>
          {words.desk.leave}
        </button>
      </div>
    </div>
  )
}

const EmptyStage = ({ lang, scene }: { lang: Lang; scene: Scene }) => {
  const { stage, over } = stageWords[lang]
  const said = { backstage: stage.emptyBackstage, live: stage.empty, ended: over }
  return (
    <div class="seat main empty">
      <p>{said[scene.room.phase]}</p>
    </div>
  )
}

const SeatView = ({ lang, seat, stream }: { lang: Lang; seat: Seated; stream: MediaStream | undefined }) => {
  const words = stageWords[lang].stage
  const { person, what, isMain, isBeside, speaking, video, audio, own, lost, still } = seat
  const look = [
    'seat',
    isMain ? 'main' : '',
    isBeside ? 'beside' : '',
    speaking ? 'speaking' : '',
    what === 'screen' ? 'screen' : '',
  ]
    .filter(Boolean)
    .join(' ')
  return (
    <div
      class={look}
      data-person={person.id}
      data-what={what}
      aria-label={words.seat({ name: person.name })}
      role="group"
    >
      {stream && (
        <video
          autoplay
          playsInline
          muted={own}
          class={own && what === 'face' ? 'mirrored' : undefined}
          hidden={!video || still}
          aria-label={words.picture({ name: person.name })}
          ref={(element) => {
            if (element && element.srcObject !== stream) element.srcObject = stream
          }}
        />
      )}
      {(!video || still) && <SeatFace person={person} />}
      <p class="tagname">
        <Icon name={what === 'screen' ? 'monitor-up' : audio ? 'mic' : 'mic-off'} />
        <span class="sr">{what === 'screen' ? words.shows : audio ? words.heard : words.silent}</span>
        <span>
          {person.name}
          {person.role !== 'member' && `, ${uiWords[lang].role[person.role]}`}
          {lost ? `, ${words.lost}` : still && `, ${words.still}`}
        </span>
      </p>
    </div>
  )
}

/** What comes from the seats, for a moment: seen, and not read aloud. */
const Waves = ({ lang, theatre }: { lang: Lang; theatre: Theatre }) => (
  <div class="live-waves" aria-hidden="true">
    {theatre.waves.map(({ key, sign }) => (
      <span key={key}>
        <Icon name={drawnSigns[sign] ?? 'star'} />
        {signLabel(lang, sign)}
      </span>
    ))}
  </div>
)

const signLabel = (lang: Lang, sign: string): string =>
  Object.entries(stageWords[lang].desk.sign).find(([one]) => one === sign)?.[1] ?? ''

const SeatFace = ({ person }: { person: Somebody }) => (
  <Avatar face={{ id: String(person.id), name: person.name, picture: person.picture, pictureOpen: true }} size="xl" />
)

export function streamOf(
  seat: Seated,
  { video, screen }: Theatre,
  streams: readonly MediaStream[],
): MediaStream | undefined {
  if (!seat.own) return seat.place === undefined ? undefined : streams[seat.place]
  if (seat.what === 'screen') return screen ?? undefined
  return video ? ownStream(video) : undefined
}

let own: MediaStream | undefined
/** One's own picture comes from one's own camera: nobody waits for themselves to come back from the home. */
function ownStream(track: MediaStreamTrack): MediaStream {
  if (own?.getVideoTracks()[0] !== track) own = new MediaStream([track])
  return own
}

function sayLine({ line, sendingLine }: Theatre, lang: Lang): string {
  const words = stageWords[lang].stage
  const state = typeof line === 'object' || line === 'again' ? line : (sendingLine ?? line)
  if (typeof state === 'object') return state.refused
  if (state === 'again') return words.again
  return line === 'joining' ? words.joining : ''
}
