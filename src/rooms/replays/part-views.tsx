/** A part that is a draft of its own. */
import type { Lang } from '#platform/i18n.ts'
import { hrefOf as gatheringHref, type GatheringSeen } from '#gatherings'
import { Button } from '#ui/button.tsx'
import { Crumb } from '#ui/finding.tsx'
import { Form } from '#ui/form.tsx'
import { Island } from '#ui/island.tsx'
import { Notice } from '#ui/said.tsx'
import { sayTime, type Clock } from '#ui/say-time.ts'
import { replayWords } from './messages.en.ts'
import Player from './player.island.tsx'
import { hrefOf, type Part } from './replay.ts'
import type { Timeline } from './timeline.ts'

type RestProps = {
  readonly lang: Lang
  readonly clock: Clock
  readonly gathering: GatheringSeen
  readonly part: Part
  readonly timeline: Timeline
  readonly tends: boolean
}

export const RestPage = ({ lang, clock, gathering, part, timeline, tends }: RestProps) => {
  const { rest: words, page } = replayWords[lang]
  const href = `${hrefOf(gathering.id)}/parts/${part.id}`
  return (
    <article class="replay-page">
      <header class="head">
        <Crumb
          lang={lang}
          path={[
            { label: page.back, href: gatheringHref(gathering) },
            { label: page.crumb, href: hrefOf(gathering.id) },
          ]}
        />
        <h1>{words.title}</h1>
        <p class="note">{words.recordedAt({ when: sayTime(part.begunAt, clock, 'full') })}</p>
      </header>
      <Notice title={page.draft}>{words.text}</Notice>
      {timeline.tracks.length > 0 ? (
        <Island name="replays/player" of={Player} props={{ lang, title: gathering.title, timeline }} />
      ) : (
        <Notice title={page.nothing} />
      )}
      {tends && (
        <div class="acts">
          <Form action={`${href}/joining`}>
            <Button>{words.join}</Button>
          </Form>
          <Form action={`${href}/removal`}>
            <Button kind="bad">{words.leaveOut}</Button>
          </Form>
        </div>
      )}
    </article>
  )
}
