/** A gathering as a calendar knows it. */
import { createHash } from 'node:crypto'
import { sees } from '#platform/action.ts'
import type { Entry } from '#platform/calendar/index.ts'
import type { Home } from '#platform/home.ts'
import { plainText, shorten } from '#platform/text/index.ts'
import { localAddress } from '#people'
import { hrefOf, stateOf, type Gathering } from './gathering.ts'
import type { Standing } from './seats.ts'

/** What one reads beside an hour; the page has all of it. */
const LONGEST_ABOUT = 1500

/** `standing`: what the reader said, for a calendar that is theirs. */
export type Listed = { readonly gathering: Gathering; readonly standing?: Standing | undefined }

export async function entriesOf(home: Home, listed: readonly Listed[]): Promise<Entry[]> {
  const [zed, whole, origin] = [await home.stranger(), await homeName(home), new URL(localAddress(home)).origin]
  return listed.map(({ gathering, standing }) => {
    const href = origin + hrefOf(gathering)
    return {
      uid: `gathering-${gathering.id}@${whole}`,
      sequence: gathering.sequence,
      changed: changedAt(gathering),
      series: seriesOf(gathering),
      title: gathering.title,
      text: aboutOf(gathering, href),
      place: gathering.how === 'online' ? href : gathering.place,
      href,
      state: stateFor(gathering, standing, home.now()),
      closed: !sees(zed, gathering.audience),
    }
  })
}

export const uidOf = async (home: Home, gathering: number): Promise<string> =>
  `gathering-${gathering}@${await homeName(home)}`

/** The same wherever the home moves to: a calendar must know again what it has. */
async function homeName(home: Home): Promise<string> {
  return `${createHash('sha256')
    .update(await home.secret('calendar names'))
    .digest('hex')
    .slice(0, 20)}.foyer`
}

const seriesOf = ({ zone, wallStarts, starts, ends }: Gathering): Entry['series'] => {
  const [day = '', time = ''] = wallStarts.split('T')
  return { zone, starts: { day, time }, lasts: Math.round((ends.getTime() - starts.getTime()) / 60_000) }
}

const aboutOf = ({ markdown, access, how }: Gathering, href: string): string =>
  [shorten(plainText(markdown), LONGEST_ABOUT), how === 'online' ? '' : access, href].filter(Boolean).join('\n\n')

function stateFor(gathering: Gathering, standing: Standing | undefined, now: Date): NonNullable<Entry['state']> {
  if (stateOf(gathering, now) === 'cancelled') return 'cancelled'
  const settled = gathering.acceptedAt !== null && (standing === undefined || standing === 'coming')
  return settled ? 'confirmed' : 'tentative'
}

function changedAt({ proposedAt, acceptedAt, changedAt: changed, cancelledAt }: Gathering): Date {
  const all = [proposedAt, acceptedAt, changed, cancelledAt].map((at) => at?.getTime() ?? 0)
  return new Date(Math.max(...all))
}
