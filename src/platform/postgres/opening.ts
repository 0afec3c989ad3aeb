import { findBinaries } from './binaries.ts'
import { claimData, type Claim, type Purpose } from './claim.ts'
import { createCluster, refuseOtherVersion, secretOf } from './cluster.ts'
import { clearLeftovers } from './leftovers.ts'
import { preparePlace, type Owner } from './place.ts'
import { addressFor, databaseUrl } from './address.ts'
import { serve, type Server } from './serving.ts'
import { Trouble } from '#platform/trouble.ts'

export interface OpenPostgres {
  /** Reaches the database of the home as its owner, the role `foyer`, which is no superuser. */
  url: string
  startedBy: 'us' | 'somebody else'
  /** The unprivileged user that owns the data when we are root: the one to become before listening. */
  owner: Owner | undefined
  /** Tells commands and a second `npm start` where this home answers. */
  announce(address: string): void
  /** Fulfilled with the reason when PostgreSQL ends without having been asked. */
  lost: Promise<Trouble>
  /** Ends what we started, and nothing else. May be called twice. */
  stop(): Promise<void>
}

export interface Opening {
  /** The data directory of the home; PostgreSQL lives in its `postgres` folder. */
  dir: string
  onLog?: (line: string) => void
  purpose?: Purpose
  /** PostgreSQL settings for this run, such as `fsync: 'off'` in tests. */
  settings?: Record<string, string>
}

export async function openPostgres({
  dir,
  onLog = () => {},
  purpose = 'a home',
  settings = {},
}: Opening): Promise<OpenPostgres> {
  const binaries = findBinaries()
  const place = preparePlace(dir, binaries)
  const claim = await claimData(place, purpose)
  try {
    await createCluster(place, binaries, onLog)
    refuseOtherVersion(place, binaries)
    await clearLeftovers(place, onLog)
    const password = await secretOf(place, binaries, onLog)
    const { server, address } = await serveWhereFree()
    const url = databaseUrl(address, password)
    claim.tell({ url })
    return opened(url, server, claim, place.owner)
  } catch (error) {
    claim.release()
    throw error
  }

  async function serveWhereFree(tries = 3) {
    const address = await addressFor(place)
    try {
      return { address, server: await serve({ place, binaries, address, settings, onLog }) }
    } catch (error) {
      const portWasTaken = error instanceof Error && /could not create any TCP\/IP sockets/.test(error.message)
      if (portWasTaken && tries > 1) return serveWhereFree(tries - 1)
      throw error
    }
  }
}

function opened(url: string, server: Server, claim: Claim, owner: Owner | undefined): OpenPostgres {
  let stopping: Promise<void> | undefined
  return {
    url,
    startedBy: 'us',
    owner,
    lost: server.lost,
    announce: (address) => claim.tell({ url, address }),
    stop: () => (stopping ??= server.stop().finally(() => claim.release())),
  }
}
