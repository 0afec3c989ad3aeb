/** The scene of an evening that goes on: a live room with what is said, asked and voted in it. */
import type { Ctx } from '#platform/action.ts'
import { propose, whenFrom } from '#gatherings'
import { answerPoll, askQuestion, openPoll, openRoom, voteFor } from '#stage'
import type { Neighbour } from './neighbours.ts'

type As = <R>(who: Neighbour, ago: number, deed: (ctx: Ctx) => Promise<R>) => Promise<R>

/** Answers where the room is. */
export async function evening(as: As): Promise<string> {
  const when = whenFrom({ day: '2099-11-19', from: '20:00', until: '21:30', zone: 'Europe/Paris' })
  const { id } = await as('maya', 50, (ctx) =>
    propose(ctx, {
      title: 'Passer l’hiver sans se ruiner en chauffage',
      when,
      how: 'online',
      where: 'home',
      askedFirst: false,
    }),
  )
  await as('maya', 0.4, (ctx) => openRoom(ctx, id))
  const first = await as('tom', 0.3, (ctx) =>
    askQuestion(ctx, id, { text: 'Vaut-il mieux baisser la nuit ou garder 17 degrés en continu ?' }),
  )
  await as('odile', 0.3, (ctx) =>
    askQuestion(ctx, id, { text: 'Mon propriétaire refuse d’isoler : ai-je un recours ?' }),
  )
  for (const who of ['ines', 'odile'] as const) await as(who, 0.2, (ctx) => voteFor(ctx, id, first ?? 0))
  const poll = await as('maya', 0.2, (ctx) =>
    openPoll(ctx, id, {
      question: 'Quel soir la prochaine fois ?',
      several: false,
      labels: ['Mardi', 'Jeudi', 'Dimanche'],
    }),
  )
  await as('ines', 0.1, (ctx) => answerPoll(ctx, id, poll, [2]))
  return `/gatherings/${id}/live`
}
