/** Beside the stage: what is said, asked and voted, who is here, and what hosts decide. Without a script, one below the other. */
import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { LeadPanel } from './lead-views.tsx'
import { LinesPanel } from './line-views.tsx'
import { stageWords } from './messages.en.ts'
import { PeoplePanel } from './people-views.tsx'
import { PollsPanel } from './poll-views.tsx'
import { Pinned, QuestionsPanel } from './question-views.tsx'
import type { Scene, Standing } from './scene.ts'

export type PanelProps = { readonly scene: Scene; readonly standing: Standing }
type Tab = 'lines' | 'questions' | 'polls' | 'people' | 'lead'

export const Talk = ({ scene, standing, awake }: PanelProps & { readonly awake: boolean }) => {
  const words = stageWords[scene.lang]
  const [shown, setShown] = useState<Tab>('lines')
  const [read, setRead] = useState(scene.lines.at(-1)?.id ?? 0)
  const tabs: Tab[] = ['lines', 'questions', 'polls', 'people', ...(standing.leads ? (['lead'] as const) : [])]
  const current = tabs.includes(shown) ? shown : 'lines'
  // What was written while one looked at another of them.
  const unread = scene.lines.filter(({ id, author }) => id > read && author?.id !== scene.reader?.id).length
  useEffect(() => {
    if (current === 'lines') setRead(scene.lines.at(-1)?.id ?? 0)
  }, [current, scene.lines])
  const counts: Partial<Record<Tab, number>> = {
    lines: current === 'lines' ? 0 : unread,
    questions: scene.questions.filter(({ answered }) => answered === null).length,
    polls: scene.polls.filter(({ closed }) => !closed).length,
    people: scene.room.handsInAll,
  }
  return (
    <section class="talk" aria-label={words.talk.label}>
      {awake && (
        <div class="tabs" role="tablist" aria-label={words.talk.label}>
          {tabs.map((tab) => (
            <TabButton key={tab} tab={tab} tabs={tabs} current={current} count={counts[tab] ?? 0} show={setShown}>
              {words.talk.tabs[tab]}
            </TabButton>
          ))}
        </div>
      )}
      <p class="live-said" role="alert" data-live-said data-failed={words.desk.failed} hidden />
      <Pinned scene={scene} standing={standing} />
      {tabs.map((tab) => (
        <Panel key={tab} tab={tab} label={words.talk.tabs[tab]} awake={awake} hidden={awake && tab !== current}>
          {panels[tab]({ scene, standing })}
        </Panel>
      ))}
    </section>
  )
}

const panels: Record<Tab, (props: PanelProps) => ComponentChildren> = {
  lines: (props) => <LinesPanel {...props} />,
  questions: (props) => <QuestionsPanel {...props} />,
  polls: (props) => <PollsPanel {...props} />,
  people: (props) => <PeoplePanel {...props} />,
  lead: (props) => <LeadPanel {...props} />,
}

type TabProps = {
  readonly tab: Tab
  readonly tabs: readonly Tab[]
  readonly current: Tab
  readonly count: number
  readonly show: (tab: Tab) => void
  readonly children: string
}

/** As the ARIA practices say of tabs: one stop of the Tab key, arrows within. */
const TabButton = ({ tab, tabs, current, count, show, children }: TabProps) => {
  const step = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    const next = by === undefined ? undefined : tabs[(tabs.indexOf(tab) + by + tabs.length) % tabs.length]
    if (next === undefined) return
    event.preventDefault()
    show(next)
    document.getElementById(`tab-${next}`)?.focus()
  }
  return (
    <button
      type="button"
      role="tab"
      id={`tab-${tab}`}
      aria-selected={tab === current}
      aria-controls={`panel-${tab}`}
      tabIndex={tab === current ? 0 : -1}
      onClick={() => show(tab)}
      onKeyDown={step}
    >
      {children}
      {count > 0 && <span class="count">{count}</span>}
    </button>
  )
}

type PanelBox = {
  readonly tab: Tab
  readonly label: string
  readonly awake: boolean
  readonly hidden: boolean
  readonly children: ComponentChildren
}

const Panel = ({ tab, label, awake, hidden, children }: PanelBox) =>
  awake ? (
    <div
      class={`live-panel of-${tab}`}
      role="tabpanel"
      id={`panel-${tab}`}
      aria-labelledby={`tab-${tab}`}
      hidden={hidden}
    >
      {children}
    </div>
  ) : (
    <section class={`live-panel of-${tab}`} id={`panel-${tab}`} aria-label={label}>
      <h2>{label}</h2>
      {children}
    </section>
  )
