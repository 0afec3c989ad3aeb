/** From facts to those they concern: afterwards, in the order of the facts, each once. */
import type { Db } from '#platform/database/index.ts'
import type { Fact } from '#platform/facts/index.ts'
import type { Reaction } from '#platform/facts/consumer.ts'
import {
  called,
  conversationsByIds,
  helped,
  namedInPosts,
  postAdded,
  postEdited,
  postTraces,
  type PostTrace,
} from '#conversations'
import { followBySpeaking, noteCall, noteLoud, tellThem, whoIsTold, type Concerned, type Said } from './telling-store.ts'

export const tellingFacts = [postAdded, postEdited, helped, called].map((kind) => kind.factName)

/** Read together. */
const AT_ONCE = 200

export const tell: Reaction = {
  name: 'notifications.tell',
  on: tellingFacts,
  async react(tx, facts) {
    for (let at = 0; at < facts.length; at += AT_ONCE) await tellOf(tx, facts.slice(at, at + AT_ONCE))
  },
}

async function tellOf(tx: Db, facts: readonly Fact[]): Promise<void> {
  for (const said of await whatWasSaid(tx, facts)) {
    if (said.toFollowers) await noteLoud(tx, said)
    if (said.toAll) await noteCall(tx, said)
    await tellThem(tx, said, await whoIsTold(tx, said))
    // After it: of the first words of a conversation its own author hears nothing anyway.
    if (said.toFollowers && said.by !== null)
      await followBySpeaking(tx, [{ person: said.by, conversation: said.conversation, at: said.at }])
  }
}

/** What an import brings is not news, and what is out of sight again is nobody's. */
export async function whatWasSaid(db: Db, facts: readonly Fact[]): Promise<Said[]> {
  const lived = facts.filter((fact) => !fact.imported)
  const posts = await postTraces(db, [...new Set(lived.map((fact) => fact.subject))])
  const answered = await postTraces(db, [...new Set([...posts.values()].flatMap((post) => post.replyTo ?? []))])
  const conversations = await conversationsByIds(db, [...new Set([...posts.values()].map((post) => post.conversation))])
  const named = await namedInPosts(db, [...posts.keys()])
  return lived.flatMap((fact): Said[] => {
    const post = posts.get(fact.subject)
    const conversation = conversations.find((one) => one.id === post?.conversation)
    if (!post || !conversation || conversation.hiddenAt !== null) return []
    const to = answered.get(post.replyTo ?? 0)?.author ?? null
    const starter = conversation.author
    const concerned = concernedBy(fact, { post, to, starter, named: named.get(post.id) ?? [] })
    const { id, groupId: group, audience } = conversation
    const place = { conversation: id, group, audience, starter }
    return [{ post: post.id, nth: post.nth, at: fact.at, by: fact.actor, ...place, ...concerned }]
  })
}

type Around = {
  readonly post: PostTrace
  readonly to: number | null
  readonly starter: number | null
  readonly named: readonly number[]
}

/** Whoever names more makes an announcement, which followers hear: one post does not have the home write to thousands. */
const MOST_CALLED = 50

function concernedBy(fact: Fact, { post, to, starter, named: all }: Around): Pick<Said, 'directly' | 'toFollowers' | 'toAll'> {
  const those = (people: readonly (number | null)[], why: Concerned['why']): Concerned[] =>
    people.flatMap((person) => (person === null ? [] : [{ person, why }]))
  const named = all.length > MOST_CALLED ? [] : all
  const only = (directly: readonly Concerned[], toAll = false) => ({ directly, toFollowers: false, toAll })
  if (fact.name === called.factName) return only([], true)
  if (fact.name === helped.factName) return only(those([post.author], 'helped'))
  if (fact.name === postEdited.factName || postAdded.read(fact)?.aloud) return only(those(named, 'named'))
  // What answers nobody in particular answers whoever began.
  const toStarter = to === null || to === starter ? 'answered' : 'followed'
  const directly = [...those(named, 'named'), ...those([to], 'answered'), ...those([starter], toStarter)]
  return { directly, toFollowers: true, toAll: false }
}
