/** One page for all that somebody asked, offers, and helps with. */
import { personOf } from '#platform/action.ts'
import { get, page } from '#platform/http/route.ts'
import { wishesOf } from './list-store.ts'
import { aidWords } from './messages.en.ts'
import { MinePage } from './mine-views.tsx'
import { canReadWish } from './policy.ts'
import { proposalsByPerson } from './proposals-store.ts'
import { shownWishes } from './showing.ts'
import { wishesByIds } from './store.ts'

/** A person keeps a few open; what is over is looked for rarely. */
const MOST = 60

export const minePages = [
  get('/aid/mine', { who: 'members' }, async (visit) => {
    const { home, actor, lang } = visit
    const person = personOf(actor)
    const own = await wishesOf(home.db, person, MOST)
    const hands = await proposalsByPerson(home.db, person, MOST)
    const helped = await wishesByIds(
      home.db,
      hands.map((hand) => hand.wish),
    )
    const taken = new Set(hands.filter((hand) => hand.state === 'accepted').map((hand) => hand.wish))
    const readable = helped.filter((wish) => canReadWish(actor, wish, taken.has(wish.id)))
    const there = new Map(readable.map((wish) => [wish.id, wish]))
    const open = own.filter((wish) => wish.closedAt === null)
    const body = MinePage({
      lang,
      open: await shownWishes(visit, open),
      over: await shownWishes(
        visit,
        own.filter((wish) => wish.closedAt !== null),
      ),
      helping: hands.flatMap((hand) => {
        const wish = there.get(hand.wish)
        return wish ? [{ hand, wish }] : []
      }),
      asked: open.filter((wish) => wish.askedAt !== null),
    })
    return page({ title: aidWords[lang].mine.title, body })
  }),
]
