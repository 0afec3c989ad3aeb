/**
 * The bell of an open page moves. Worked out from the facts again and not from the rows, which another server may write a
 * moment later; and only for those whose browser is connected here. Each is told a number, the conversation's, which is
 * sent to nobody who does not see it.
 */
import { HOME } from '#platform/audiences.ts'
import type { Fact } from '#platform/facts/index.ts'
import type { Home } from '#platform/home.ts'
import { inEvery, type Broadcast, type LiveMessage } from '#platform/live/index.ts'
import { noteFacts, whomNoted } from './notes.ts'
import { tellingFacts, whatWasSaid } from './telling.ts'
import { whoIsTold } from './telling-store.ts'

export const bellMoves: Broadcast = {
  on: tellingFacts,
  async write(home: Home, facts: readonly Fact[]) {
    const here = home.live.people()
    if (here.length === 0) return []
    const messages: LiveMessage[] = []
    for (const said of await whatWasSaid(home.db, facts)) {
      const told = await whoIsTold(home.db, said, here)
      if (told.length === 0) continue
      messages.push({
        is: 'notifications.told',
        topic: 'home',
        audience: said.audience,
        only: new Set(told.map(({ person }) => person)),
        data: inEvery({ conversation: said.conversation }),
      })
    }
    return messages
  },
}

/** The same for what is told beside conversations: the number is that of the fact. */
export const notesMove: Broadcast = {
  async write(home: Home, facts: readonly Fact[]) {
    const names = noteFacts(home.house)
    const some = facts.filter(({ name }) => names.includes(name))
    if (some.length === 0 || home.live.people().length === 0) return []
    return (await whomNoted(home.db, home.house, some)).flatMap(({ fact, people }): LiveMessage[] =>
      people.length === 0
        ? []
        : [
            {
              is: 'notifications.noted',
              topic: 'home',
              audience: HOME,
              only: new Set(people),
              data: inEvery({ note: fact.id }),
            },
          ],
    )
  },
}
