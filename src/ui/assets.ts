import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { spriteUrl } from './sprite.ts'

/** Addresses of what the browser loads with every page, hashed, to be kept for ever. */
export type Assets = { css: string[]; js: string[]; preload: string[] }

type Chunk = { file: string; css?: string[]; assets?: string[]; imports?: string[]; isEntry?: boolean }

/** The two fonts that every page shows at once: the others are fetched when a page needs them. */
const FIRST_FONTS = [/\/figtree-latin-wght-normal[-.]/, /\/piazzolla-latin-wght-normal[-.]/]

/** Reads the manifest that `vite build` left in `dist/client`. Throws when the client has not been built. */
export function readAssets(distClientDir: string): Assets {
  const manifest: Record<string, Chunk> = JSON.parse(
    readFileSync(join(distClientDir, '.vite', 'manifest.json'), 'utf8'),
  )
  const entry = Object.values(manifest).find((chunk) => chunk.isEntry)
  if (!entry) throw new Error(`No entry in the manifest of ${distClientDir}: run the client build again.`)
  const shared = (entry.imports ?? []).flatMap((name) => manifest[name] ?? [])
  const files = [entry, ...shared].flatMap((chunk) => chunk.assets ?? [])
  return {
    css: [entry, ...shared].flatMap((chunk) => chunk.css ?? []).map(address),
    js: [address(entry.file)],
    preload: FIRST_FONTS.flatMap((font) => files.find((file) => font.test(`/${file}`)) ?? []).map(address),
  }
}

/** The whole of what was built: what every page needs at once, and the pieces that some page may ask for. */
export type Build = { readonly shell: readonly string[]; readonly pieces: readonly string[] }

export function readBuild(distClientDir: string): Build {
  const { css, js, preload } = readAssets(distClientDir)
  const manifest: Record<string, Chunk> = JSON.parse(
    readFileSync(join(distClientDir, '.vite', 'manifest.json'), 'utf8'),
  )
  const all = Object.values(manifest).flatMap((chunk) => [chunk.file, ...(chunk.css ?? [])])
  const shell = [...new Set([...css, ...js, ...preload, spriteUrl])]
  const pieces = all.filter((file) => /\.(js|css)$/.test(file)).map(address)
  return { shell, pieces: [...new Set(pieces)].filter((piece) => !shell.includes(piece)) }
}

const address = (file: string): string => `/${file}`
