/** From what was typed to what is kept. */
import type { Ctx } from '#platform/action.ts'
import { ask } from '#platform/gates.ts'
import { excerpt } from '#platform/text/index.ts'
import { writeText } from '#conversations'
import { gatheringGate } from '#gatherings'
import { EXCERPT } from './ritual.ts'
import type { Script } from './script.ts'
import type { Written } from './writing-store.ts'

export type Wording = Script & {
  readonly title: string
  /** Markdown. */
  readonly text: string
  readonly lang?: string | undefined
}

/** Upper rooms may refuse, as they may refuse a gathering; what names people names them by the name they bear. */
export async function write(ctx: Ctx, audience: number, wording: Wording): Promise<Written> {
  const { title, text, opening, closing, steps } = wording
  await askFirst(ctx, audience, [title, text, opening, closing, ...steps.map((step) => step.title)].join('\n\n'))
  const { markdown, lang } = await writeText({ db: ctx.tx, actor: ctx.actor, audience, text, lang: wording.lang })
  return { title, markdown, excerpt: excerpt(markdown, EXCERPT), lang, opening, closing, steps }
}

export const askFirst = (ctx: Ctx, audience: number, text: string): Promise<void> =>
  ask(ctx, gatheringGate, { audience, text })
