/** From rows to what is drawn: faces, what each word is about, and who reads it. */
import type { Visit } from '#platform/http/visit.ts'
import { fillSlot } from '#platform/slots.ts'
import type { VNode } from 'preact'
import type { Face } from '#ui/avatar.tsx'
import { cardsSeen, keyOf, saidCredit } from './asking.ts'
import { creditsTo } from './credits-store.ts'
import { wordActs } from './gates.ts'
import { canBeShown, isOnPage, type CreditKind, type Thanks, type ThanksRow } from './thanks.ts'
import { facesFor } from './who.ts'

export type ShownThanks = Pick<Thanks, 'id' | 'word' | 'at' | 'openness' | 'apart'> & {
  readonly by: Face
  readonly to: Face
  /** As this reader may see it now; undefined where it is for nothing in particular. */
  readonly about: Linked | undefined
  readonly hidden: boolean
  readonly onPage: boolean
  /** Its receiver may decide about it. */
  readonly showable: boolean
  /** What upper rooms add: report it. */
  readonly acts: readonly VNode[]
}
export type Linked = { readonly title: string; readonly href: string; readonly lang: string | undefined }

export async function dressed(visit: Visit, rows: readonly ThanksRow[]): Promise<ShownThanks[]> {
  const all = rows.map(({ thanks }) => thanks)
  const faceOf = await facesFor(
    visit,
    all.flatMap(({ giver, receiver }) => [giver, receiver]),
  )
  const cards = await cardsSeen(
    visit.home.db,
    readerIn(visit),
    all.map(({ about }) => about),
  )
  const acts = await fillSlot(
    visit,
    wordActs,
    all.map(({ id, giver, audience }) => ({ id, giver, audience })),
  )
  return rows.map(({ thanks, choices }, at) => ({
    id: thanks.id,
    word: thanks.word,
    at: thanks.at,
    openness: thanks.openness,
    apart: thanks.apart,
    by: faceOf(thanks.giver).face,
    to: faceOf(thanks.receiver).face,
    about: thanks.about.kind === 'person' ? undefined : linked(cards.get(keyOf(thanks.about)), visit),
    hidden: thanks.hiddenAt !== null,
    onPage: isOnPage(thanks, choices),
    showable: canBeShown(thanks),
    acts: acts[at] ?? [],
  }))
}

export const readerIn = ({ home, actor }: Visit) => ({ house: home.house, actor })

export type ShownCredit = { readonly kind: CreditKind; readonly on: Linked; readonly source: Linked | undefined }

const CREDITS_SHOWN = 6

/** What grew out of somebody's gifts, as far as this reader sees it. */
export async function creditsFor(visit: Visit, person: number): Promise<ShownCredit[]> {
  const rows = await creditsTo(visit.home.db, person, CREDITS_SHOWN)
  const cards = await cardsSeen(
    visit.home.db,
    readerIn(visit),
    rows.flatMap(({ subject, source }) => [subject, ...(source ? [source] : [])]),
  )
  return rows.flatMap((row) => {
    const on = linked(cards.get(keyOf(row.subject)), visit)
    const { source } = saidCredit(row, cards)
    return on ? [{ kind: row.kind, on, source: linked(source, visit) }] : []
  })
}

const linked = (card: { title: string; url: string; lang: string } | undefined, { lang }: Visit): Linked | undefined =>
  card && { title: card.title, href: card.url, lang: card.lang === 'und' || card.lang === lang ? undefined : card.lang }
