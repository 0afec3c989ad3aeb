/** What a person reads when the home is open: where it is, how to come in, where it keeps things, what comes next. */
import type { Config } from '#platform/config.ts'

export type Greeting = { readonly address: string; readonly firstLink: string | undefined; readonly config: Config; readonly portMoved: boolean; readonly demo?: 'here' | 'refused' | undefined; readonly lang: 'fr' | 'en' }

const words = {
  en: {
    open: 'The home is open.',
    address: 'Address',
    first: 'Open this link to become its host (it works once)',
    data: 'Data',
    next: 'Next',
    nextLocal: 'look around on this machine; FOYER_ADDRESS=https://… when people should come from outside',
    nextServed: 'invite people from the page "Invite"',
    moved: (port: number) => `Port ${port} was taken, so it took the next free one.`,
    demo: {
      here: 'Les Voisins du Lavoir live here: an invented neighbourhood, which its host removes in one go from the page /demo.',
      refused: 'People live here already, so the demo did not move in. Name an empty place: npm start -- --demo --data DIR',
    },
    stop: 'Ctrl-C closes it.',
  },
  fr: {
    open: 'La maison est ouverte.',
    address: 'Adresse',
    first: 'Ouvrez ce lien pour en devenir l’hôte (il sert une fois)',
    data: 'Données',
    next: 'Ensuite',
    nextLocal: 'visitez-la sur cette machine ; FOYER_ADDRESS=https://… quand on devra venir de dehors',
    nextServed: 'invitez du monde depuis la page « Inviter »',
    moved: (port: number) => `Le port ${port} était pris : elle a pris le premier libre.`,
    demo: {
      here: 'Les Voisins du Lavoir y habitent : un quartier inventé, que son hôte retire d’un geste depuis la page /demo.',
      refused: 'Des gens y vivent déjà : la démonstration ne s’est pas installée. Choisissez un endroit vide : npm start -- --demo --data DOSSIER',
    },
    stop: 'Ctrl-C la ferme.',
  },
}

export function greet({ address, firstLink, config, portMoved, lang, demo }: Greeting): string {
  const say = words[lang]
  const lines = [
    say.open,
    ...(demo === undefined ? [] : [say.demo[demo]]),
    ...(portMoved ? [say.moved(config.port)] : []),
    '',
    `  ${say.address}  ${address}`,
    `  ${say.data}  ${config.dataDir}${ownServer(config) ? ', DATABASE_URL' : ''}`,
    ...(firstLink === undefined ? [] : ['', `  ${say.first}`, `  ${firstLink}`]),
    '',
    `  ${say.next}: ${config.address === undefined ? say.nextLocal : say.nextServed}.`,
    `  ${say.stop}`,
  ]
  return `\n${lines.join('\n')}\n\n`
}

/** `npm run dev` passes the address of the database in the data directory: to whoever reads, that is no other server. */
const ownServer = ({ databaseUrl, dataDir }: Config) => databaseUrl !== undefined && !databaseUrl.includes(encodeURIComponent(dataDir))

/** The language of whoever starts it, from the terminal; English where nothing says. */
export const terminalLang = (env: NodeJS.ProcessEnv): 'fr' | 'en' => (/^fr/i.test(env['LC_ALL'] ?? env['LC_MESSAGES'] ?? env['LANG'] ?? '') ? 'fr' : 'en')
