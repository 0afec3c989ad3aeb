/** One resource: reading it, and saying that it helped. */
import type { Ctx } from '#platform/action.ts'
import { get, page, post, seeOther, type Answer, type Asked, type Route } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { fillSlot } from '#platform/slots.ts'
import { conversationOfSubject, hrefOf as talkHref, renderTexts } from '#conversations'
import { standingIn } from './along.ts'
import { ResourceAside } from './aside-views.tsx'
import { isDue } from './checking.ts'
import { doubtsOf } from './checking-store.ts'
import { confineOf } from './facts.ts'
import { filePart } from './file-page-part.ts'
import { resourceParams } from './forms.ts'
import { hiddenResource, resourceActs } from './gates.ts'
import { sayHelped, takeBackHelped } from './helping.ts'
import { libraryWords } from './messages.en.ts'
import { canBeHelped, canCheck, canDoubt, canEdit, canReturn, canTend } from './policy.ts'
import { hrefOf, isWhole, type Resource } from './resource.ts'
import { ResourcePage } from './resource-views.tsx'
import { see, type Seen } from './seen.ts'
import { shownSource } from './source.ts'
import { helpedAmong, tagsOf, writersOf } from './store.ts'

async function readResource(visit: Visit, { params }: Asked<{ id: number }, unknown>): Promise<Answer> {
  const { home, actor, lang, now, zone, origin } = visit
  const seen = await see(visit, params.id)
  const { resource, shelf } = seen
  const canonical = hrefOf(resource)
  if (visit.url.pathname !== canonical) return seeOther(`${canonical}${visit.url.search}`)
  const [text] = await renderTexts(home.db, [resource.markdown])
  const writers = await writersOf(home.db, resource.id)
  const source = await shownSource(visit, resource)
  const doubts = await doubtsOf(home.db, resource.id, MOST_DOUBTS)
  const people = [
    ...doubts.flatMap((one) => one.person ?? []),
    ...resource.authors,
    ...writers,
    ...(source?.person === undefined ? [] : [source.person]),
  ]
  const who = await home.house.whoIsWho.seen(home.db, [...new Set(people)], lang)
  const [acts = []] = await fillSlot(visit, resourceActs, [{ resource }])
  const [why = []] = isWhole(resource) ? [] : await fillSlot(visit, hiddenResource, [{ resource }])
  const shown = {
    lang,
    clock: { now, zone, lang },
    resource,
    shelf,
    source,
    who,
    tags: (await tagsOf(home.db, [resource.id])).get(resource.id) ?? [],
    doubts,
    ...(await standingIn(visit, resource.id)),
    reader: actor.standing === 'member' ? actor.person : null,
    due: isDue(resource, now),
    talk: await talkAbout(visit, resource),
    helpedMe: actor.person !== null && (await helpedAmong(home.db, actor.person, [resource.id])).has(resource.id),
    may: {
      edit: canEdit(actor, resource, shelf),
      tend: canTend(actor, resource),
      helped: canBeHelped(actor, resource),
      return: canReturn(actor, resource),
      check: canCheck(actor, resource),
      doubt: canDoubt(actor, resource),
      talk: canDoubt(actor, resource),
    },
  }
  return page({
    title: resource.title,
    body: ResourcePage({ ...shown, text, file: await filePart(visit, seen), acts, why }),
    aside: { label: libraryWords[lang].read.about, children: ResourceAside({ ...shown, writers }) },
    description: resource.excerpt || undefined,
    indexed: isPublic(seen),
    canonical: `${origin}${canonical}`,
    about: { kind: 'resource', id: resource.id },
    kept: { about: confineOf(resource.id) },
  })
}

/** More than these is one voice. */
const MOST_DOUBTS = 5

async function talkAbout(
  { home, actor }: Visit,
  { id }: Resource,
): Promise<{ href: string; posts: number } | undefined> {
  const talk = await conversationOfSubject(home.db, 'resource', id)
  if (!talk || talk.hiddenAt !== null || !actor.sees.includes(talk.audience)) return undefined
  return { href: talkHref(talk), posts: talk.shown }
}

const isPublic = ({ resource, shelf }: Seen): boolean =>
  isWhole(resource) && (shelf?.kind === 'open' || (shelf?.kind === 'group' && shelf.group.openness === 'public'))

/** A deed on one resource: done, said, and back to it. */
const deed = (path: string, act: (ctx: Ctx, id: number) => Promise<Resource>, notice: 'thanks' | 'unsaid'): Route =>
  post(path, { params: resourceParams }, async (visit, { params }) => {
    const resource = await visit.act((ctx) => act(ctx, params.id))
    return seeOther(hrefOf(resource), libraryWords[visit.lang].read[notice])
  })

export const resourcePages = [
  get('/library/:id', { params: resourceParams }, readResource),
  deed('/library/:id/helped', sayHelped, 'thanks'),
  deed('/library/:id/helped/removal', takeBackHelped, 'unsaid'),
]
