/** What may come in. */
import { z } from 'zod'
import { wholeFigure } from '#platform/http/fields.ts'
import { LEAST, MOST, itemNames, type ItemName } from './scale.ts'

/** Beyond, an interval hardly narrows: at two thousand answers it is a twentieth of a point wide. */
export const MOST_ASKED = 2_000
export const FEWEST_ASKED = 20
export const askingBody = z.object({
  people: wholeFigure(FEWEST_ASKED, MOST_ASKED),
  days: wholeFigure(3, 60),
})
const answer = z.coerce.number('choose').int('choose').min(LEAST, 'choose').max(MOST, 'choose')
const items = {
  item1: answer,
  item2: answer,
  item3: answer,
  item4: answer,
  item5: answer,
  item6: answer,
  item7: answer,
  item8: answer,
} satisfies Record<ItemName, z.ZodType>
export const answerBody = z.object(items)
export const answersIn = (body: z.output<typeof answerBody>): number[] => itemNames.map((item) => body[item])
export const decliningBody = z.object({ how: z.enum(['once', 'forGood']) })
export const runParams = z.object({
  run: z.coerce
    .number()
    .int()
    .positive()
    .max(2 ** 53 - 1),
})
