/** Changing a resource. */
import { ensure } from '#platform/action.ts'
import { get, page, post, seeOther, type Answer, type Asked, type Retry } from '#platform/http/route.ts'
import { nothingTyped, said } from '#platform/http/typed.ts'
import type { Visit } from '#platform/http/visit.ts'
import { asLeft, dropDraft, notTooFast } from '#conversations'
import { compare } from './comparing.ts'
import { EditPage, type EditProps } from './edit-views.tsx'
import { editBody, givenOf, numberIn, resourceParams } from './forms.ts'
import { libraryWords } from './messages.en.ts'
import { canEdit, canModerate } from './policy.ts'
import { hrefOf, type Resource } from './resource.ts'
import { see } from './seen.ts'
import { versionAt } from './versions-store.ts'
import { changeResource } from './changing.ts'

async function editPage(visit: Visit, { params }: Asked<{ id: number }, unknown>, retry: Retry): Promise<Answer> {
  const { home, actor, lang, now, zone } = visit
  const { resource, shelf } = await see(visit, params.id)
  ensure(canEdit(actor, resource, shelf))
  const left = await asLeft(home.db, actor, { kind: 'resource', id: resource.id }, retry)
  const typedOn = Math.min(numberIn(said(left.typed, 'begunOn')) ?? resource.version, resource.version)
  const body = EditPage({
    lang,
    clock: { now, zone, lang },
    ...left,
    resource,
    reader: actor.person,
    ...(await meanwhile(visit, resource, typedOn, retry)),
  })
  return page({ title: libraryWords[lang].edit.title({ title: resource.title }), body })
}

/**
 * After a save that another crossed, both are shown; and whoever saves again has seen what stands there now. Until then a text
 * goes on from the version it was written on, however long ago that was.
 */
async function meanwhile(
  { home, actor }: Visit,
  resource: Resource,
  typedOn: number,
  { problems }: Retry,
): Promise<Pick<EditProps, 'begunOn' | 'theirs'>> {
  if (typedOn === resource.version || problems['text'] === undefined) return { begunOn: typedOn, theirs: undefined }
  const base = await versionAt(home.db, resource.id, typedOn)
  // Words that moderators took out of the history are not read by saying that one wrote on them.
  const readable = base && (base.hiddenAt === null || canModerate(actor, resource)) ? base.markdown : ''
  return { begunOn: resource.version, theirs: compare(readable, resource.markdown) }
}

const editing = post(
  '/library/:id/edition',
  { params: resourceParams, body: editBody, again: editPage },
  async (visit, { params, body }) => {
    await notTooFast(visit)
    const { resource } = await see(visit, params.id)
    const given = givenOf(resource.kind, body)
    const after = await visit.act(async (ctx) => {
      const changed = await changeResource(ctx, { ...given, resource: params.id, begunOn: body.begunOn })
      await dropDraft(ctx, { kind: 'resource', id: params.id })
      return changed
    })
    const words = libraryWords[visit.lang].edit
    return seeOther(hrefOf(after), { same: words.same, kept: words.saved, 'put together': words.together }[after.is])
  },
)

export const editPages = [
  get('/library/:id/edition', { who: 'members', params: resourceParams }, (visit, input) =>
    editPage(visit, input, nothingTyped),
  ),
  editing,
]
