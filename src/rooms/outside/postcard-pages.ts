/** `/postcards/conversation/12.png`: the picture that a preview of a link shows, for what strangers may read. */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { drawnFor } from '#platform/files/drawn.ts'
import type { Actor } from '#platform/action.ts'
import type { Home } from '#platform/home.ts'
import { networkOf } from '#platform/http/network.ts'
import { get, raw } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { allow } from '#platform/limits.ts'
import { found, tooOften } from '#platform/refusal.ts'
import type { Subject } from '#platform/subjects.ts'
import { logoWithin, lookOf, spaceById } from '#spaces'
import { texts, titles } from './lettering.ts'
import { machineHeaders } from './machines.ts'
import { drawPostcard, LARGEST_LOGO, type Postcard } from './postcard.ts'
import { machinesAt, whereOutside, type Where } from './public-places.ts'
import { refuseUnwelcome } from './refusing.ts'

/** Raised when the drawing changes: the pictures made before are made anew, at another address. */
const DRAWING = 1

/** What is written on the card of something; `where` is where strangers find it, undefined for the home itself. */
export async function postcardOf(
  home: Home,
  { kind, id }: Subject,
  where: Where | undefined,
  zed?: Actor,
): Promise<Postcard> {
  const look = lookOf(home.settings)
  const space =
    where?.space === undefined ? undefined : await spaceById(home.db, zed ?? (await home.stranger()), where.space)
  const hidden = where?.card.titleToJudge !== undefined
  return {
    home: look.name,
    group: where?.group && kind !== 'group' ? where.group.name : undefined,
    title: hidden ? undefined : where?.card.title,
    accent: space?.accent ?? look.accent,
    logo: look.logo,
    seed: `${kind}-${id}`,
  }
}

export const postcardAddress = ({ kind, id }: Subject, card: Postcard): string =>
  `/postcards/${kind}/${id}.png?v=${versionOf(card)}`

const versionOf = (card: Postcard): string =>
  createHash('sha256')
    .update(JSON.stringify([DRAWING, card]))
    .digest('base64url')
    .slice(0, 12)

const params = z.object({
  kind: z.string().regex(/^[a-z]{3,20}$/),
  file: z
    .string()
    .regex(/^[1-9]\d{0,14}\.png$/)
    .transform((file) => parseInt(file, 10)),
})

const picture = get(
  '/postcards/:kind/:file',
  { params, query: z.object({ v: z.string().optional().catch(undefined) }) },
  async (visit, asked) => {
    const { home } = visit
    const about = { kind: asked.params.kind, id: asked.params.file }
    const isHome = about.kind === 'home' && about.id === 1
    const where = isHome ? undefined : found(await whereOutside(home, about))
    const may = await machinesAt(home, where)
    refuseUnwelcome(visit, may)
    const card = await postcardOf(home, about, where)
    const current = asked.query.v === versionOf(card)
    return raw('image/png', await pictureOf(visit, card), {
      // An address without its version, or with an old one, shows what is true now.
      'cache-control': current ? 'public, max-age=604800' : 'public, no-cache',
      'cross-origin-resource-policy': 'cross-origin',
      ...machineHeaders(may),
    })
  },
)

async function pictureOf(visit: Visit, card: Postcard): Promise<Buffer> {
  const { home } = visit
  const drawn = drawnFor(home)
  const what = { postcard: DRAWING, ...card }
  return (await drawn.find(what)) ?? (await drawNow(visit, () => drawn.draw(what, () => svgOf(home, card))))
}

async function svgOf(home: Home, card: Postcard): Promise<string> {
  const logo = await logoWithin(home, LARGEST_LOGO.width, LARGEST_LOGO.height)
  return drawPostcard(card, { titles: await titles(), texts: await texts() }, logo)
}

/** A drawing takes about a tenth of a second of one processor: found again it costs nothing, and is not counted. */
const DRAWN_FOR_ONE_PLACE = { times: 60, minutes: 1 }
const DRAWN_FOR_ALL = { times: 240, minutes: 1 }

async function drawNow({ home, ip }: Visit, draw: () => Promise<Buffer>): Promise<Buffer> {
  const place = createHash('sha256').update(networkOf(ip)).digest('base64url').slice(0, 22)
  if (!(await allow(home, `postcards for ${place}`, DRAWN_FOR_ONE_PLACE))) throw tooOften()
  if (!(await allow(home, 'postcards', DRAWN_FOR_ALL))) throw tooOften()
  return draw()
}

export const postcardPages = [picture]
