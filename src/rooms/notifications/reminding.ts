/** On the day they chose, people are told of what they kept, as of anything that concerns them: by the bell, and by mail. */
import type { Tx } from '#platform/database/index.ts'
import type { Home } from '#platform/home.ts'
import type { Subject } from '#platform/subjects.ts'
import { postTraces, tracesAfter } from '#conversations'
import { forgetReminded, takeReminders } from './bookmarks-store.ts'
import { tellThem } from './telling-store.ts'

const AT_ONCE = 100

export async function remindDue(home: Home): Promise<void> {
  const now = home.now()
  const taken = await home.db.transaction().execute(async (tx) => {
    const due = await takeReminders(tx, now, AT_ONCE)
    for (const { person, ...kept } of due) {
      const post = await postOf(tx, kept)
      if (!post) continue
      await forgetReminded(tx, person, post.id)
      const said = { post: post.id, nth: post.nth, at: now, conversation: post.conversation }
      await tellThem(tx, said, [{ person, why: 'reminded' }])
    }
    return due.length
  })
  if (taken === AT_ONCE) await remindDue(home)
}

/** Of a conversation, how it begins. What nobody can read any more reminds nobody. */
async function postOf(tx: Tx, { kind, id }: Subject) {
  if (kind === 'post') return (await postTraces(tx, [id])).get(id)
  return (await tracesAfter(tx, [{ conversation: id, nth: 0 }], 1))[0]
}
