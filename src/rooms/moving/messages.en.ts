import { messages, plural } from '#platform/i18n.ts'
import { fr } from './messages.fr.ts'

const n = plural('en')

export const movingWords = messages(fr)({
  brought: {
    somebody: 'Somebody',
    month: (p: { channel: string; month: string }) => `${p.channel}, ${p.month}`,
    file: (p: { name: string }) => `File that stayed on Slack: ${p.name}`,
    fileGone: (p: { name: string }) => `File that Slack no longer gives: ${p.name}`,
    nameless: 'nameless',
    andOthers: (p: { names: string; more: number }) => n(p.more, { one: `${p.names} and # more`, other: `${p.names} and # more` }),
  },
})
