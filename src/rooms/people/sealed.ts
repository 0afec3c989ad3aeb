/**
 * The link beside a code in a letter. It carries what the form would send, sealed under a key of the home: nothing can be
 * read in the address, nothing is kept, and it lasts as long as the code in it, once.
 */
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { Home } from '#platform/home.ts'

const entry = z.object({
  email: z.string(),
  code: z.string(),
  /** For somebody who is joining: their name, and the word of their invitation. */
  joining: z.object({ name: z.string(), word: z.string() }).optional(),
  next: z.string().optional(),
})
export type Entry = z.output<typeof entry>

const keyOf = async (home: Home): Promise<Buffer> => createHash('sha256').update(await home.secret('entry links')).digest()

export async function sealEntry(home: Home, what: Entry): Promise<string> {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', await keyOf(home), iv)
  const closed = Buffer.concat([cipher.update(JSON.stringify(what), 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), closed]).toString('base64url')
}

/** Undefined for what we did not seal. */
export async function openEntry(home: Home, word: string): Promise<Entry | undefined> {
  try {
    const bytes = Buffer.from(word, 'base64url')
    const opening = createDecipheriv('aes-256-gcm', await keyOf(home), bytes.subarray(0, 12))
    opening.setAuthTag(bytes.subarray(12, 28))
    const text = Buffer.concat([opening.update(bytes.subarray(28)), opening.final()]).toString('utf8')
    return entry.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}
