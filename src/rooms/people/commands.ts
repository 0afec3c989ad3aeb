/** What can be asked about people from the machine of the home. */
import { command, DONE } from '#platform/command.ts'
import { Trouble } from '#platform/trouble.ts'
import { LINK_MINUTES, passwordLink } from './password-link.ts'

const link = command({
  name: 'people link',
  words: ['ADDRESS'],
  options: {},
  help: 'prints a link with which this person chooses a new password, once, within the hour',
  async run(home, { words }, out) {
    const path = await passwordLink(home, words.ADDRESS)
    if (path === undefined) throw new Trouble(`Nobody signs in here with ${words.ADDRESS}: look at how it is spelled.`)
    const href = `${home.config.address ?? `http://localhost:${home.config.port}`}${path}`
    out.answer(
      { link: href, minutes: LINK_MINUTES },
      `${href}\n\nIt works once, for ${LINK_MINUTES} minutes. Whoever opens it becomes ${words.ADDRESS}: give it to nobody else.`,
    )
    return DONE
  },
})

export const commands = [link]
