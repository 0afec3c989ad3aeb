/** Words of thanks as the other rooms may hold them: reported, hidden, put back. */
import { languages } from '#platform/i18n.ts'
import type { SubjectKind } from '#platform/subjects.ts'
import { recognitionWords } from './messages.en.ts'
import { thanksWithin } from './personal-store.ts'
import { hideThanks } from './showing.ts'
import { thanksByIds } from './store.ts'
import { readBy } from './thanks.ts'

export const thanksSubject: SubjectKind = {
  kind: 'thanks',
  within: thanksWithin,
  async cards(db, ids) {
    return (await thanksByIds(db, ids)).map(({ thanks, choices }) => ({
      id: thanks.id,
      title: recognitionWords[languages[0]].names.title,
      url: `/thanks/${thanks.id}`,
      author: thanks.giver,
      lang: 'und',
      text: thanks.word,
      audience: thanks.audience,
      between: readBy(thanks, choices),
      within: thanks.about,
      hidden: thanks.hiddenAt !== null,
      at: thanks.at,
    }))
  },
  hide: (ctx, id) => hideThanks(ctx, id, true),
  restore: (ctx, id) => hideThanks(ctx, id, false),
}
