/**
 * A home may be served by several servers, and worked on by commands beside them. Whoever did something lets the others
 * know: to drop what they kept, to read the settings again, to look for new facts.
 */
import type { Confine } from '#platform/changes.ts'
import type { Home } from '#platform/home.ts'
import type { Relay, Word } from '#platform/relay/index.ts'

/** What a deed left behind. Without confines, anything may have changed. */
export type Done = { readonly facts: boolean; readonly settings: boolean; readonly confines: readonly Confine[] | undefined }

const DONE = 'home.done'
/** A word is small: a deed that concerns more than this concerns everything. */
const MOST_CONFINES = 50

type Hearing = { readonly home: () => Home; readonly relay: Relay; readonly wake: () => void; readonly onError: (error: unknown) => void }

export function hearNeighbours({ home, relay, wake, onError }: Hearing): { tell(done: Done): void } {
  const take = ({ facts, confines }: Done): void => {
    home().changes.tell(confines)
    if (facts) wake()
  }
  relay.hear(DONE, (word) => {
    const done = readDone(word)
    const ready = done.settings ? home().settings.readAgain() : Promise.resolve()
    ready.then(() => take(done), onError)
  })
  return {
    tell(done) {
      take(done)
      const few = done.confines !== undefined && done.confines.length <= MOST_CONFINES
      relay.say(DONE, { ...done, confines: few ? done.confines : null })
    },
  }
}

/** An empty word means that some were lost: then anything may have been done. */
function readDone({ facts, settings, confines }: Word): Done {
  const named = Array.isArray(confines) && confines.every((one) => typeof one === 'string')
  return { facts: facts !== false, settings: settings !== false, confines: named ? confines : undefined }
}
