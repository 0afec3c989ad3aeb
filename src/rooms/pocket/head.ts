/** What a page says to the phone it is read on. */
import type { HeadPart } from '#platform/http/head-part.ts'
import type { Visit } from '#platform/http/visit.ts'
import { lookOf } from '#spaces'
import { HeadLines } from './head-views.tsx'
import { signOf } from './icons.ts'

const NOBODY = 'none'

/**
 * Whoever is only passing by leaves with nothing kept on their device: the worker is asked for by members' pages alone. It
 * is told whose page this is, so that it keeps nobody's for anybody else. A page that was not found says nothing of that,
 * and empties nothing.
 */
export async function head({ actor, home }: Visit): Promise<HeadPart> {
  const reader = actor.standing === 'member' && actor.person !== null ? String(actor.person) : NOBODY
  return {
    lines: HeadLines({ name: lookOf(home.settings).name, sign: signOf(home), reader }),
    headers: { 'foyer-reader': reader },
  }
}
