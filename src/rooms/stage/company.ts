/** Who, among those here, looks after the place that a gathering is held in. */
import type { Home } from '#platform/home.ts'
import { canHost } from '#gatherings'
import type { PersonId } from '#people'

/** Those who came first are asked about: the room goes to one of them. */
const ASKED_ABOUT = 60

export async function facilitatorsAmong(
  home: Home,
  gathering: { readonly hosts: readonly PersonId[]; readonly audience: number },
  here: readonly PersonId[],
): Promise<PersonId[]> {
  const some = here.filter((person) => !gathering.hosts.includes(person)).slice(0, ASKED_ABOUT)
  const actors = await Promise.all(some.map((person) => home.actorFor(person)))
  return some.filter((_, at) => actors[at] !== undefined && canHost(actors[at], gathering))
}
