/** What a form about a place says, made right or sent back with a sentence. */
import { z } from 'zod'
import { choice, id, line, maybeLine, maybeLines, ticked } from '#platform/http/fields.ts'
import { clientKey } from '#platform/http/once.ts'
import { wrong } from '#platform/refusal.ts'
import { groupIcons } from '#ui/group-icons.ts'
import { readColour } from '#ui/look.ts'
import { doors, opennesses, readDomains, type Door } from './place.ts'
import { spacesWords } from './words.ts'

export const placeBody = z.object({
  name: line(80),
  about: maybeLines(5000),
  openness: choice(opennesses),
  /** A form whose door does not matter leaves it out. */
  door: choice(doors)
    .optional()
    .transform((door): Door => door ?? 'open'),
  domains: maybeLine(1000),
  icon: choice(groupIcons)
    .optional()
    .transform((icon) => icon ?? null),
  help: ticked,
  accent: maybeLine(40),
  founding: choice(['members', 'asked'])
    .optional()
    .transform((founding) => founding ?? 'members'),
  space: id.optional(),
  clientKey,
})
export type PlaceBody = z.output<typeof placeBody>

/** Domains and colour are read here, because only words can say what is wrong with them. */
export function readPlace(body: PlaceBody) {
  const domains = readDomains(body.domains)
  if (domains === undefined) throw wrong((lang) => spacesWords[lang].refusals.domains, 'domains')
  if (body.door === 'domain' && body.openness !== 'hidden' && domains.length === 0)
    throw wrong((lang) => spacesWords[lang].refusals.domainsMissing, 'domains')
  const accent = body.accent === '' ? null : readColour(body.accent)
  if (accent === undefined) throw wrong((lang) => spacesWords[lang].look.wrongColour, 'accent')
  return { ...body, domains, accent }
}
