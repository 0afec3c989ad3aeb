/** What a device shows of some lines, in the words of the bell; and what the worker in the browser needs to know of them. */
import { createHmac } from 'node:crypto'
import type { Home } from '#platform/home.ts'
import { homeLang, homeName } from '#platform/home-settings.ts'
import type { Lang } from '#platform/i18n.ts'
import type { Parcel } from '#platform/push/index.ts'
import { shorten } from '#platform/text/index.ts'
import type { PushedWords } from '#client/offline/told.ts'
import { isNamed } from '#conversations'
import { peopleCards } from '#people'
import { addressesOf } from './called.ts'
import type { Device } from './devices-store.ts'
import { MOST_COUNTED, waitingFor, type Line, type Reader } from './lines.ts'
import { notificationWords } from './messages.en.ts'
import type { NoteLine } from './notes.ts'
import { actorsOf, leadReason, sayLine } from './saying.ts'

/** A row about a conversation; about a fact that is told beside them, its number below zero. */
type Told = { readonly conversation: number; readonly id: number }
export type ToPush = {
  readonly reader: Reader
  readonly lines: readonly Line[]
  readonly notes: readonly NoteLine[]
  readonly told: readonly Told[]
}
/** One message, and the rows that it tells. */
export type ParcelOf = { readonly parcel: Parcel; readonly told: readonly Told[] }

/** More at once nobody reads one by one: after a night of peace, one says how many. */
const MOST_AT_ONCE = 4
const KEPT_S = 86_400
const LONGEST = 180

export async function parcelsOf(
  home: Home,
  device: Device,
  spoken: Lang | null,
  { reader, lines, notes, told }: ToPush,
): Promise<ParcelOf[]> {
  const count = lines.length + notes.length
  if (count === 0) return []
  const lang = spoken ?? home.settings.get(homeLang)
  const still = await waitingFor(home.db, reader)
  const around = { person: device.person, lang, waiting: still.length > MOST_COUNTED ? null : still }
  if (count > MOST_AT_ONCE) {
    const { subjectMany, subjectNews } = notificationWords[lang].letter
    const title = (notes.length === 0 ? subjectMany : subjectNews)({ count })
    const words = {
      ...around,
      title,
      body: home.settings.get(homeName),
      tag: 'conversations',
      conversation: null,
      href: '/notifications',
      aloud: true,
    }
    return [{ parcel: wrapped(device, words), told }]
  }
  const doers = [...lines.flatMap(actorsOf), ...notes.flatMap(({ by }) => by ?? [])]
  const people = await peopleCards(home.db, [...new Set(doers)], home.now())
  const names = new Map([...people].map(([id, card]) => [id, card.name]))
  const addresses = await addressesOf(home, lines)
  return [
    ...lines.map((line) => ({
      parcel: wrapped(device, { ...around, ...saidOf(line, names, lang), href: addresses(line) }),
      told: told.filter((one) => one.conversation === line.conversation.id),
    })),
    ...notes.map((note) => ({
      parcel: wrapped(device, { ...around, ...saidOfNote(note, names) }),
      told: told.filter((one) => one.conversation === -note.id),
    })),
  ]
}

function saidOfNote(note: NoteLine, names: ReadonlyMap<number, string>) {
  return {
    title: short((note.outside ?? note.said)(names.get(note.by ?? 0) ?? '—')),
    body: short(note.title),
    tag: `note-${note.id}`,
    conversation: null,
    href: `/notifications/notes/${note.id}`,
    aloud: true,
  }
}

/** A word to try with, that is about nothing. */
export const trialFor = (device: Device, lang: Lang): Parcel => {
  const { trialTitle: title, trialText: body } = notificationWords[lang].devices
  const words = {
    person: device.person,
    lang,
    title,
    body,
    tag: 'trial',
    conversation: null,
    href: '/me/notifications',
    aloud: true,
    waiting: null,
  }
  return { ...wrapped(device, words), keptS: 60 }
}

function saidOf(line: Line, names: ReadonlyMap<number, string>, lang: Lang) {
  const { conversation } = line
  return {
    title: short(sayLine(line, names, lang)),
    body: short(isNamed(conversation) ? conversation.title : notificationWords[lang].list.unnamed),
    tag: `conversation-${conversation.id}`,
    conversation: conversation.id,
    aloud: leadReason(line) !== 'followed',
  }
}

const short = (text: string): string => (text.length > LONGEST ? shorten(text, LONGEST) : text)

function wrapped({ keys }: Device, words: PushedWords): Parcel {
  // The service sees which messages replace each other, and neither which conversation that is nor that two people read the same.
  const topic = createHmac('sha256', keys.auth).update(words.tag).digest('base64url').slice(0, 24)
  return { words: JSON.stringify(words), keptS: KEPT_S, topic, urgency: words.aloud ? 'normal' : 'low' }
}
