/** What people of the tour say to each other with thanks, and what they let be seen of it. */
import type { Ctx } from '#platform/action.ts'
import { answer, startConversation, thankFor } from '#conversations'
import { choose, sayThanks } from '#recognition'
import { joinGroup } from '#spaces'
import type { Neighbour } from './neighbours.ts'

type As = <R>(who: Neighbour, ago: number, deed: (ctx: Ctx) => Promise<R>) => Promise<R>
type Around = { readonly as: As; readonly person: (who: Neighbour) => number; readonly post: (word: string, nth: number) => number; readonly group: number }

const DAY = 24

/** Answers the number of the word that Tom was last told. */
export async function thankEachOther({ as, person, post, group }: Around): Promise<number> {
  for (const who of ['tom', 'odile', 'bakary', 'hugo'] as const) await as(who, 9 * DAY, (ctx) => choose(ctx, { whole: who === 'odile' || who === 'bakary', front: true, leftOut: false }))
  const say = (who: Neighbour, ago: number, to: Neighbour, word: string, openness: 'public' | 'private' = 'public') =>
    as(who, ago, (ctx) => sayThanks(ctx, { to: person(to), subject: { kind: 'person', id: person(to) }, word, openness }))
  await say('paulette', 6 * DAY, 'tom', 'Le radiateur chauffe, et vous n’avez même pas voulu de café. Repassez quand il fera froid.')
  await say('jb', 4 * DAY, 'tom', 'Merci pour la lecture du règlement de copropriété, dans son intégralité, annexes et plan de masse compris. Je ne pensais pas rencontrer un jour quelqu’un qui irait jusqu’au bout de l’article 47, alinéa 3, et encore moins qui en rirait.')
  await say('x', 3 * DAY, 'tom', 'ok merci')
  await say('layla', 2 * DAY, 'odile', 'شكرا على الحساء، كان دافئا مثل بيتكم.')
  await say('sam', 30, 'odile', 'You corrected forty lines of French and I only blushed twice.')
  await as('paulette', 4.5, (ctx) => thankFor(ctx, { post: post('chaudière', 3), word: 'Quatre-vingt-quatre ans, et dix-neuf degrés ce soir.', openness: 'public' }))
  await as('odile', 4, (ctx) => thankFor(ctx, { post: post('chaudière', 3), word: 'Elle est repartie ! Ma voisine a pris un bain et vous embrasse tous.', openness: 'public' }))
  await answerEverybody(as, group)
  return say('solene', 2, 'tom', 'Je ne vous l’ai pas dit devant les autres : votre mot de l’autre soir m’a fait du bien.', 'private')
}

/** Hugo answers everybody about repairs, and hears little of it. */
async function answerEverybody(as: As, group: number): Promise<void> {
  const things = ['grille-pain', 'robinet', 'volet roulant', 'sonnette', 'chasse d’eau', 'fer à repasser'] as const
  const askers = ['emile', 'zeynep', 'lukasz', 'fatou', 'aicha', 'jb'] as const
  for (const who of [...askers, 'hugo'] as const) await as(who, 26 * DAY, (ctx) => joinGroup(ctx, group))
  for (const [nth, who] of askers.entries()) {
    const ago = (25 - nth) * DAY
    const begun = { group, title: `Qui sait réparer : ${things[nth]} ?`, text: 'Il ne marche plus depuis dimanche.', kind: 'question', tags: [] } as const
    const { conversation } = await as(who, ago, (ctx) => startConversation(ctx, begun))
    await as('hugo', ago - 3, (ctx) => answer(ctx, { conversation, text: 'Je passe le voir samedi matin avec mes outils.', replyTo: null }))
    const other = askers[nth + 1]
    if (other) await as(other, ago - 5, (ctx) => answer(ctx, { conversation, text: 'J’ai eu le même, c’était le fusible.', replyTo: null }))
  }
}
