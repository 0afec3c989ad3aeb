/** The scene of the library: a guide that grew out of an answer and was changed by others, a long one that somebody doubts, a link, a path. */
import type { Ctx } from '#platform/action.ts'
import { addResource, arrangeCollection, changeResource, doubtResource, growResource, makeCollection, sayHelped } from '#library'
import type { Neighbour } from './neighbours.ts'

type As = <R>(who: Neighbour, ago: number, deed: (ctx: Ctx) => Promise<R>) => Promise<R>

export type Shelves = { readonly guide: number; readonly doubted: number; readonly link: number; readonly path: number }

const pump = `## Avant d’appeler

1. Regardez la pression : **entre 1 et 1,5 bar**.
2. Coupez l’arrivée de gaz, attendez cinq minutes.
3. Rouvrez lentement, rallumez.

> L’eau dessous, c’est autre chose : seau, vanne, et on appelle.

| Code | Ce que cela veut dire |
|---|---|
| F28 | pas d’allumage |
| F22 | plus assez d’eau |`

const said = { address: null, lang: 'fr', tags: ['chauffage', 'hiver'], kind: 'guide', editing: 'members' } as const

export async function fillShelves(as: As, { group, answer }: { group: number; answer: number }): Promise<Shelves> {
  const title = 'La chaudière affiche F28 : que faire avant d’appeler'
  const guide = await as('tom', 60, (ctx) => growResource(ctx, { ...said, shelf: `group:${group}`, title, text: pump }, answer))
  const more = pump.replace('attendez cinq minutes', 'attendez **dix** minutes')
  await as('odile', 40, (ctx) => changeResource(ctx, { title, text: more, address: null, lang: 'fr', resource: guide, begunOn: 1 }))
  await as('hugo', 30, (ctx) => changeResource(ctx, { title, text: `${more}\n\n## Après\n\nNotez la date sur la chaudière.`, address: null, lang: 'fr', resource: guide, begunOn: 2 }))
  for (const who of ['odile', 'sam', 'hugo', 'layla', 'nino'] as const) await as(who, 20, (ctx) => sayHelped(ctx, guide))
  const long = Array.from({ length: 40 }, (_, nth) => `${nth + 1}. Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft, étape ${nth + 1}.`)
  const doubted = await as('jb', 500, (ctx) => addResource(ctx, { ...said, shelf: 'home', title: 'Toutes les étapes, dans l’ordre, sans en oublier une seule', text: long.join('\n'), tags: [] }))
  await as('tom', 3, (ctx) => doubtResource(ctx, { resource: doubted, reason: 'L’étape 12 n’existe plus depuis septembre.' }))
  const link = await as('sam', 100, (ctx) => addResource(ctx, { ...said, kind: 'link', editing: 'authors', shelf: 'home', title: 'A map of every drinking fountain', text: 'Kept up by people who get thirsty.', address: 'https://fountains.example/map', lang: 'en', tags: ['été'] }))
  const words = { kind: 'path', title: 'Passer son premier hiver ici', about: 'Trois choses, dans l’ordre, avant les premières gelées.' } as const
  const path = await as('maya', 15, (ctx) => makeCollection(ctx, { ...words, shelf: 'home', resources: [guide, doubted, link] }))
  await as('maya', 14, (ctx) => arrangeCollection(ctx, { ...words, collection: path, entries: [{ resource: guide, note: 'Avant le froid.' }, { resource: doubted, note: '' }, { resource: link, note: 'Pour l’été d’après.' }] }))
  return { guide, doubted, link, path }
}
