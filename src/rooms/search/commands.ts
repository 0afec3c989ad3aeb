/** What can be asked of search from the machine of the home. */
import { command, DONE } from '#platform/command.ts'
import { readAgain, readOn } from './rereading.ts'
import { readingUnderWay } from './rereading-store.ts'

const again = command({
  name: 'search again',
  words: [],
  options: {},
  help: 'reads everything again for search, which answers meanwhile',
  async run(home, { signal }, out) {
    await readAgain(home)
    await readOn(home, { signal, onProgress: (share) => out.progress(share, 'reading') })
    const ended = (await readingUnderWay(home.db)) === undefined
    out.answer(
      { ended },
      ended ? 'Everything was read again.' : 'Stopped in the middle: the home goes on with it when it is next opened.',
    )
    return DONE
  },
})

export const commands = [again]
