/** How the other rooms hold what was asked in a live room: so that it can be reported, hidden, and shown again. */
import type { SubjectKind } from '#platform/subjects.ts'
import { shorten } from '#platform/text/index.ts'
import { hideQuestion } from './asking.ts'
import { questionsWithin } from './personal-store.ts'
import { questionsByIds } from './questions-store.ts'
import { hrefOf } from './stage.ts'

export const questionSubject: SubjectKind = {
  kind: 'livequestion',
  within: questionsWithin,
  async cards(db, ids) {
    return (await questionsByIds(db, ids)).map((one) => ({
      id: one.id,
      title: shorten(one.text, 80),
      url: `${hrefOf(one.gathering)}#question-${one.id}`,
      author: one.author,
      lang: one.lang,
      text: [one.text, one.answer].filter(Boolean).join('\n'),
      audience: one.audience,
      hidden: one.hiddenAt !== null,
      within: { kind: 'gathering', id: one.gathering },
      at: one.at,
    }))
  },
  hide: (ctx, id) => hideQuestion(ctx, id, true),
  restore: (ctx, id) => hideQuestion(ctx, id, false),
}
