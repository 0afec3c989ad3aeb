/**
 * Changing a resource, which several may do at once: each says which version their words were written on. What another kept
 * meanwhile is put together with them; where that takes somebody's judgement, nothing is kept until they have seen both.
 */
import { ensure, personOf, record, type Ctx } from '#platform/action.ts'
import type { Home } from '#platform/home.ts'
import { found, Refusal, wrong } from '#platform/refusal.ts'
import { followSubject } from '#conversations'
import { resourceChanged, versionHidden, versionShown } from './facts.ts'
import { readSoon } from './file-bringing.ts'
import { copyFile, hasAnotherFile } from './file-store.ts'
import { putTogether } from './merging.ts'
import { libraryWords } from './messages.en.ts'
import { canEdit, canModerate } from './policy.ts'
import type { Resource, ResourceId } from './resource.ts'
import { setVersionHidden, versionAt, type Version } from './versions-store.ts'
import { insertVersion, type Words } from './writing-store.ts'
import { askFirst, hold, keepWith, wordsOf, type Given } from './writing.ts'

/** `begunOn` is the version that the words were written on. */
export type Changing = Given & { readonly resource: ResourceId; readonly begunOn: number }
export type Changed = Pick<Resource, 'id' | 'title' | 'version'> & { readonly is: 'same' | 'kept' | 'put together' }

export async function changeResource(ctx: Ctx, changing: Changing): Promise<Changed> {
  const { resource, shelf } = await hold(ctx, changing.resource)
  ensure(canEdit(ctx.actor, resource, shelf))
  await askFirst(ctx, found(shelf), changing)
  const begunOn = changing.begunOn === resource.version ? null : changing.begunOn
  // People who are named are found before texts are compared: what was kept names them so.
  const { words } = await wordsOf(ctx, resource, changing)
  if (begunOn === null) return keepVersion(ctx, resource, changing, { begunOn, restores: null })
  const base = await versionAt(ctx.tx, resource.id, begunOn)
  const both = base && bothOf(base, words, resource)
  if (!both) throw new Meanwhile()
  return keepVersion(ctx, resource, both, { begunOn, restores: null })
}

/** Somebody has to look: both are shown, and one's own stays in the form. */
class Meanwhile extends Refusal {
  constructor() {
    super(422, (lang) => libraryWords[lang].edit.meanwhile, 'text')
  }
}

type Said = Pick<Words, 'title' | 'markdown' | 'address' | 'lang'>

function bothOf(base: Said, mine: Said, theirs: Said): Given | undefined {
  const text = putTogether(base.markdown, mine.markdown, theirs.markdown)
  const title = one(base.title, mine.title, theirs.title)
  const address = one(base.address, mine.address, theirs.address)
  if (text === undefined || title === undefined || address === undefined) return undefined
  return { text, title, address, lang: one(base.lang, mine.lang, theirs.lang) ?? mine.lang }
}

/** Of a line, one says it: whoever changed it. */
const one = <T>(base: T, mine: T, theirs: T): T | undefined => {
  if (mine === base || mine === theirs) return theirs
  return theirs === base ? mine : undefined
}

/** `file`: it comes with another file, whatever its words say. */
type Nature = { readonly begunOn: number | null; readonly restores: number | null; readonly file?: boolean }

/** The same words once more are no version. */
async function keepVersion(ctx: Ctx, resource: Resource, given: Given, nature: Nature): Promise<Changed> {
  const { words, mentions } = await wordsOf(ctx, resource, given)
  const { id } = resource
  if (!nature.file && saysTheSame(resource, words))
    return { id, title: words.title, version: resource.version, is: 'same' }
  const author = personOf(ctx.actor)
  const version = await insertVersion(ctx.tx, id, { ...words, ...nature, author, at: ctx.now })
  await keepWith(ctx, resource, words, mentions)
  // What is said about it is called as it is; a name that a moderator gave that talk stays until then.
  if (words.title !== resource.title)
    await followSubject(ctx, { subject: { kind: 'resource', id }, title: words.title })
  await record(ctx, resourceChanged(id, { version, restores: nature.restores }))
  return { id, title: words.title, version, is: nature.begunOn === null ? 'kept' : 'put together' }
}

const saysTheSame = (resource: Said, { title, markdown, address, lang }: Said): boolean =>
  resource.title === title && resource.markdown === markdown && resource.address === address && resource.lang === lang

export type Restoring = { readonly resource: ResourceId; readonly nth: number }

/** The words of then become the version of now: what was said between stays in the history. */
export async function restoreVersion(ctx: Ctx, home: Home, { resource: id, nth }: Restoring): Promise<Changed> {
  const { resource, shelf } = await hold(ctx, id)
  ensure(canEdit(ctx.actor, resource, shelf))
  const { title, markdown: text, address, lang, hiddenAt } = await readable(ctx, resource, nth)
  ensure(hiddenAt === null)
  await askFirst(ctx, found(shelf), { title, text, address, lang })
  const file = await hasAnotherFile(ctx.tx, id, nth)
  const changed = await keepVersion(
    ctx,
    resource,
    { title, text, address, lang },
    { begunOn: null, restores: nth, file },
  )
  if (file && (await copyFile(ctx.tx, id, nth, changed.version)) === 'waiting')
    await readSoon(ctx.tx, home, { resource: id, nth: changed.version })
  return changed
}

const readable = async (ctx: Ctx, { id }: Resource, nth: number): Promise<Version> =>
  found(await versionAt(ctx.tx, id, nth))

/** Words that harm leave the history too; the present ones are hidden with the whole, or changed first. */
export async function hideVersion(ctx: Ctx, { resource: id, nth }: Restoring, hidden: boolean): Promise<Resource> {
  const { resource } = await hold(ctx, id)
  ensure(canModerate(ctx.actor, resource))
  const version = await readable(ctx, resource, nth)
  if (nth === resource.version) throw wrong((lang) => libraryWords[lang].history.present)
  if ((version.hiddenAt !== null) === hidden) return resource
  await setVersionHidden(ctx.tx, id, nth, hidden ? ctx.now : null)
  await record(ctx, hidden ? versionHidden(id, { version: nth }) : versionShown(id, { version: nth }))
  return resource
}
