/** One import, from the first person to the last post. It may end at any moment and be begun again: what is there stays. */
import { theHome, type Home } from '#platform/home.ts'
import { homeLang } from '#platform/home-settings.ts'
import { bringConversations, type BroughtConversation } from '#conversations'
import { guessLanguages } from '#platform/text/index.ts'
import { bringPlaces, type Place } from './bringing-groups.ts'
import { bringEverybody, markStaff, type Everybody } from './bringing-people.ts'
import { batchesOf } from './bringing-posts.ts'
import { nothingAdded, type Choices, type Progress, type Report } from './import.ts'
import { reportFor, usualChoices } from './report.ts'
import { closeExport, openExport, survey, type ReadOptions, type SlackExport } from './slack/index.ts'
import { stepsFrom, type Keep, type Steps } from './steps.ts'

/**
 * About 100 ms of thinking (which language is it? how long is it?) during which the home answers nobody else. Batches of
 * 1,500 are no quicker, and make everybody wait six times as long.
 */
const POSTS_AT_ONCE = 250

export type Bringing = {
  readonly path: string
  /** Without any: every public channel. */
  readonly choices: Choices | null
  readonly by: number | null
  /** Where an earlier run ended. */
  readonly before: Progress | null
  /** Called with each step forward, in its transaction where there is one. */
  readonly keep: Keep
  /** Called between two transactions; throws to stop. */
  readonly heed: () => void
  readonly postsAtOnce: number | undefined
}

export async function bring(home: Home, bringing: Bringing): Promise<Report> {
  const from = await openExport(bringing.path)
  try {
    return await bringFrom(home, from, bringing)
  } finally {
    await closeExport(from)
  }
}

async function bringFrom(home: Home, from: SlackExport, { choices, by, before, keep, heed, postsAtOnce = POSTS_AT_ONCE }: Bringing): Promise<Report> {
  const lang = home.settings.get(homeLang)
  const at = home.now()
  const found = await survey(from)
  const { groups, staff } = choices ?? usualChoices(found)
  const report = reportFor(found, groups.map(({ source }) => source), nothingAdded)
  const steps = stepsFrom(before ?? { groups: [], added: nothingAdded }, { keep, heed })

  await steps.begin('people', report.people + found.people.bots)
  const everybody = await bringEverybody(home, from, { lang, at, onBatch: ({ people, fresh }, tx) => steps.forward(people, { people: fresh }, tx) })
  await markStaff(home, staff, { everybody, by })
  await steps.begin('groups', report.groups)
  const places = await bringPlaces(home, from, groups, { lang, everybody, at, onGroup: () => steps.forward(1) })
  await steps.begin('posts', report.posts)
  const reading = { lang, everybody, options: hrefsOf(everybody, places), posts: postsAtOnce }
  for (const place of places) {
    const { source } = place.channel
    if (steps.isWhole(source)) await steps.forward(found.groups.find((one) => one.source === source)?.counts.posts ?? 0)
    else await bringPosts(home, batchesOf(from, place, reading), { steps, heed })
    await steps.whole(source)
  }
  return { ...report, added: steps.added(), into: places.map(({ group }) => group.id) }
}

async function bringPosts(home: Home, batches: AsyncIterable<readonly BroughtConversation[]>, { steps, heed }: { steps: Steps; heed: () => void }): Promise<void> {
  for await (const batch of readingAhead(withLanguages(batches))) {
    await home.act(theHome, async (ctx) => {
      const added = await bringConversations(ctx, batch)
      await steps.forward(batch.reduce((sum, { posts }) => sum + posts.length, 0), added, ctx.tx)
    })
    heed()
  }
}

/** Which language each text is in is found out by another thread, meanwhile. */
async function* withLanguages(batches: AsyncIterable<readonly BroughtConversation[]>): AsyncGenerator<readonly BroughtConversation[]> {
  for await (const batch of batches) {
    const languages = await guessLanguages(batch.flatMap(({ posts }) => posts.map(({ markdown }) => markdown)))
    let at = 0
    yield batch.map((one) => ({ ...one, posts: one.posts.map((post) => ({ ...post, lang: languages[at++] ?? 'und' })) }))
  }
}

/** While the database keeps one batch, the next is read: neither waits for the other. */
async function* readingAhead<T>(batches: AsyncIterable<T>): AsyncGenerator<T> {
  const reading = batches[Symbol.asyncIterator]()
  let next = reading.next()
  try {
    for (let { done, value } = await next; !done; { done, value } = await next) {
      next = reading.next()
      // What goes wrong ahead is said when its turn comes.
      next.catch(() => undefined)
      yield value
    }
  } finally {
    await next.catch(() => undefined)
    await reading.return?.()
  }
}

/** Where names that are mentioned lead. No link from one group tells that a closed one exists. */
function hrefsOf(everybody: Everybody, places: readonly Place[]): ReadOptions {
  const open = new Map(places.filter(({ channel }) => channel.kind === 'public').map(({ channel, group }) => [channel.source, `/groups/${group.slug}`]))
  return {
    personHref: (source) => {
      const person = everybody.get(source)
      return person && `/people/${person.id}`
    },
    groupHref: (source) => open.get(source),
  }
}
