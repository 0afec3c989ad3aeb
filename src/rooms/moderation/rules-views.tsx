import type { Problems } from '#platform/http/route.ts'
import { problemList } from '#platform/http/typed.ts'
import type { Lang } from '#platform/i18n.ts'
import { Acts, Button, ButtonLink, MoreLink } from '#ui/button.tsx'
import { Check } from '#ui/choice.tsx'
import { TextArea } from '#ui/field.tsx'
import { Head } from '#ui/finding.tsx'
import { Form, Problems as ProblemList } from '#ui/form.tsx'
import { moderationWords } from './messages.en.ts'
import type { Rule } from './rules.ts'

export type RulesProps = { lang: Lang; rulesLang: Lang; rules: readonly Rule[]; home: string; mayChange: boolean }

export const RulesPage = ({ lang, rulesLang, rules, home, mayChange }: RulesProps) => {
  const words = moderationWords[lang].rules
  const acts = mayChange && (
    <ButtonLink kind="quiet" small icon="pencil" href="/rules/edition">
      {words.edit}
    </ButtonLink>
  )
  return (
    <div class="care">
      <Head title={words.title} lede={words.lede({ name: home })} acts={acts || undefined} />
      <ol class="house-rules" lang={rulesLang === lang ? undefined : rulesLang}>
        {rules.map((rule) => (
          <li key={rule.title}>
            <h2>{rule.title}</h2>
            {rule.text && <p>{rule.text}</p>}
          </li>
        ))}
      </ol>
      <section>
        <h2>{words.howTitle}</h2>
        <p>{words.how1}</p>
        <p>{words.how2}</p>
        <p>{words.how3}</p>
        <p>
          {words.notice} <MoreLink href="/notice">{words.noticeLink}</MoreLink>
        </p>
      </section>
    </div>
  )
}

export type RulesFormProps = { lang: Lang; fr: string; en: string; signed: boolean; problems: Problems }

export const RulesForm = ({ lang, fr, en, signed, problems }: RulesFormProps) => {
  const words = moderationWords[lang].rules
  return (
    <div class="care">
      <Head title={words.editTitle} lede={words.editLede} />
      <ProblemList lang={lang} problems={problemList(problems)} />
      <Form action="/rules">
        <TextArea
          name="fr"
          lang="fr"
          label={words.french}
          hint={words.emptyHint}
          rows={16}
          value={fr}
          error={problems['fr']}
        />
        <TextArea
          name="en"
          lang="en"
          label={words.english}
          hint={words.emptyHint}
          rows={16}
          value={en}
          error={problems['en']}
        />
        <Check name="signed" value="on" label={words.signed} hint={words.signedHint} checked={signed} />
        <Acts>
          <Button>{words.save}</Button>
          <ButtonLink kind="plain" href="/rules">
            {words.title}
          </ButtonLink>
        </Acts>
      </Form>
    </div>
  )
}
