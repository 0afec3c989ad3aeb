/**
 * Pictures that the home draws itself, kept on disk under the hash of what they were drawn from: the same drawing is made
 * once, and any of them can be made again, so no backup carries them.
 */
import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import type { Home } from '#platform/home.ts'
import { inTurn } from '#platform/files/turns.ts'

export const drawnFolder = ({ config }: Pick<Home, 'config'>): string => join(config.dataDir, 'drawn')
export const openDrawn = (home: Pick<Home, 'config'>): Promise<string | undefined> =>
  mkdir(drawnFolder(home), { recursive: true, mode: 0o700 })

/** Forty kilobytes each, eighty megabytes at most, whatever a crawler asks for. */
const MOST_KEPT = 2000
const KEPT_AFTER_SWEEP = 1500

export type Drawn = {
  /** Undefined when it was never drawn, or has been forgotten. */
  find(what: object): Promise<Buffer | undefined>
  /** Two who ask at once wait for the same drawing. */
  draw(what: object, svg: () => Promise<string>): Promise<Buffer>
  /** The same of a picture that is made in another way; nothing is kept of what cannot be. */
  made(what: object, make: () => Promise<Buffer>): Promise<Buffer>
  /** What it was drawn from is gone. */
  forget(what: object): Promise<void>
}

const known = new WeakMap<Pick<Home, 'config'>, Drawn>()

/** The drawings of this home: one hand draws for all its rooms. */
export function drawnFor(home: Pick<Home, 'config' | 'log'>): Drawn {
  const drawn = known.get(home) ?? drawnIn(home)
  known.set(home, drawn)
  return drawn
}

export function drawnIn(home: Pick<Home, 'config' | 'log'>, mostKept = MOST_KEPT): Drawn {
  const folder = drawnFolder(home)
  const drawing = new Map<string, Promise<Buffer>>()
  let written = 0
  const nameOf = (what: object): string => `${createHash('sha256').update(JSON.stringify(what)).digest('hex')}.png`
  const make = async (name: string, drawing: () => Promise<Buffer>): Promise<Buffer> => {
    const png = await drawing()
    // A disk that is full costs a drawing each time, not the picture.
    await keep(folder, name, png).catch((error: unknown) =>
      home.log.warn({ err: error }, 'a drawing could not be kept'),
    )
    written += 1
    if (written % 100 === 1) await sweep(folder, mostKept).catch(() => undefined)
    return png
  }
  const made = (what: object, how: () => Promise<Buffer>): Promise<Buffer> => {
    const name = nameOf(what)
    const begun = drawing.get(name) ?? make(name, how).finally(() => drawing.delete(name))
    drawing.set(name, begun)
    return begun
  }
  return {
    find: (what) => readFile(join(folder, nameOf(what))).catch(() => undefined),
    draw: (what, svg) => made(what, async () => pngOf(await svg())),
    made,
    forget: (what) => rm(join(folder, nameOf(what)), { force: true }),
  }
}

/** Flat colours: a palette makes a third of the weight, and nobody sees the difference. */
const pngOf = (svg: string): Promise<Buffer> => inTurn(() => sharp(Buffer.from(svg)).png({ palette: true }).toBuffer())

async function keep(folder: string, name: string, png: Buffer): Promise<void> {
  const half = join(folder, `.${randomUUID()}`)
  await writeFile(half, png, { mode: 0o600 })
  await rename(half, join(folder, name))
}

/** The oldest drawings go first: those that are still asked for are made again. */
async function sweep(folder: string, mostKept: number): Promise<void> {
  const names = await readdir(folder)
  if (names.length <= mostKept) return
  const dated = await Promise.all(names.map(async (name) => ({ name, at: (await stat(join(folder, name))).mtimeMs })))
  const old = dated.toSorted((a, b) => a.at - b.at).slice(0, names.length - Math.min(mostKept, KEPT_AFTER_SWEEP))
  await Promise.all(old.map(({ name }) => rm(join(folder, name), { force: true })))
}
