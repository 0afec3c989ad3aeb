/** What somebody proposed, hosted, came to and remembered here, for themselves. */
import { sql } from 'kysely'
import type { Db } from '#platform/database/index.ts'
import type { PersonalData } from '#platform/house.ts'
import type { PersonId } from '#people'

export async function exportRituals(db: Db, person: PersonId): Promise<PersonalData> {
  const ask = async (query: ReturnType<typeof sql>) => (await query.execute(db)).rows
  return {
    proposed: await ask(sql`
      select id, shape, title, markdown, opening, steps, closing, rule, zone,
        to_char(wall_starts, 'YYYY-MM-DD"T"HH24:MI') starts, proposed_at "proposedAt", accepted_at "acceptedAt",
        declined_at "declinedAt", why, ended_at "endedAt"
      from rituals.rituals where proposed_by = ${person} order by id`),
    turns: await ask(sql`
      select ritual_id ritual, since, turns from rituals.hosts where person_id = ${person} order by ritual_id`),
    asked: await ask(sql`
      select o.ritual_id ritual, o.day, a.asked_at "askedAt", a.answer, a.answered_at "answeredAt"
      from rituals.asks a join rituals.occasions o on o.id = a.occasion_id where a.person_id = ${person} order by a.id`),
    hosted: await ask(sql`
      select ritual_id ritual, day, words from rituals.occasions where host = ${person} order by ritual_id, day`),
    came: await ask(sql`
      select o.ritual_id ritual, o.day, c.first_said "firstSaid" from rituals.came c
      join rituals.occasions o on o.id = c.occasion_id where c.person_id = ${person} order by o.ritual_id, o.day`),
    memories: await ask(sql`
      select o.ritual_id ritual, o.day, m.text, m.at, m.edited_at "editedAt" from rituals.memories m
      join rituals.occasions o on o.id = m.occasion_id where m.author = ${person} order by m.id`),
    pictures: await ask(sql`
      select ritual_id ritual, day, picture_id picture from rituals.occasions where picture_by = ${person}
      order by ritual_id, day`),
    welcomes: await ask(sql`
      select ritual_id ritual, at, wishes, answered_at "answeredAt" from rituals.newcomers where person_id = ${person}
      order by ritual_id`),
  }
}
