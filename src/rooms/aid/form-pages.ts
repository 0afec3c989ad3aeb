/** Asking, offering, and changing the words of either. */
import { z } from 'zod'
import { id, idParams } from '#platform/http/fields.ts'
import { dayOf, keyOf, sentAs } from '#platform/http/once.ts'
import { get, page, post, seeOther, type Answer, type Asked, type Retry } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { ensure } from '#platform/action.ts'
import { nothingTyped } from '#platform/http/typed.ts'
import { found } from '#platform/refusal.ts'
import { groupById, groupsJoined, spacesSeen } from '#spaces'
import { askForHelp, changeWish, offerHelp } from './asking.ts'
import { detailsFor } from './details-store.ts'
import { FormPage, type FormProps } from './form-views.tsx'
import { askingBody, askingFrom, notTooOften, wordingBody, wordingFrom } from './forms.ts'
import { aidWords } from './messages.en.ts'
import { anyGuest } from './places-store.ts'
import { canAsk, canAskIn, canChange } from './policy.ts'
import { wishSeen } from './store.ts'
import { hrefOf, kinds, type Kind, type Wish } from './wish.ts'

const query = z.object({ group: id.optional().catch(undefined) })
const MOST_GROUPS = 100

async function newPage(visit: Visit, kind: Kind, group: number | undefined, retry: Retry): Promise<Answer> {
  const { lang, actor } = visit
  ensure(canAsk(actor))
  const body = FormPage({
    lang,
    kind,
    ...retry,
    action: `/${kind}s`,
    wish: undefined,
    details: undefined,
    clientKey: keyOf(retry, kind, dayOf(visit)),
    places: await placesFor(visit, group),
  })
  return page({ title: kind === 'need' ? aidWords[lang].form.titleNeed : aidWords[lang].form.titleOffer, body })
}

/** Whoever comes from a group asks there. */
async function placesFor({ home, actor, lang }: Visit, chosen: number | undefined): Promise<FormProps['places']> {
  const words = aidWords[lang].form
  const joined = await groupsJoined(home.db, actor, MOST_GROUPS)
  const here =
    chosen === undefined || joined.some((group) => group.id === chosen)
      ? undefined
      : await groupById(home.db, actor, chosen)
  const groups = [...joined, ...(here ? [here] : [])].filter((group) => canAskIn(actor, group))
  // A space that everybody reads is the home by another name.
  const spaces = (await spacesSeen(home.db, actor)).filter(
    (space) => canAskIn(actor, space) && (space.openness === 'private' || space.openness === 'hidden'),
  )
  return {
    chosen: chosen === undefined ? 'home' : `group:${chosen}`,
    guests: await anyGuest(home.db),
    options: [
      { value: 'home', label: words.home },
      ...groups.map(({ id: number, name }) => ({ value: `group:${number}`, label: words.inGroup({ name }) })),
      ...spaces.map(({ id: number, name }) => ({ value: `space:${number}`, label: words.inSpace({ name }) })),
    ],
  }
}

const opening = { need: askForHelp, offer: offerHelp }

const asking = (kind: Kind) =>
  post(
    `/${kind}s`,
    { body: askingBody, again: (visit, _, retry) => newPage(visit, kind, undefined, retry) },
    async (visit, { body }) => {
      await notTooOften(visit, 'wish')
      const words = aidWords[visit.lang].form
      const clientKey = sentAs(body.clientKey, [body.title, body.text, body.place])
      const wish = await visit.act((ctx) => opening[kind](ctx, { ...askingFrom(visit, body), clientKey }))
      const done = wish.lookedAt === null ? words.waitsDone : kind === 'need' ? words.askedDone : words.offeredDone
      return seeOther(hrefOf(wish), done)
    },
  )

async function editPage(
  visit: Visit,
  kind: Kind,
  { params }: Asked<{ id: number }, unknown>,
  retry: Retry,
): Promise<Answer> {
  const { lang, home, actor } = visit
  const wish = await ownWish(visit, kind, params.id)
  const body = FormPage({
    lang,
    kind,
    ...retry,
    action: `${hrefOf(wish)}/edition`,
    wish,
    details: await detailsFor(home.db, actor, wish.id),
    clientKey: undefined,
    places: undefined,
  })
  return page({ title: aidWords[lang].form.edit, body })
}

async function ownWish({ home, actor }: Visit, kind: Kind, number: number): Promise<Wish> {
  const wish = found(await wishSeen(home.db, actor, number))
  found(wish.kind === kind ? wish : undefined)
  ensure(canChange(actor, wish))
  return wish
}

const editing = (kind: Kind) =>
  post(
    `/${kind}s/:id/edition`,
    { params: idParams, body: wordingBody, again: (visit, input, retry) => editPage(visit, kind, input, retry) },
    async (visit, { params, body }) => {
      await ownWish(visit, kind, params.id)
      const wish = await visit.act((ctx) => changeWish(ctx, params.id, wordingFrom(visit, body)))
      const words = aidWords[visit.lang].form
      return seeOther(hrefOf(wish), wish.lookedAt === null ? words.waitsDone : words.keptDone)
    },
  )

export const formPages = kinds.flatMap((kind) => [
  get(`/${kind}s/new`, { who: 'members', query }, (visit, input) =>
    newPage(visit, kind, input.query.group, nothingTyped),
  ),
  asking(kind),
  get(`/${kind}s/:id/edit`, { who: 'members', params: idParams }, (visit, input) =>
    editPage(visit, kind, input, nothingTyped),
  ),
  editing(kind),
])
