/** Which titles say what somebody is about to ask: most of their words, and above all the rare ones. */
import type { AudienceId } from '#platform/audiences.ts'
import type { Db } from '#platform/database/index.ts'
import {
  formsOf,
  sampleTitles,
  titlesHolding,
  wordsMeant,
  type Forms,
  type Sample,
  type Weighed,
} from './alike-store.ts'
import { readAsked, type Asked } from './asking.ts'
import { askingWords } from './asking-words.ts'

/** One word alone is not a question yet: "Chaudière" fits half of a home. */
const LEAST_WORDS = 2
/**
 * So much of what the words weigh must stand in a title, in any order. Tried with forty new questions among the 888 of two
 * real homes: below, what is shown is about something else.
 */
const LEAST_PART = 0.55
/** Beside one that says nearly all of it, those that say less are about something else. */
const BESIDE_THE_BEST = 0.7

export type Alike = { readonly id: number; readonly part: number }

/** The best first, each with how much of what was asked it says, from 0 to 1. */
export async function titlesAlike(db: Db, sees: readonly AudienceId[], typed: string, limit: number): Promise<Alike[]> {
  const words = await wordsWeighed(db, typed)
  if (words.length < LEAST_WORDS || sees.length === 0) return []
  const all = words.reduce((sum, { weight }) => sum + weight, 0)
  const found = await titlesHolding(db, { sees, words, atLeast: all * LEAST_PART, limit })
  const best = Math.max(...found.map(({ weight }) => weight))
  return found
    .filter(({ weight }) => weight >= BESIDE_THE_BEST * best)
    .map(({ id, weight }) => ({ id, part: weight / all }))
}

export async function wordsWeighed(db: Db, typed: string): Promise<Weighed[]> {
  const asked = readAsked(typed)
  const [forms, sample] = await Promise.all([telling(db, asked), sampleOf(db)])
  const all = [...forms.map(variants), ...asked.pairs.map((pair) => [pair])]
  return [...new Map(all.map((some) => [some[0], some])).values()].map((some) => weigh(sample, some))
}

/** Words that say something in the language of the title, as they were meant. */
async function telling(db: Db, { words }: Asked): Promise<Forms[]> {
  const forms = await formsOf(db, words)
  const lang = emptyIn(forms, 'fr') > emptyIn(forms, 'en') ? 'fr' : 'en'
  const tell = forms.filter((one) => one[lang] !== null && !askingWords.has(one.plain))
  const slips = tell.filter((one) => !one.known && one.plain.length >= SHORTEST_SLIP)
  const meant = await wordsMeant(
    db,
    slips.slice(0, MOST_SLIPS).map(({ plain }) => plain),
  )
  const right = meant.size === 0 ? [] : await formsOf(db, [...meant.values()])
  const byWord = new Map(right.map((one) => [one.word, one]))
  return tell.map((one) => byWord.get(meant.get(one.plain) ?? '') ?? one)
}

/** Two slips of the keyboard in one title are forgiven; a short word is not guessed. */
const MOST_SLIPS = 2
const SHORTEST_SLIP = 5

const emptyIn = (forms: readonly Forms[], lang: 'fr' | 'en'): number => forms.filter((one) => one[lang] === null).length

const variants = ({ plain, fr, en }: Forms): string[] => [...new Set([plain, fr ?? plain, en ?? plain])]

/** A home of a few conversations has no rare words yet: it is weighed as if it had so many. */
const FEWEST_TITLES = 200

/** The rarer a word, the more it says; after Robertson and Spärck Jones, 1976. */
function weigh({ titles, holding }: Sample, forms: readonly string[]): Weighed {
  const held = Math.max(...forms.map((form) => holding.get(form) ?? 1))
  const among = Math.max(titles, FEWEST_TITLES)
  return { forms, weight: Math.log(1 + (among - held + 0.5) / (held + 0.5)), share: held / Math.max(titles, 1) }
}

/** What is common here changes slowly. */
const SAMPLE_STAYS_MS = 5 * 60_000
const samples = new WeakMap<Db, { readonly at: number; readonly sample: Promise<Sample> }>()

function sampleOf(db: Db): Promise<Sample> {
  const known = samples.get(db)
  if (known && performance.now() - known.at < SAMPLE_STAYS_MS) return known.sample
  const sample = sampleTitles(db)
  samples.set(db, { at: performance.now(), sample })
  sample.catch(() => samples.delete(db))
  return sample
}
