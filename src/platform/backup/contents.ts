/**
 * What a backup says about itself. `foyer.json` stands first: what this file is and which Foyer it takes. `contents.json`
 * and `SHA256SUMS` stand last, when everything is counted: a file without them was cut off.
 */
import { z } from 'zod'

/** Raised when an older Foyer could not restore what this one writes. */
export const FORMAT = 1

export const ABOUT = 'foyer.json'
export const CONTENTS = 'contents.json'
/** As `sha256sum` writes it: everything but the files people added, whose names are their hashes. */
export const SUMS = 'SHA256SUMS'

export const partName = (table: string, part: number): string =>
  `tables/${table}/${String(part).padStart(6, '0')}.copy.gz`
export const TABLE_PART = /^tables\/([^/]+)\/(\d{6})\.copy\.gz$/
export const fileName = (key: string): string => `files/${key}`
export const FILE_PART = /^files\/(..\/..\/([0-9a-f]{64})\.[a-z0-9]{2,4})$/

export const aboutShape = z.object({
  format: z.number(),
  foyer: z.string(),
  at: z.iso.datetime(),
  migrations: z.array(z.object({ name: z.string(), hash: z.string() })),
})
export type About = z.output<typeof aboutShape>

const count = z.number().int().min(0)
export const contentsShape = z.object({
  tables: z.array(
    z.object({
      name: z.string().regex(/^[a-z_]\w*\.[a-z_]\w*$/),
      columns: z.array(z.string()),
      rows: count,
      parts: count,
    }),
  ),
  /** The last number given; null when none was. Numbers of rows that are gone are never given again. */
  sequences: z.array(z.object({ name: z.string().regex(/^[a-z_]\w*\.[a-z_]\w*$/), last: z.number().int().nullable() })),
  /** `names` is the SHA-256 of their names in order, a line each. */
  files: z.object({ count, bytes: count, names: z.string() }),
  /** What the home knows of but could not be carried, and why; the first hundred. */
  leftOut: z.object({ count, some: z.array(z.object({ what: z.string(), why: z.enum(['missing', 'damaged']) })) }),
})
export type Contents = z.output<typeof contentsShape>

export const rowsIn = ({ tables }: Contents): number => tables.reduce((all, { rows }) => all + rows, 0)

export const sumLine = (hash: string, name: string): string => `${hash}  ${name}\n`
export const jsonBytes = (value: object): Buffer => Buffer.from(`${JSON.stringify(value, null, 2)}\n`)
