import type { Lang } from '#platform/i18n.ts'
import { hrefOf as gatheringHref, type GatheringSeen } from '#gatherings'
import { Crumb } from '#ui/finding.tsx'
import { Island } from '#ui/island.tsx'
import { Notice } from '#ui/said.tsx'
import type { Clock } from '#ui/say-time.ts'
import Chapters from './chapters.island.tsx'
import { replayWords } from './messages.en.ts'
import Player from './player.island.tsx'
import { hrefOf, sayMoment, type Chapter, type Cut, type Part, type Replay, type Track } from './replay.ts'
import { OwnPart } from './own-part-views.tsx'
import { Tending } from './tending-views.tsx'
import type { Timeline } from './timeline.ts'

export type ReplayProps = {
  lang: Lang
  clock: Clock
  gathering: GatheringSeen
  replay: Replay
  timeline: Timeline
  tends: boolean
  tracks: readonly { track: Track; name: string }[]
  bytes: ReadonlyMap<number, number>
  /** The reader, where they are on it. */
  mine: number | null
  chapters: readonly Chapter[]
  /** Recorded since, and not of it yet. */
  rest: readonly Part[]
  isBeingCut: boolean
  cuts: readonly { cut: Cut; name: string }[]
  /** The reader asked for a cut that waits. */
  asked: boolean
}

/** The player first; then its chapters, its files, and what one may do with it. */
export const ReplayPage = (props: ReplayProps) => {
  const { lang, gathering, replay, timeline, tends } = props
  const words = replayWords[lang]
  return (
    <article class="replay-page">
      <header class="head">
        <Crumb lang={lang} path={[{ label: words.page.back, href: gatheringHref(gathering) }]} />
        <h1 dir="auto">{gathering.title}</h1>
      </header>
      {replay.publishedAt === null && <Notice title={words.page.draft}>{words.page.draftText}</Notice>}
      {props.isBeingCut && <Notice title={words.page.cutting}>{words.page.cuttingText}</Notice>}
      {timeline.tracks.length > 0 ? (
        <Island name="replays/player" of={Player} props={{ lang, title: gathering.title, timeline }} />
      ) : (
        !props.isBeingCut && <Notice title={words.page.nothing} />
      )}
      <details>
        <summary class="link">{words.player.keys}</summary>
        <p class="note">{words.player.keysText}</p>
      </details>
      {timeline.chapters.length > 0 && (
        <section aria-labelledby="chapters">
          <h2 id="chapters">{words.page.chapters}</h2>
          <Island name="replays/chapters" of={Chapters} props={{ chapters: timeline.chapters }} />
        </section>
      )}
      {tends && <Tending {...props} />}
      {props.mine !== null && <OwnPart {...props} person={props.mine} />}
      <Files {...props} />
    </article>
  )
}

const Files = ({ lang, gathering, replay, timeline, tracks, bytes }: ReplayProps) => {
  const words = replayWords[lang].page
  if (tracks.length === 0) return null
  return (
    <section aria-labelledby="files">
      <h2 id="files">{words.files}</h2>
      <p class="note">{words.filesText}</p>
      <ul class="rows">
        {replay.whole !== null && (
          <li>
            <a href={`${hrefOf(gathering.id)}/whole`} data-turbo="false">
              {words.whole}
            </a>
            , {words.mega({ bytes: bytes.get(replay.whole) ?? 0 })}
          </li>
        )}
        {tracks.map(({ track, name }) => (
          <li key={track.id}>
            <a href={`${hrefOf(gathering.id)}/tracks/${track.id}`} data-turbo="false">
              {words.file({
                name: track.what === 'screen' ? words.screen({ name }) : name,
                from: sayMoment(track.fromMs),
                length: sayMoment(track.lengthMs),
                size: words.mega({ bytes: bytes.get(track.file) ?? 0 }),
              })}
            </a>
          </li>
        ))}
        {timeline.cues.length > 0 && (
          <li>
            <a href={`${hrefOf(gathering.id)}/captions.vtt`} data-turbo="false">
              {words.captions}
            </a>
          </li>
        )}
      </ul>
    </section>
  )
}
