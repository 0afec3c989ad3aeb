/** How a story begins: what the home can count. The rest is written by those who were there. */
import type { Visit } from '#platform/http/visit.ts'
import type { Crisis } from './crisis.ts'

export async function beginningOf(_visit: Visit, _crisis: Crisis): Promise<string> {
  return ''
}
