/** The pictures that stand in what people say: each added by whoever shows it. */
import type { Ctx } from '#platform/action.ts'
import { addPicture, fileHref } from '#platform/files/added.ts'
import { drawn } from '#platform/files/index.ts'
import type { Home } from '#platform/home.ts'
import { as } from './acting.ts'
import type { People } from './bringing-neighbours.ts'
import { DRAWN, drawings } from './drawings.ts'
import type { Year } from './planning.ts'

/** The address of each drawing that somebody shows. */
export type Pictures = ReadonlyMap<string, string>

export async function bringPictures(
  ctx: Ctx,
  { files }: Home,
  { year, people }: { year: Year; people: People },
): Promise<Pictures> {
  const lines = year.chapters.flatMap(({ talks }) => talks.flatMap((talk) => talk.lines))
  const shown = lines.flatMap(({ by, at, text }) =>
    [...text.matchAll(DRAWN)].map(([, name = '']) => ({ by, at, name })),
  )
  const pictures = new Map<string, string>()
  for (const { by, at, name } of shown) {
    const draw = drawings.get(name)
    if (!draw) throw new Error(`nobody drew « ${name} »`)
    const ctxOf = await as(ctx, people.get(by) ?? 0, at)
    pictures.set(
      name,
      fileHref(
        await addPicture(ctxOf, files, {
          bytes: await drawn(draw()),
          name: `${name}.png`,
          field: 'pictures',
          shape: 'whole',
        }),
      ),
    )
  }
  return pictures
}
