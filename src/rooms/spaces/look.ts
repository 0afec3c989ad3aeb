/** How the home looks: its name, its colour, its two pictures. Chosen once, seen everywhere at once. */
import { z } from 'zod'
import { ensure, personOf, record, type Ctx } from '#platform/action.ts'
import { PUBLIC } from '#platform/audiences.ts'
import { addPicture, fileHref } from '#platform/files/added.ts'
import type { Home } from '#platform/home.ts'
import { homeName } from '#platform/home-settings.ts'
import type { Upload } from '#platform/http/route.ts'
import { wrong } from '#platform/refusal.ts'
import { setting, type Settings } from '#platform/settings.ts'
import { readColour } from '#ui/look.ts'
import { lookChanged } from './facts.ts'
import { canChangeLook } from './policy.ts'
import { spacesWords } from './words.ts'
import { nameAfterHome } from './writing-store.ts'

const picture = z.object({ id: z.number().int().positive(), href: z.string() }).nullable()
export type LookPicture = z.output<typeof picture>

export const lookAccent = setting<string | null>({
  key: 'look.accent',
  usual: null,
  schema: z
    .string()
    .refine((colour) => readColour(colour) !== undefined)
    .nullable(),
  why: 'A home wears the colour of its people; without one it keeps its ember.',
})
export const lookLogo = setting<LookPicture>({
  key: 'look.logo',
  usual: null,
  schema: picture,
  why: 'People know their home by its sign; we cannot draw it for them.',
})
export const lookCover = setting<LookPicture>({
  key: 'look.cover',
  usual: null,
  schema: picture,
  why: 'The front of a home may show where it is; without a picture we draw a street in its colour.',
})

/** The colours that anybody may take without knowing a code; the first is what a home wears until somebody chooses. */
export const homeColours = {
  ember: null,
  leaf: 'oklch(0.52 0.12 150)',
  sea: 'oklch(0.5 0.12 245)',
  plum: 'oklch(0.44 0.14 345)',
  sun: '#ffe600',
  lime: '#a6ff00',
  ink: '#000',
} as const
export type HomeColour = keyof typeof homeColours

/** What is left out stays as it is; a picture that is null is taken away. */
export type LookChange = {
  readonly name?: string
  readonly accent?: string | null
  readonly logo?: Upload | null
  readonly cover?: Upload | null
}

/** Refuses, with a sentence about the field, a colour that is none and a file that is no picture. */
export async function changeLook(ctx: Ctx, home: Pick<Home, 'settings' | 'files'>, change: LookChange): Promise<void> {
  ensure(canChangeLook(ctx.actor))
  const by = personOf(ctx.actor)
  const accent = change.accent === undefined ? undefined : readAccent(change.accent)
  // Pictures first: whatever is refused must leave the settings as they were.
  const logo = await taken(ctx, home, 'logo', change.logo)
  const cover = await taken(ctx, home, 'cover', change.cover)
  const { settings } = home
  if (change.name !== undefined) {
    await callHome(ctx, home, change.name)
  }
  if (accent !== undefined) await settings.set(ctx.tx, lookAccent, accent, by)
  if (logo !== undefined) await settings.set(ctx.tx, lookLogo, logo, by)
  if (cover !== undefined) await settings.set(ctx.tx, lookCover, cover, by)
  await record(ctx, lookChanged(1, {}))
}

/** The first space bears the same name, until somebody names it. Null: as if nobody had ever named it. */
export async function callHome(ctx: Ctx, { settings }: Pick<Home, 'settings'>, name: string | null): Promise<void> {
  if (name === null) await settings.forget(ctx.tx, homeName)
  else await settings.set(ctx.tx, homeName, name, ctx.actor.person)
  await nameAfterHome(ctx.tx, name ?? homeName.usual)
}

function readAccent(accent: string | null): string | null {
  if (accent === null) return null
  const colour = readColour(accent)
  if (colour === undefined) throw wrong((lang) => spacesWords[lang].look.wrongColour, 'accent')
  return colour
}

async function taken(
  ctx: Ctx,
  { files }: Pick<Home, 'files'>,
  field: 'logo' | 'cover',
  upload: Upload | null | undefined,
): Promise<LookPicture | undefined> {
  if (upload === undefined || upload === null) return upload
  // A logo may be wider than high: it is kept whole, and fitted where it is shown.
  const file = await addPicture(ctx, files, {
    bytes: upload.bytes,
    name: `${field}.webp`,
    field,
    shape: 'whole',
    audience: PUBLIC,
  })
  return { id: file.id, href: fileHref(file) }
}

/** For the rooms that show the home itself: its front, its letters. */
export const lookOf = (settings: Settings) => ({
  name: settings.get(homeName),
  accent: settings.get(lookAccent),
  logo: settings.get(lookLogo)?.href,
  cover: settings.get(lookCover)?.href,
})
