import { HereLine } from '#ui/here.tsx'
import { hrefOf } from './conversation.ts'
import type { ReadProps } from './conversation-views.tsx'
import { conversationWords } from './messages.en.ts'

/**
 * Where the browser says what happens while one reads: what arrived out of sight, who is here, who is writing. Empty and
 * out of sight until something does; its words stand here, in the reader's language.
 */
export const LiveLines = ({ lang, conversation, reader }: ReadProps) => {
  if (reader === null) return null
  const words = conversationWords[lang].live
  return (
    <>
      <p
        class="arrived"
        data-arrived
        hidden
        aria-live="polite"
        data-one={words.arrived({ count: 1 })}
        data-many={words.arrived({ count: 2 }).replace('2', '#')}
      >
        <a class="button small" href={hrefOf(conversation)} />
      </p>
      <p class="note changed" data-changed hidden role="status">
        {words.changed} <a href="">{words.again}</a>
      </p>
      <HereLine
        one={words.here({ name: '@' })}
        many={words.hereAll({ names: '@' })}
        more={words.more({ count: 2 }).replace('2', '#')}
      />
      <p
        class="note presence"
        data-writing
        hidden
        data-one={words.writes({ name: '@' })}
        data-many={words.write({ names: '@' })}
      />
    </>
  )
}
