/** `/`: the door for those who pass by, the day for those who live here. */
import { z } from 'zod'
import { after } from '#platform/http/fields.ts'
import { get } from '#platform/http/route.ts'
import { doorPage } from './door-page.ts'
import { todayPage } from './today-page.ts'

export const frontPage = get('/', { query: z.object({ after }) }, (visit, { query }) =>
  visit.actor.standing === 'member' ? todayPage(visit, query.after) : doorPage(visit),
)
