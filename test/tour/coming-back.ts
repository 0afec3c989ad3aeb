/** What comes back in the tour, and what can be watched again. */
import type { Ctx } from '#platform/action.ts'
import type { Home } from '#platform/home.ts'
import { answer } from '#conversations'
import { gatheringsByIds } from '#gatherings'
import { bringReplay } from '#replays'
import { leaveSentence, occasionOn, proposeRitual, raiseGathering, takeTurns, tend } from '#rituals'
import type { Neighbour } from './neighbours.ts'

type As = <R>(who: Neighbour, ago: number, deed: (ctx: Ctx) => Promise<R>) => Promise<R>
/** Addresses of what the pages show. */
export type ComingBack = { readonly prompt: string; readonly time: string; readonly gathering: string; readonly replay: string; readonly attendance: string }

const DAY = 24
const HOUR_MS = 3_600_000
const drawn = (colour: string) => (second: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="48" height="27"><rect width="48" height="27" fill="#f4ede2"/><circle cx="${8 + second}" cy="14" r="9" fill="${colour}"/></svg>`

type Asked = { readonly home: Home; readonly now: Date; readonly person: (who: Neighbour) => number; readonly past: number; readonly weekly: number }

export async function comeBack(as: As, { home, now, person, past, weekly }: Asked): Promise<ComingBack> {
  const [held] = await gatheringsByIds(home.db, [past])
  const began = held?.starts ?? now
  const film = (who: Neighbour, colour: string, from: number, until: number) => ({
    person: person(who), seconds: 24, pictureAt: drawn(colour), heard: [{ fromMs: from * 1000, untilMs: until * 1000 }],
  })
  await as('maya', 5 * DAY, (ctx) =>
    bringReplay(ctx, home, {
      gathering: past, began, films: [film('maya', '#b4532a', 0, 12), film('bakary', '#2a6bb4', 12, 24)],
      chapters: [{ atMs: 12_000, title: 'Baisser la nuit, ou garder 17 degrés en continu ?' }],
    }),
  )
  const day = new Date(now.getTime() - 4 * DAY * HOUR_MS).toISOString().slice(0, 10)
  const script = { opening: 'Dire bonjour à qui répond pour la première fois.', closing: 'Merci à qui a osé.' }
  const { id } = await as('maya', 20 * DAY, (ctx) =>
    proposeRitual(ctx, {
      ...script, shape: 'prompt', title: 'Qu’avez-vous réparé cette semaine ?', text: 'Même raté, cela compte.', where: 'home',
      steps: [{ minutes: 5, title: 'Le tour des prénoms' }, { minutes: 0, title: 'Ce qui a marché' }],
      rhythm: { day, time: '08:00', zone: 'Europe/Paris', repeats: 'week' }, zone: 'Europe/Paris', askedFirst: false,
    }),
  )
  for (const who of ['tom', 'odile', 'maya'] as const) await as(who, 19 * DAY, (ctx) => takeTurns(ctx, id))
  await as('maya', 3 * DAY, (ctx) => tend(ctx, id))
  const { id: time, conversation } = await as('maya', 3 * DAY, (ctx) => occasionOn(ctx, id, day))
  if (conversation !== null)
    for (const [who, text] of [['tom', 'Le grille-pain de ma sœur. Il grille.'], ['odile', 'Une fermeture éclair.']] as const)
      await as(who, 2 * DAY, (ctx) => answer(ctx, { conversation, replyTo: null, text }))
  await as('odile', DAY, (ctx) => leaveSentence(ctx, { id: time, text: 'Tom a réparé un grille-pain, et on en a ri jusqu’au lendemain.' }))
  const [{ series } = { series: null }] = await gatheringsByIds(home.db, [weekly])
  const raised = await as('maya', DAY, (ctx) => raiseGathering(ctx, { ...script, series: series ?? 0, title: 'L’atelier vélo', text: '', steps: [] }))
  return { prompt: `/rituals/${id}`, time: `/rituals/${id}/times/${time}`, gathering: `/rituals/${raised.id}`, replay: `/gatherings/${past}/replay`, attendance: `/gatherings/${past}/attendance` }
}
