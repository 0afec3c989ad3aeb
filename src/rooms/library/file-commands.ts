/** What can be asked of the files from the machine of the home. */
import { command, DONE } from '#platform/command.ts'
import { readFilesAgain } from './file-reading.ts'

const again = command({
  name: 'library read',
  words: [],
  options: {},
  help: 'reads the words of all documents in the library again, for search; the home does it when it runs',
  async run(home, _, out) {
    const waiting = await readFilesAgain(home)
    out.answer({ waiting }, `${waiting} documents wait to be read: the home reads them while it runs.`)
    return DONE
  },
})

export const fileCommands = [again]
