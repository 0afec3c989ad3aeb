/** The scene of those who take care: reports wait, one post was taken down and contested, somebody is suspended, a notice came from outside. */
import type { TourHome } from './home.ts'
import type { Neighbour } from './neighbours.ts'
import { send } from './sending.ts'

export type Care = {
  /** About Nino's post, which he asks to have looked at again. */
  readonly contested: string
  /** Why Gilles may not write for a while. */
  readonly suspension: string
  /** What somebody passing by was given to follow their notice. */
  readonly notice: string
}

type Here = {
  readonly cookieOf: (who: Neighbour) => Promise<{ name: string; value: string }>
  readonly person: (who: Neighbour) => number
  readonly post: (conversation: string, nth: number) => number
}

const HOUR = 3_600_000
const long = 'rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz'

export async function careFor(tour: TourHome, { cookieOf, person, post }: Here): Promise<Care> {
  const as = async (who: Neighbour | undefined, ago: number, path: string, form: Readonly<Record<string, string>>): Promise<string> => {
    tour.at(new Date(tour.moment.getTime() - ago * HOUR))
    return send(tour.address, who && (await cookieOf(who)), path, form)
  }
  const report = (who: Neighbour, ago: number, id: number, reason: string, words = '') => as(who, ago, '/reports', { kind: 'post', id: String(id), reason, words })
  const lastDecision = async (who: Neighbour): Promise<string> => {
    const { name, value } = await cookieOf(who)
    const page = await fetch(`${tour.address}/decisions`, { headers: { cookie: `${name}=${value}` } })
    return /href="(\/decisions\/\d+)"/.exec(await page.text())?.[1] ?? ''
  }

  await report('emile', 90, post('boucle', 3), 'spam')
  await as('ines', 30, `/people/${person('gilles')}/suspension`, { length: '7', ground: 'rule-0', words: 'Trois messages dans la même soirée, et la voisine du 9 n’ose plus écrire. On en reparle dans une semaine.' })
  await report('aicha', 1.4, post('prête', 4), 'spam')
  await as('ines', 1.3, '/queue/3/hiding', { ground: 'rule-2', words: 'On ne demande jamais de numéro de carte ici.' })
  await report('paulette', 1.3, post('boucle', 1), 'other', 'Une enseigne qui demande, est-ce permis ici\u202f? Je pose la question, je ne me plains pas.')
  await report('solene', 0.8, post(long, 2), 'spam')
  const contested = await lastDecision('nino')
  await as('nino', 0.7, `${contested}/contest`, { plea: 'C’est le stock de mon oncle qui ferme, pas une arnaque. J’enlève la phrase sur la carte si vous voulez.' })
  const notice = await as(undefined, 0.6, '/notice', {
    kind: 'rights', url: `${tour.address}/groups/bricolage-et-reparations`, name: 'Claire Morin', email: 'claire@morin.example', faith: 'on',
    words: 'Le dessin publié dans ce groupe est le mien. Je voudrais qu’il soit signé ou retiré.',
  })
  return { contested, suspension: await lastDecision('gilles'), notice }
}
