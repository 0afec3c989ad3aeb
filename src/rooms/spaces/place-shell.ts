/** The page of a place, whichever side of it is shown: head, sides, the column beside. */
import type { VNode } from 'preact'
import type { PageView } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { excerpt } from '#platform/text/index.ts'
import type { Tab } from '#ui/finding.tsx'
import type { IconName } from '#ui/icon.tsx'
import type { Here } from './here.ts'
import { hrefOf } from './place.ts'
import { Care, PlacePage } from './place-views.tsx'
import { canAnswer, canChange, canInvite, canRead } from './policy.ts'
import { spacesWords } from './words.ts'
import { isForEverybody } from './place.ts'

export type Side = 'front' | 'members' | 'about' | 'other'

export function placeView(
  visit: Visit,
  here: Here,
  shown: { side: Side; title?: string; body: VNode; acts?: VNode[] },
): PageView {
  const { place } = here
  const { lang } = visit
  const words = spacesWords[lang]
  const view = {
    lang,
    here,
    tabs: tabsOf(visit, here, shown.side),
    care: careOf(visit, here),
    acts: shown.acts ?? [],
    children: shown.body,
  }
  const open =
    place.openness === 'public' && place.hiddenAt === null && (place.kind === 'space' || place.state === 'open')
  const dressed = place.kind === 'space' ? place : here.space
  return {
    title: shown.title === undefined ? place.name : `${shown.title}, ${place.name}`,
    description: open ? excerpt(place.about, 160) || undefined : undefined,
    indexed: open && shown.side === 'front',
    kept: {},
    canonical: open && shown.side === 'front' ? `${visit.origin}${hrefOf(place)}` : undefined,
    about: { kind: place.kind, id: place.id },
    space: dressed?.accent ? String(dressed.id) : undefined,
    aside:
      canRead(visit.actor, place) && shown.side !== 'members'
        ? { label: words.group.care, children: Care({ lang, here }) }
        : undefined,
    body: PlacePage(view),
  }
}

function tabsOf({ actor, lang }: Visit, { place }: Here, side: Side): Tab[] {
  const { group, space } = spacesWords[lang]
  const href = hrefOf(place)
  const front = place.kind === 'group' ? group.conversations : space.groups
  const reads = canRead(actor, place) && actor.standing === 'member'
  return [
    { label: front, href, current: side === 'front' },
    ...(reads ? [{ label: group.members, href: `${href}/members`, current: side === 'members' }] : []),
    { label: group.about, href: `${href}/about`, current: side === 'about' },
  ]
}

/** Shown to those who may: the same rules that the pages behind ask. */
function careOf(
  { actor, lang }: Visit,
  { place, someoneWaits }: Here,
): { href: string; label: string; icon: IconName }[] {
  const { group } = spacesWords[lang]
  const href = hrefOf(place)
  const waits = someoneWaits ? `${group.applications}, ${group.someoneWaits}` : group.applications
  return [
    ...(canAnswer(actor, place) && (place.door === 'apply' || someoneWaits)
      ? [{ href: `${href}/applications`, label: waits, icon: 'inbox' as const }]
      : []),
    ...(canInvite(actor, place) && !isForEverybody(place)
      ? [{ href: `${href}/invitations`, label: group.invitations, icon: 'user-plus' as const }]
      : []),
    ...(canChange(actor, place)
      ? [{ href: `${href}/settings`, label: group.settings, icon: 'settings' as const }]
      : []),
  ]
}
