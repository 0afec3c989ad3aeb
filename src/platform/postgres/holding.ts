import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { findBinaries } from './binaries.ts'
import { claimData } from './claim.ts'
import { clearLeftovers } from './leftovers.ts'
import { dataPlaces, preparePlace, refuseFile, type Owner } from './place.ts'

export interface HeldData {
  /** Whom the data belongs to when we are root. */
  owner: Owner | undefined
  release(): void
}

/** The data directory for a command that moves what is in it: no home and no other command works there meanwhile. */
export async function holdData(dir: string, { database }: { database: 'inside' | 'elsewhere' }): Promise<HeldData> {
  const place = database === 'inside' ? preparePlace(dir, findBinaries()) : placeWithoutDatabase(resolve(dir))
  const { release } = await claimData(place, 'a command')
  return { owner: place.owner, release }
}

function placeWithoutDatabase(dir: string) {
  refuseFile(dir)
  mkdirSync(dir, { recursive: true, mode: 0o700 })
  return { ...dataPlaces(dir), owner: undefined }
}

/** Waits until a PostgreSQL that a killed command left in this place has ended; the place is about to be removed. */
export const endLeftovers = (dir: string): Promise<void> =>
  clearLeftovers({ ...dataPlaces(dir), owner: undefined }, () => {})
