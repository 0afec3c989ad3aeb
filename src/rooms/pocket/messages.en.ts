import { messages } from '#platform/i18n.ts'
import { fr } from './messages.fr.ts'

export const pocketWords = messages(fr)({
  title: 'Offline',
  head: 'Home is too far away.',
  lede: 'There is no network, or the home does not answer. What you read last is here, as you read it.',
  readLast: 'Read lately',
  readWhen: 'Read on {when}',
  kept: 'The last thirty pages of conversations that you read are kept on this device. They go when you sign out.',
  again: 'Try again',
  readThen: 'Read on {when}. You are offline.',
  readThenAwake: 'Read on {when}. The home does not answer for now.',
  notNow: 'This page may have changed since. It will be brought up to date as soon as the home answers.',
  write: 'Write',
  groups: 'Groups',
})
