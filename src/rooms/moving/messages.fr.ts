import { plural } from '#platform/i18n.ts'

const n = plural('fr')

export const fr = {
  brought: {
    somebody: 'Quelqu’un',
    /** « mars 2024 » est écrit par le calendrier de la langue. */
    month: (p: { channel: string; month: string }) => `${p.channel}, ${p.month}`,
    file: (p: { name: string }) => `Fichier resté sur Slack : ${p.name}`,
    fileGone: (p: { name: string }) => `Fichier que Slack ne donne plus : ${p.name}`,
    nameless: 'sans nom',
    andOthers: (p: { names: string; more: number }) => n(p.more, { one: `${p.names} et # autre`, other: `${p.names} et # autres` }),
  },
} as const
