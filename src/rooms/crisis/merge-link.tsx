import type { Lang } from '#platform/i18n.ts'
import type { Wish } from '#aid'
import { ButtonLink } from '#ui/button.tsx'
import { hrefOf, type Crisis } from './crisis.ts'
import { crisisWords } from './messages.en.ts'

type Linked = { lang: Lang; crisis: Crisis; wish: Pick<Wish, 'id' | 'kind'> }

export const MergeLink = ({ lang, crisis, wish }: Linked) => (
  <ButtonLink kind="plain" small icon="copy" href={`${hrefOf(crisis)}/${wish.kind}s/${wish.id}/merging`}>
    {crisisWords[lang].merging.act}
  </ButtonLink>
)
