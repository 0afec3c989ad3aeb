import type { Lang } from '#platform/i18n.ts'
import { MoreLink } from '#ui/button.tsx'
import { hrefOf, type Crisis } from './crisis.ts'
import { crisisWords } from './messages.en.ts'
import { LookingFor, type Looking } from './wishes-views.tsx'

/** From the page of needs and offers to the stories of what was done. */
export const PastOnBoard = ({ lang }: { lang: Lang }) => (
  <p>
    <MoreLink href="/crisis">{crisisWords[lang].list.fromBoard}</MoreLink>
  </p>
)

/** Urgent needs and offers first, whatever else happened today. */
export const FirstOnHome = ({ lang, crisis, both }: { lang: Lang; crisis: Crisis; both: readonly Looking[] }) => (
  <div class="crisis-first" data-live={`crisis:${crisis.id}`}>
    <LookingFor lang={lang} crisis={crisis} both={both} />
    <p>
      <MoreLink href={hrefOf(crisis)}>{crisisWords[lang].wishes.page}</MoreLink>
    </p>
  </div>
)
