import type { Hearer, Word } from './index.ts'

/** Who listens to which channel on this node. */
export function hearers() {
  const byChannel = new Map<string, Hearer[]>()
  return {
    add: (channel: string, hearer: Hearer) => void byChannel.set(channel, [...(byChannel.get(channel) ?? []), hearer]),
    hand: (channel: string, word: Word) => byChannel.get(channel)?.forEach((hearer) => hearer(word)),
    all: (word: Word) => [...byChannel.values()].flat().forEach((hearer) => hearer(word)),
  }
}

/** A word as it travels: from another node it is an object, or it is nothing. */
export const isWord = (value: unknown): value is Word => typeof value === 'object' && value !== null && !Array.isArray(value)
