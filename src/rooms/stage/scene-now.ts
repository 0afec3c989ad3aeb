/** The scene of this tab, and whoever follows it: the page, and the stage that stays while one reads elsewhere. */
import { heardInto, type Passing, type Scene } from './scene.ts'

let now: Scene | undefined
const followers = new Set<() => void>()
const watchers = new Set<(passing: Passing) => void>()

export const sceneNow = (): Scene | undefined => now

export function setScene(scene: Scene | undefined): void {
  now = scene
  for (const follow of followers) follow()
}

export const changeScene = (change: (scene: Scene) => Scene): void => void (now && setScene(change(now)))

export function followScene(follow: () => void): () => void {
  followers.add(follow)
  return () => void followers.delete(follow)
}

export function followPassing(watch: (passing: Passing) => void): () => void {
  watchers.add(watch)
  return () => void watchers.delete(watch)
}

/** What `heard.live.ts` passes on. */
document.addEventListener('foyer:stage', (event) => {
  const { is, topic, data } = (event as CustomEvent<{ is: string; topic: string; data: Record<string, unknown> }>)
    .detail
  if (!now || topic !== `gathering:${now.gathering.id}`) return
  if (is === 'stage.caption') for (const watch of watchers) watch({ is: 'caption', text: String(data['text']) })
  else if (is === 'stage.sign')
    for (const watch of watchers) watch({ is: 'sign', sign: String(data['sign']), by: Number(data['by']) })
  else {
    setScene(heardInto(now, is, data))
    if (is === 'stage.polls' && now.polls.some((poll) => poll.closed && poll.voters > 0 && poll.beside === undefined))
      askBeside(now.gathering.id)
  }
})

/** A whole room hears at once that a poll is closed: what stands beside its result is asked for one after the other. */
const ASKED_WITHIN_MS = 4000
let asking: ReturnType<typeof setTimeout> | undefined
function askBeside(gathering: number): void {
  clearTimeout(asking)
  asking = setTimeout(() => {
    fetch(`/gatherings/${gathering}/live/state`)
      .then((reply) => reply.json())
      .then(({ polls }: Pick<Scene, 'polls'>) => now?.gathering.id === gathering && setScene({ ...now, polls }))
      .catch(() => undefined)
  }, Math.random() * ASKED_WITHIN_MS)
}
