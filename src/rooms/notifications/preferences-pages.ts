/** One page, in plain words: of what, where, when. */
import { z } from 'zod'
import { personOf } from '#platform/action.ts'
import { choice, several } from '#platform/http/fields.ts'
import { get, page, post, seeOther, type Answer, type Retry } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { fill } from '#platform/slots.ts'
import { conversationsListed, hrefOf, isNamed } from '#conversations'
import { addressWorks, stoppedAmong } from '#letterbox'
import { ownPanels } from '#people'
import { groupsSeen } from '#spaces'
import { devicesShown } from './devices-pages.ts'
import { answering, beginWithTheNext } from './digest-asking.ts'
import { levelsChosen } from './following-store.ts'
import { levels } from './level.ts'
import { notificationWords } from './messages.en.ts'
import { digests, keepPreferences, preferencesOf, usual } from './preferences-store.ts'
import { PreferencesPage, PreferencesPanel, type FollowedShown } from './preferences-views.tsx'
import type { Clock } from './stopped-views.tsx'

/** Some browsers say seconds too. */
const hour = z
  .string()
  .regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?)?$/, 'choose')
  .transform((text) => (text === '' ? null : text))
const body = z
  .object({
    mail: choice(levels),
    // A page that was open before it was asked keeps what is.
    push: choice(levels).optional(),
    digest: choice(digests),
    from: hour,
    until: hour,
    daysOff: several(z.coerce.number().int().min(1).max(7)),
  })
  .refine(({ from, until }) => (from === null) === (until === null), { path: ['until'], message: 'missing' })

const MOST_LISTED = 50

async function preferencesPage(visit: Visit, _: unknown, { typed, problems }: Retry): Promise<Answer> {
  const { home, actor, lang } = visit
  const me = personOf(actor)
  const kept = (await preferencesOf(home.db, [me])).get(me) ?? usual
  const body = PreferencesPage({
    lang,
    kept,
    stopped: (await stoppedAmong(home.db, [me])).get(me),
    clock: clockOf(visit),
    typed,
    problems,
    sends: home.mail.sends,
    followed: await followedBy(visit, me),
    devices: await devicesShown(visit),
  })
  return page({ title: notificationWords[lang].preferences.title, body })
}

/** Places where they said something themselves, as far as they still see them. */
async function followedBy({ home, actor, lang }: Visit, me: number): Promise<FollowedShown[]> {
  const chosen = await levelsChosen(home.db, me, MOST_LISTED)
  const groups = new Map((await groupsSeen(home.db, actor)).map((group) => [group.id, group]))
  const conversations = await conversationsListed(
    home.db,
    actor,
    chosen.flatMap(({ kind, id }) => (kind === 'conversation' ? [id] : [])),
  )
  return chosen.flatMap(({ kind, id, level }): FollowedShown[] => {
    const group = kind === 'group' ? groups.get(id) : undefined
    const conversation = kind === 'conversation' ? conversations.get(id) : undefined
    if (group) return [{ name: group.name, href: `/groups/${group.slug}/following`, level }]
    if (!conversation) return []
    const name = isNamed(conversation) ? conversation.title : notificationWords[lang].list.unnamed
    return [{ name, href: hrefOf(conversation), level }]
  })
}

const keeping = post('/me/notifications', { body, again: preferencesPage }, async (visit, { body }) => {
  const { home } = visit
  const me = personOf(visit.actor)
  const { mail, push, digest, from, until, daysOff } = body
  const before = (await preferencesOf(home.db, [me])).get(me) ?? usual
  await keepPreferences(home.db, me, {
    mail,
    push: push ?? before.push,
    digest,
    quiet: { from, until, daysOff: [...new Set(daysOff)].toSorted() },
  })
  // What they choose says too that their mail works.
  if ((await stoppedAmong(home.db, [me])).has(me)) await addressWorks(home, me)
  await beginWithTheNext(home.db, { visit, me, before: before.digest, digest })
  return seeOther('/me/notifications', notificationWords[visit.lang].preferences.kept)
})

export const preferencesPages = [
  get('/me/notifications', { who: 'members' }, (visit) => preferencesPage(visit, {}, { typed: {}, problems: {} })),
  keeping,
  answering,
]

export const ownPanel = fill(ownPanels, 'the way to what one is told of', async (visit, about) => {
  const stopped = await stoppedAmong(
    visit.home.db,
    about.map(({ person }) => person),
  )
  return about.map(({ person }) => PreferencesPanel({ stopped: stopped.get(person), clock: clockOf(visit) }))
})

const clockOf = ({ lang, zone }: Visit): Clock => ({ lang, zone })
