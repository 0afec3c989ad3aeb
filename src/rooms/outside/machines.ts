/** Which machines may read what strangers may read: the words of the room, and the rules that need no database. */

export type Machines = {
  /** Search engines may keep it. */
  readonly search: boolean
  /** Programs that gather texts for AI may read it. */
  readonly ai: boolean
}

/** What a space says until somebody chooses: found like the rest of the home, and not gathered. */
export const usualMachines: Machines = { search: true, ai: false }

/** A home that is not to be found is not found by any of its spaces. */
export const machinesIn = (home: { readonly indexed: boolean }, space: Machines): Machines => ({
  search: home.indexed && space.search,
  ai: space.ai,
})

/** The pages of the home itself quote every space: what one refuses, they refuse. */
export const machinesOfHome = (home: { readonly indexed: boolean }, spaces: readonly Machines[]): Machines => ({
  search: home.indexed,
  ai: spaces.length > 0 && spaces.every((space) => space.ai),
})

/**
 * What a page says of itself to machines. `tdm-reservation` is the W3C community's TDM Reservation Protocol (10 May
 * 2024), which puts a header above `tdmrep.json`; `noai` is nobody's standard, and some crawlers heed it.
 */
export function machineHeaders({ search, ai }: Machines): Readonly<Record<string, string>> {
  const robots = [...(search ? [] : ['noindex']), ...(ai ? [] : ['noai', 'noimageai'])]
  return { 'tdm-reservation': ai ? '0' : '1', ...(robots.length === 0 ? {} : { 'x-robots-tag': robots.join(', ') }) }
}
