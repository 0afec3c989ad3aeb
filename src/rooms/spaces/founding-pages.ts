/** Founding a group, opening a space. */
import { z } from 'zod'
import { id } from '#platform/http/fields.ts'
import { dayOf, keyOf, sentAs } from '#platform/http/once.ts'
import { get, page, post, seeOther, type Answer, type Retry } from '#platform/http/route.ts'
import { nothingTyped } from '#platform/http/typed.ts'
import type { Visit } from '#platform/http/visit.ts'
import { notAllowed, wrong } from '#platform/refusal.ts'
import { foundGroup, openSpace } from './founding.ts'
import { hrefOf, type Space } from './place.ts'
import { placeBody, readPlace } from './place-form.ts'
import { NewPlacePage } from './new-place-views.tsx'
import { canFound, canFoundAtOnce, canOpenSpaces } from './policy.ts'
import { spacesSeen } from './store.ts'
import { spacesWords } from './words.ts'

const query = z.object({ space: id.optional().catch(undefined) })

async function newGroup(visit: Visit, space: number | undefined, { typed, problems }: Retry): Promise<Answer> {
  const { actor, lang } = visit
  const spaces = chosenFirst(
    (await spacesSeen(visit.home.db, actor)).filter((one) => canFound(actor, one)),
    space,
  )
  if (spaces.length === 0) throw notAllowed()
  const asked = spaces.every((one) => !canFoundAtOnce(actor, one))
  const clientKey = keyOf({ typed, problems }, 'group', dayOf(visit))
  const body = NewPlacePage({ lang, kind: 'group', action: '/groups', clientKey, spaces, asked, typed, problems })
  return page({ title: spacesWords[lang].form.newGroup, body })
}

/** Somebody who comes from a space founds there. */
const chosenFirst = (spaces: readonly Space[], chosen: number | undefined): Space[] =>
  [...spaces].sort((a, b) => Number(b.id === chosen) - Number(a.id === chosen))

const found = post(
  '/groups',
  { body: placeBody, again: (visit, _, retry) => newGroup(visit, undefined, retry) },
  async (visit, { body }) => {
    const wanted = readPlace(body)
    const spaceId = body.space
    if (spaceId === undefined) throw wrong((lang) => spacesWords[lang].form.space, 'space')
    const clientKey = sentAs(body.clientKey, [body.name, body.about, String(spaceId)])
    const group = await visit.act((ctx) => foundGroup(ctx, { ...wanted, spaceId, clientKey }))
    return seeOther(hrefOf(group))
  },
)

function newSpace(visit: Visit, { typed, problems }: Retry): Answer {
  const { lang } = visit
  if (!canOpenSpaces(visit.actor)) throw notAllowed()
  const clientKey = keyOf({ typed, problems }, 'space', dayOf(visit))
  const body = NewPlacePage({ lang, kind: 'space', action: '/spaces', clientKey, spaces: [], typed, problems })
  return page({ title: spacesWords[lang].form.newSpace, body })
}

const open = post(
  '/spaces',
  { body: placeBody, again: async (visit, _, retry) => newSpace(visit, retry) },
  async (visit, { body }) => {
    const wanted = readPlace(body)
    const clientKey = sentAs(body.clientKey, [body.name, body.about])
    return seeOther(hrefOf(await visit.act((ctx) => openSpace(ctx, { ...wanted, clientKey }))))
  },
)

export const foundingPages = [
  get('/groups/new', { who: 'members', query }, (visit, input) => newGroup(visit, input.query.space, nothingTyped)),
  found,
  get('/spaces/new', { who: 'members' }, async (visit) => newSpace(visit, nothingTyped)),
  open,
]
