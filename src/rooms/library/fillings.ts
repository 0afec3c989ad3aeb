/** What the library adds to the pages of others: from an answer the way to what came of it, or to making something of it. */
import { fill } from '#platform/slots.ts'
import { postActs, postMenu } from '#conversations'
import { groupActs } from '#spaces'
import { GrowAct, GrownActs, ShelfButton } from './filling-views.tsx'
import { canGrow } from './growing.ts'
import { grownFrom, holdsAny } from './list-store.ts'

/** On the page of a group: the way to what stands on its shelf. */
const groupShelf = fill(groupActs, 'the shelf of a group', async ({ home, actor, lang }, about) =>
  Promise.all(
    about.map(async (group) => {
      const shown = actor.sees.includes(group.audience) && (await holdsAny(home.db, actor, group.audience))
      return shown ? ShelfButton({ lang, shelf: `group:${group.id}` }) : null
    }),
  ),
)

const underPosts = fill(postActs, 'what grew out of an answer', async ({ home, actor, lang }, about) => {
  const posts = about.map(({ post }) => post.id)
  const grown = Map.groupBy(await grownFrom(home.db, actor, posts), ({ post }) => post)
  return posts.map((post) => {
    const resources = grown.get(post) ?? []
    return resources.length === 0 ? null : GrownActs({ lang, resources })
  })
})

const inMenu = fill(postMenu, 'make a guide of an answer', async ({ actor, lang }, about) =>
  about.map(({ post, conversation }) =>
    actor.standing === 'member' && canGrow(post, conversation) ? GrowAct({ lang, post: post.id }) : null,
  ),
)

export const fillings = [groupShelf, underPosts, inMenu]
