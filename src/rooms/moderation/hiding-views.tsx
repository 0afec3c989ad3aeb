import type { ComponentChildren } from 'preact'
import type { Problems, Typed } from '#platform/http/route.ts'
import { problemList, typedText } from '#platform/http/typed.ts'
import type { Lang } from '#platform/i18n.ts'
import { Acts, ButtonLink } from '#ui/button.tsx'
import { TextArea } from '#ui/field.tsx'
import { Head } from '#ui/finding.tsx'
import { Form, Problems as ProblemList } from '#ui/form.tsx'
import type { KnownKind } from './case.ts'
import { moderationWords } from './messages.en.ts'
import { PressList } from './press-views.tsx'
import { Quoted } from './report-views.tsx'
import type { Rule } from './rules.ts'

export type HidingProps = {
  lang: Lang
  action: string
  hidden: Readonly<Record<string, string>>
  kind: KnownKind
  author: string | undefined
  text: string
  textLang: string
  back: string
  rulesLang: Lang
  rules: readonly Rule[]
  typed: Typed
  problems: Problems
}

/** Which rule, and a few words: the press on the rule takes it down. */
export const HidingPage = ({
  lang,
  action,
  hidden,
  kind,
  author,
  text,
  textLang,
  back,
  rulesLang,
  rules,
  typed,
  problems,
}: HidingProps) => {
  const { hiding: words, kinds, kindsBy } = moderationWords[lang]
  const what = author === undefined ? kinds[kind] : kindsBy({ kind: kinds[kind], name: author })
  return (
    <div class="care">
      <Head title={words.title({ what })} lede={words.lede} />
      <ProblemList lang={lang} problems={problemList(problems)} />
      <Quoted text={text} lang={textLang} />
      <Form action={action} hidden={hidden}>
        <GroundList lang={lang} rulesLang={rulesLang} rules={rules} label={words.which} error={problems['ground']}>
          <TextArea
            name="words"
            label={words.words}
            hint={words.wordsHint}
            optional={moderationWords[lang].optional}
            rows={2}
            maxlength={3000}
            value={typedText(typed, 'words')}
            error={problems['words']}
          />
        </GroundList>
      </Form>
      <Acts>
        <ButtonLink href={back} kind="plain">
          {words.back}
        </ButtonLink>
      </Acts>
    </div>
  )
}

type Grounds = {
  lang: Lang
  rulesLang: Lang
  rules: readonly Rule[]
  label: string
  error?: string | undefined
  children?: ComponentChildren
}

const GroundList = ({ lang, rulesLang, rules, label, error, children }: Grounds) => {
  const { hiding } = moderationWords[lang]
  const ofRules = rules.map((rule, nth) => ({
    value: `rule-${nth}`,
    label: rule.title,
    lang: rulesLang === lang ? undefined : rulesLang,
  }))
  return (
    <PressList
      name="ground"
      label={label}
      error={error}
      choices={[...ofRules, { value: 'law', label: hiding.law, hint: hiding.lawHint }]}
    >
      {children}
    </PressList>
  )
}
