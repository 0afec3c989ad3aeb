/** From what was typed to what is kept. */
import { personOf, type Ctx } from '#platform/action.ts'
import { takeFiles } from '#platform/files/added.ts'
import { ask } from '#platform/gates.ts'
import { excerpt } from '#platform/text/index.ts'
import { filesIn, writeText } from '#conversations'
import { gatheringGate } from './gates.ts'
import { EXCERPT, type How } from './gathering.ts'
import type { When } from './when.ts'
import type { Written } from './writing-store.ts'

export type Wording = {
  readonly title: string
  /** Markdown. */
  readonly text?: string | undefined
  readonly lang?: string | undefined
  readonly when: When
  readonly how: How
  readonly place?: string | undefined
  readonly access?: string | undefined
  /** Undefined: as many as wish. */
  readonly capacity?: number | undefined
  readonly approval?: boolean | undefined
  readonly questions?: readonly string[] | undefined
}
/** Upper rooms may refuse; what names people names them by the name they bear. */
export async function write(ctx: Ctx, audience: number, wording: Wording): Promise<Written> {
  const { title, text = '', place = '', access = '', how, capacity, approval = false, questions = [] } = wording
  await ask(ctx, gatheringGate, { audience, text: [title, text, place, access, ...questions].join('\n\n') })
  const { markdown, lang } = await writeText({
    db: ctx.tx, actor: ctx.actor, audience, text, lang: wording.lang,
  }) // prettier-ignore
  await takeFiles(ctx.tx, { files: filesIn(markdown), by: personOf(ctx.actor), audience })
  return {
    ...wording.when,
    title,
    markdown,
    excerpt: excerpt(markdown, EXCERPT),
    lang,
    how,
    place: how === 'online' ? '' : place,
    access: how === 'online' ? '' : access,
    capacity: capacity ?? null,
    approval,
    questions,
  }
}
