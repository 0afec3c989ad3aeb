/** What those who lead decide of the whole room. */
import { Icon } from '#ui/icon.tsx'
import { Notice } from '#ui/said.tsx'
import { Act } from './acts.tsx'
import type { Lang } from '#platform/i18n.ts'
import { stageWords } from './messages.en.ts'
import { hrefOf, layouts } from './stage.ts'
import type { PanelProps } from './talk-views.tsx'

export const LeadPanel = ({ scene }: PanelProps) => {
  const { lang, room, gathering } = scene
  const words = stageWords[lang].lead
  const href = hrefOf(gathering.id)
  return (
    <div class="live-list">
      {room.phase === 'backstage' && (
        <>
          <p>{words.openText}</p>
          <OpenToAll lang={lang} gathering={gathering.id} />
        </>
      )}
      {room.phase !== 'ended' && <Recording lang={lang} href={href} recorded={room.recorded} broke={room.broke} />}
      {room.phase === 'ended' && (
        <Act action={`${href}/opening`}>
          <button class="button quiet">{words.reopen}</button>
        </Act>
      )}
      {room.phase === 'live' && (
        <>
          <h3 class="kicker">{words.layout}</h3>
          <Act action={`${href}/layout`}>
            <div class="acts" role="group" aria-label={words.layout}>
              {layouts.map((layout) => (
                <button
                  key={layout}
                  class="button small quiet"
                  name="layout"
                  value={layout}
                  aria-pressed={room.layout === layout}
                >
                  {words.layouts[layout]}
                </button>
              ))}
            </div>
          </Act>
          {room.locked && <p class="note">{words.locked}</p>}
          <div class="acts">
            <Act action={`${href}/lock${room.locked ? '/removal' : ''}`}>
              <button class="button small quiet">
                <Icon name={room.locked ? 'lock-open' : 'lock'} />
                {room.locked ? words.unlock : words.lock}
              </button>
            </Act>
          </div>
          <details>
            <summary>{words.end}</summary>
            <p class="note">{words.endSure}</p>
            <Act action={`${href}/ending`}>
              <button class="button small bad">{words.end}</button>
            </Act>
          </details>
        </>
      )}
      <p>
        <a href={`${href}/keys`}>{words.keys}</a>
      </p>
    </div>
  )
}

export const OpenToAll = ({ lang, gathering }: { readonly lang: Lang; readonly gathering: number }) => (
  <Act action={`${hrefOf(gathering)}/opening`}>
    <button class="button">
      <Icon name="video" />
      {stageWords[lang].lead.open}
    </button>
  </Act>
)

type RecordingProps = {
  readonly lang: Lang
  readonly href: string
  readonly recorded: boolean
  readonly broke: boolean
}

/** Off until somebody who leads turns it on. */
const Recording = ({ lang, href, recorded, broke }: RecordingProps) => {
  const words = stageWords[lang].lead
  return (
    <>
      <h3 class="kicker">{words.recording}</h3>
      {broke && (
        <Notice kind="warn" title={words.recordBroke}>
          {words.recordBrokeText}
        </Notice>
      )}
      <p class="note">{recorded ? words.recordedNow : words.recordText}</p>
      <Act action={`${href}/recording${recorded ? '/removal' : ''}`}>
        <button class="button small quiet" aria-pressed={recorded}>
          <Icon name={recorded ? 'pause' : 'circle'} />
          {recorded ? words.recordOff : words.record}
        </button>
      </Act>
    </>
  )
}
