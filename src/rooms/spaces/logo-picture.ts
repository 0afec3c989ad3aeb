/** The host's own sign, for pictures that the home draws. */
import sharp from 'sharp'
import { fileSeen } from '#platform/files/added.ts'
import type { Home } from '#platform/home.ts'
import { lookLogo } from './look.ts'

/** Whole, in pixels; `href` holds the picture itself. */
export type LogoPicture = { readonly href: string; readonly width: number; readonly height: number }

/** As large as fits; undefined when there is none, or none that may be read. An animation stands still. */
export async function logoWithin(home: Home, width: number, height: number): Promise<LogoPicture | undefined> {
  const logo = home.settings.get(lookLogo)
  const file = logo ? await fileSeen(home.db, await home.stranger(), logo.id) : undefined
  const kept = file && (await home.files.get(file.key))
  if (!kept) return undefined
  const bytes = Buffer.concat(await kept.stream().toArray())
  const { data, info } = await sharp(bytes)
    .resize(Math.round(width), Math.round(height), { fit: 'inside' })
    .png()
    .toBuffer({ resolveWithObject: true })
  return { href: `data:image/png;base64,${data.toString('base64')}`, width: info.width, height: info.height }
}
