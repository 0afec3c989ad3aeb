import type { Problems, Typed } from '#platform/http/route.ts'
import { problemList, typedText } from '#platform/http/typed.ts'
import type { Lang } from '#platform/i18n.ts'
import { Acts, Button, ButtonLink } from '#ui/button.tsx'
import { Choices } from '#ui/choice.tsx'
import { TextArea } from '#ui/field.tsx'
import { Head } from '#ui/finding.tsx'
import { Form, Problems as ProblemList } from '#ui/form.tsx'
import { moderationWords } from './messages.en.ts'
import type { Rule } from './rules.ts'
import { lengths } from './suspension.ts'

export type SuspensionProps = {
  lang: Lang
  person: number
  name: string
  /** The case one comes from, and returns to. */
  fromCase: string | undefined
  rulesLang: Lang
  rules: readonly Rule[]
  typed: Typed
  problems: Problems
}

/** Weightier than hiding a post, so it is chosen, then confirmed. */
export const SuspensionPage = ({
  lang,
  person,
  name,
  fromCase,
  rulesLang,
  rules,
  typed,
  problems,
}: SuspensionProps) => {
  const { suspension: words, hiding, optional } = moderationWords[lang]
  const ofRules = rules.map((rule, nth) => ({
    value: `rule-${nth}`,
    label: rule.title,
    lang: rulesLang === lang ? undefined : rulesLang,
  }))
  return (
    <div class="care">
      <Head title={words.title({ name })} lede={words.lede} />
      <ProblemList lang={lang} problems={problemList(problems)} />
      <Form action={`/people/${person}/suspension`} hidden={fromCase === undefined ? {} : { case: fromCase }}>
        <Choices
          name="length"
          label={words.length}
          value={typedText(typed, 'length') ?? '7'}
          error={problems['length']}
          choices={lengths.map((length) => ({ value: length, label: words.lengths[length] }))}
        />
        <Choices
          name="ground"
          label={words.which}
          value={typedText(typed, 'ground')}
          error={problems['ground']}
          choices={[...ofRules, { value: 'law', label: hiding.law, hint: hiding.lawHint }]}
        />
        <TextArea
          name="words"
          label={words.words}
          hint={hiding.wordsHint}
          optional={optional}
          rows={3}
          maxlength={3000}
          value={typedText(typed, 'words')}
          error={problems['words']}
        />
        <Acts>
          <Button kind="bad" icon="ban">
            {words.do}
          </Button>
          <ButtonLink kind="plain" href={fromCase === undefined ? `/people/${person}` : `/queue/${fromCase}`}>
            {words.back}
          </ButtonLink>
        </Acts>
      </Form>
    </div>
  )
}
