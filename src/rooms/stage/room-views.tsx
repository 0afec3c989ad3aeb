/** The screen of a live room: its head, the stage, and beside it what wakes in a browser. */
import { HereLine } from '#ui/here.tsx'
import { Icon } from '#ui/icon.tsx'
import { Island } from '#ui/island.tsx'
import { stageWords } from './messages.en.ts'
import OnAir from './on-air.island.tsx'
import LiveRoom from './room.island.tsx'
import type { Scene } from './scene.ts'

export const LiveRoomPage = ({ scene }: { scene: Scene }) => {
  const { lang, gathering, room } = scene
  const words = stageWords[lang]
  return (
    <>
      <header class="stage-head">
        <a class="icon-button small" href={gathering.href} aria-label={words.backHome}>
          <Icon name="chevron-left" />
        </a>
        <div>
          <h1 dir="auto">{gathering.title}</h1>
          <HereLine
            one={words.here({ name: '@' })}
            many={words.hereAll({ names: '@' })}
            more={words.hereMore({ n: 2 }).replace('2', '#')}
          />
        </div>
        <Island
          name="stage/on-air"
          of={OnAir}
          props={{ lang, phase: room.phase, viewers: room.viewers, recorded: room.recorded }}
        />
      </header>
      <noscript>
        <p class="note live-no-script">{words.noScript}</p>
      </noscript>
      {/* Kept by Turbo while one browses: what is drawn in it belongs to the script. */}
      <section
        id="live-stage"
        aria-label={words.stage.label}
        data-turbo-permanent
        data-live={`gathering:${gathering.id}`}
      />
      <Island name="stage/room" of={LiveRoom} props={scene} />
    </>
  )
}
