import type { Problems, Typed } from '#platform/http/route.ts'
import { said } from '#platform/http/typed.ts'
import type { Lang } from '#platform/i18n.ts'
import { LONGEST_WORD as LONGEST_THANKS } from '#recognition'
import { Button } from '#ui/button.tsx'
import { Choices } from '#ui/choice.tsx'
import { TextArea } from '#ui/field.tsx'
import { Crumb, Head } from '#ui/finding.tsx'
import { Form, Problems as ProblemList } from '#ui/form.tsx'
import { aidWords } from './messages.en.ts'
import { sayNames } from './saying.ts'
import { hrefOf, ownOutcomes, type Wish } from './wish.ts'

export type ClosingProps = {
  lang: Lang
  wish: Wish
  /** The names of those whose hand was taken. */
  helpers: readonly string[]
  typed: Typed
  problems: Problems
}

/** How it ended; and for whoever was helped, a word of thanks. */
export const ClosingPage = ({ lang, wish, helpers, typed, problems }: ClosingProps) => {
  const words = aidWords[lang].close
  const outcomes = wish.kind === 'need' ? words.outcomes : words.outcomesOffer
  return (
    <div class="aid">
      <Crumb lang={lang} path={[{ label: wish.title, href: hrefOf(wish) }]} />
      <Head title={words.title} lede={words.lede} />
      <ProblemList lang={lang} problems={Object.entries(problems).map(([field, text]) => ({ field, text }))} />
      <Form action={`${hrefOf(wish)}/closing`}>
        <Choices
          name="outcome"
          label={words.outcome}
          value={said(typed, 'outcome', helpers.length > 0 ? 'met' : '')}
          choices={ownOutcomes.map((one) => ({ value: one, label: outcomes[one] }))}
          error={problems['outcome']}
        />
        {helpers.length > 0 && wish.kind === 'need' && (
          <>
            <TextArea
              name="thanks"
              label={words.thanks}
              hint={words.thanksHint({ names: sayNames(helpers, lang) })}
              rows={3}
              maxlength={LONGEST_THANKS}
              value={said(typed, 'thanks')}
              error={problems['thanks']}
            />
            <Choices
              name="openness"
              inline
              label={words.openness}
              value={said(typed, 'openness', 'public')}
              choices={(['public', 'private', 'none'] as const).map((one) => ({ value: one, label: words[one] }))}
            />
          </>
        )}
        <div class="acts">
          <Button>{words.send}</Button>
        </div>
      </Form>
    </div>
  )
}
