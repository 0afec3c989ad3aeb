/** One crisis, as one reader may see it. */
import type { Actor } from '#platform/action.ts'
import type { Visit } from '#platform/http/visit.ts'
import { renderMarkdown } from '#platform/text/index.ts'
import { conversationsByIds, hrefOf as hrefOfConversation } from '#conversations'
import { pathOfLink } from '#people'
import type { CrisisProps } from './crisis-views.tsx'
import { isOpen, type Crisis } from './crisis.ts'
import { knownIn, signedBy } from './drawn.ts'
import { handOversOf } from './hand-over-store.ts'
import { canAddNote, canHandOver, canLead, canTend } from './policy.ts'
import { namesOf } from './somebody.ts'

const LEFT_SHOWN = 20

export async function propsFor(visit: Visit, crisis: Crisis): Promise<CrisisProps> {
  const { home, actor, lang, now, zone } = visit
  const reader = actor.standing === 'member' ? 'member' : actor.standing === 'stranger' ? 'passing' : 'none'
  const may = mayOf(actor, crisis)
  const known = await knownIn(home.db, crisis.id)
  const left = may.handOver ? await handOversOf(home.db, crisis.id, LEFT_SHOWN) : []
  const people = [crisis.openedBy, crisis.rewordedBy, crisis.closedBy, crisis.toldBy, ...left.map(({ by }) => by)]
  const name = (await namesOf(home.db, [...people, ...signedBy(known)], now))(lang)
  const clock = { now, zone, lang }
  return {
    lang,
    clock,
    crisis,
    name,
    reader,
    may,
    left,
    message: renderMarkdown(crisis.message),
    story: renderMarkdown(crisis.story),
    notes: { ...known, lang, clock, name, crisis: crisis.id, open: isOpen(crisis), mayChange: may.tend },
    talk: await talkOf(visit, crisis),
    join: reader === 'passing' && crisis.invitation !== null ? await pathOfLink(home, crisis.invitation) : undefined,
  }
}

const mayOf = (actor: Actor, crisis: Crisis): CrisisProps['may'] => ({
  tend: canTend(actor, crisis) && crisis.hiddenAt === null,
  lead: canLead(actor, crisis) && crisis.hiddenAt === null,
  addNote: canAddNote(actor, crisis),
  handOver: canHandOver(actor, crisis),
  report: actor.standing !== 'suspended' && actor.person !== crisis.openedBy && !canTend(actor, crisis),
})

async function talkOf({ home, actor }: Visit, { conversation }: Crisis): Promise<string | undefined> {
  if (conversation === null || actor.standing !== 'member') return undefined
  const [one] = await conversationsByIds(home.db, [conversation])
  return one && one.hiddenAt === null ? hrefOfConversation(one) : undefined
}
