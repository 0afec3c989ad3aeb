/** What the neighbours wrote down: each by the action of the library, in somebody's name, at an hour. */
import type { Ctx } from '#platform/action.ts'
import type { Home } from '#platform/home.ts'
import { frenchSpaces } from '#platform/text/index.ts'
import { postsOfSources } from '#conversations'
import {
  addResource,
  arrangeCollection,
  bringMadeFile,
  changeResource,
  doubtResource,
  growResource,
  makeCollection,
  sayHelped,
} from '#library'
import { everybodyIn } from './acting.ts'
import type { Groups } from './bringing-chapters.ts'
import type { People } from './bringing-neighbours.ts'
import { momentOf, type Today } from './dating.ts'
import { filesTold } from './files-told.ts'
import { collectionsTold, resourcesTold, type ResourceTold } from './library-told.ts'
import type { Start } from './story.ts'

type Story = { readonly people: People; readonly groups: Groups; readonly today: Today }

export async function bringLibrary(ctx: Ctx, home: Home, { people, groups, today }: Story): Promise<void> {
  const inTheirName = everybodyIn(ctx)
  const as = (who: string, when: Start) => inTheirName(people.get(who) ?? 0, momentOf(when, today))
  const known = await postsOfSources(
    ctx.tx,
    resourcesTold.flatMap((one) => one.from ?? []),
  )
  const ids = new Map<string, number>()
  for (const told of resourcesTold) {
    const group = told.in === undefined ? undefined : groups.get(told.in)
    const source = told.from === undefined ? undefined : known.get(told.from)
    const id = await write(await as(told.by, told.when), told, group ? `group:${group.id}` : 'home', source?.id)
    ids.set(told.key, id)
    for (const [nth, { by, when, text }] of (told.changed ?? []).entries())
      await changeResource(await as(by, when), {
        ...givenOf(told),
        text: saidIn(told, text),
        resource: id,
        begunOn: nth + 1,
      })
    for (const who of told.helped) await sayHelped(await as(who, helpedWhen(told)), id)
    if (told.doubted) {
      const { by, when, reason } = told.doubted
      await doubtResource(await as(by, when), { resource: id, reason: frenchSpaces(reason) })
    }
  }
  for (const { by, when, in: where, title, text, tags, name, make, helped } of filesTold) {
    const group = where === undefined ? undefined : groups.get(where)
    const shelf = group ? `group:${group.id}` : 'home'
    const words = { title: frenchSpaces(title), text: frenchSpaces(text), lang: 'fr', editing: 'authors' as const }
    const brought = await bringMadeFile(await as(by, when), home, { ...words, shelf, tags, name, bytes: await make() })
    for (const who of helped) await sayHelped(await as(who, { ...when, day: { before: LATELY } }), brought)
  }
  for (const { by, when, entries, title, about, kind } of collectionsTold) {
    const made = await as(by, when)
    const words = { kind, title: frenchSpaces(title), about: frenchSpaces(about) }
    const steps = entries.map(({ key, note }) => ({ resource: ids.get(key) ?? 0, note: frenchSpaces(note) }))
    const collection = await makeCollection(made, {
      ...words,
      shelf: 'home',
      resources: steps.map((one) => one.resource),
    })
    await arrangeCollection(made, { ...words, collection, entries: steps })
  }
}

/** Lately: some of them came after it was written. */
const helpedWhen = ({ when, changed }: ResourceTold): Start =>
  'before' in when.day && when.day.before > LATELY
    ? { ...when, day: { before: LATELY } }
    : (changed?.at(-1)?.when ?? when)
const LATELY = 25

const givenOf = (told: ResourceTold) => ({
  title: told.lang === 'fr' ? frenchSpaces(told.title) : told.title,
  text: saidIn(told, told.text),
  address: told.address ?? null,
  lang: told.lang,
})

const saidIn = ({ lang }: ResourceTold, text: string): string => (lang === 'fr' ? frenchSpaces(text) : text)

function write(ctx: Ctx, told: ResourceTold, shelf: string, from: number | undefined): Promise<number> {
  const { kind, tags } = told
  const adding = {
    ...givenOf(told),
    kind,
    shelf,
    tags,
    editing: kind === 'guide' ? ('members' as const) : ('authors' as const),
  }
  return from === undefined ? addResource(ctx, adding) : growResource(ctx, adding, from)
}
