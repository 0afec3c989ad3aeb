/** What pages that are open are told: the banner comes and goes on all of them, what is known stands on the page of the crisis. */
import { h } from 'preact'
import type { Home } from '#platform/home.ts'
import { homeZone } from '#platform/home-settings.ts'
import { languages, type Lang } from '#platform/i18n.ts'
import { inEvery, type Broadcast, type LiveMessage } from '#platform/live/index.ts'
import { renderPart } from '#ui/render.ts'
import { Crisis as CrisisBanner } from '#ui/said.tsx'
import { bannerOf } from './banner.ts'
import { isOpen, type Crisis } from './crisis.ts'
import { knownIn, signedBy } from './drawn.ts'
import {
  closed,
  crisisHidden,
  crisisShown,
  noted,
  noteWithdrawn,
  opened,
  reopened,
  reworded,
  storyTold,
} from './facts.ts'
import { Notes } from './notes-views.tsx'
import { namesOf } from './somebody.ts'
import { crisesByIds } from './store.ts'

const names = (kinds: readonly { readonly factName: string }[]) => kinds.map((kind) => kind.factName)
const inEach = (say: (lang: Lang) => unknown): LiveMessage['data'] =>
  Object.fromEntries(languages.map((lang) => [lang, say(lang)])) as Record<Lang, unknown>

/** A page opened while it stands says so at once; the others when they are told. */
export const bannerTold: Broadcast = {
  on: names([opened, reworded, closed, reopened, crisisHidden, crisisShown]),
  async write(home, facts) {
    const crises = await crisesByIds(home.db, [...new Set(facts.map((fact) => fact.subject))])
    return crises.map((crisis) => ({
      is: 'crisis.banner',
      topic: 'home',
      audience: crisis.audience,
      data: inEach((lang) => ({
        id: crisis.id,
        html: isOpen(crisis) ? renderPart(h(CrisisBanner, bannerOf(crisis, lang, 0))) : '',
      })),
    }))
  },
}

/** What stands on its page beside what is known: the reader is offered it again. */
export const pageTold: Broadcast = {
  on: names([reworded, closed, reopened, storyTold]),
  write: async (home, facts) =>
    (await crisesByIds(home.db, [...new Set(facts.map((fact) => fact.subject))])).map((crisis) => ({
      is: 'crisis.changed',
      topic: `crisis:${crisis.id}`,
      audience: crisis.audience,
      data: inEvery({}),
    })),
}

export const notesTold: Broadcast = {
  on: names([noted, noteWithdrawn]),
  write: async (home, facts) =>
    Promise.all(
      (await crisesByIds(home.db, [...new Set(facts.map((fact) => fact.subject))])).map((crisis) =>
        drawNotes(home, crisis),
      ),
    ),
}

async function drawNotes(home: Home, crisis: Crisis): Promise<LiveMessage> {
  const now = home.now()
  const known = await knownIn(home.db, crisis.id)
  const who = await namesOf(home.db, signedBy(known), now)
  const zone = home.settings.get(homeZone)
  const drawn = (lang: Lang) =>
    renderPart(
      h(Notes, {
        ...known,
        lang,
        clock: { now, zone, lang },
        crisis: crisis.id,
        name: who(lang),
        open: isOpen(crisis),
        mayChange: true,
      }),
    )
  return {
    is: 'crisis.notes',
    topic: `crisis:${crisis.id}`,
    audience: crisis.audience,
    data: inEach((lang) => ({ html: drawn(lang) })),
  }
}
