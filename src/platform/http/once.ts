/** Forms that are sent twice (a button pressed twice, going back and sending again) and done once. */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Retry, Upload } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'

/** What the form carries along, unseen. */
export const clientKey = z.uuid().optional().catch(undefined)

/** The same words on another day are said again. */
export const dayOf = ({ now }: Visit): string => now.toISOString().slice(0, 10)

/**
 * Where one writes, and after what: the same form gives the same key however often it is drawn, so that going back and
 * sending it again is the same post. After a mistake it comes back as it was.
 */
export const keyOf = ({ typed }: Retry, ...place: readonly (string | number)[]): string => {
  const kept = typed['clientKey']
  return typeof kept === 'string' && z.uuid().safeParse(kept).success ? kept : uuidOf(place)
}

/** The same words in the same form are one deed; other words, typed after going back, are another. */
export const sentAs = (
  clientKey: string | undefined,
  words: readonly string[],
  pictures: readonly Upload[] = [],
): string | undefined =>
  clientKey === undefined ? undefined : uuidOf([clientKey, ...words, ...pictures.map(({ bytes }) => digest(bytes))])

const digest = (of: string | Buffer): string => createHash('sha256').update(of).digest('hex')

/** A name made of what it names (RFC 9562, version 8). */
const uuidOf = (parts: readonly (string | number)[]): string =>
  digest(JSON.stringify(parts)).replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-8$3-a$4-$5')
