import { LONGEST_SENTENCE } from '#platform/home-settings.ts'
import { said } from '#platform/http/typed.ts'
import type { Lang } from '#platform/i18n.ts'
import { Acts, Button, ButtonLink } from '#ui/button.tsx'
import { Check } from '#ui/choice.tsx'
import { Field } from '#ui/field.tsx'
import { Form, fieldId } from '#ui/form.tsx'
import { groupIcon } from '#ui/group-icons.ts'
import { Icon } from '#ui/icon.tsx'
import { KindDrawing } from './kind-drawings.tsx'
import { kinds, openingGroups, templates, type Kind, type Template } from './kinds.ts'
import { homeWords } from './messages.en.ts'
import { templateWords } from './templates.en.ts'
import { WelcomeStep, type Retried } from './welcome-frame.tsx'

export type WelcomeGroupsProps = Retried & {
  lang: Lang
  /** In which the groups will be named. */
  homeLang: Lang
  sentence: string
}

/** What brings them together: it opens groups, whose words stand beside the choice. */
export const WelcomeGroupsPage = ({ lang, homeLang, sentence, typed, problems }: WelcomeGroupsProps) => {
  const { welcome } = homeWords[lang]
  return (
    <WelcomeStep lang={lang} nth={2} title={welcome.kindTitle} lede={welcome.kindLede} problems={problems} beside={<Opens lang={lang} homeLang={homeLang} />}>
      <Form action="/welcome/groups">
        <Kinds lang={lang} chosen={said(typed, 'kind', 'aid')} problem={problems['kind']} />
        <Field
          name="sentence"
          label={welcome.sentence}
          optional={welcome.optional}
          hint={welcome.sentenceHint}
          value={said(typed, 'sentence', sentence)}
          error={problems['sentence']}
          maxlength={LONGEST_SENTENCE}
        />
        <Check name="paid" value="on" label={welcome.paid} hint={welcome.paidHint} checked={said(typed, 'paid', '') === 'on'} />
        <Acts>
          <Button>{welcome.submit}</Button>
          <ButtonLink kind="plain" href="/welcome">
            {welcome.back}
          </ButtonLink>
        </Acts>
      </Form>
    </WelcomeStep>
  )
}

const Kinds = ({ lang, chosen, problem }: { lang: Lang; chosen: string; problem: string | undefined }) => (
  <fieldset class={problem ? 'field wrong' : 'field'} id={fieldId('kind')}>
    <legend class="sr">{homeWords[lang].welcome.kind}</legend>
    <div class="kinds">
      {kinds.map((kind) => (
        <label key={kind}>
          <input type="radio" name="kind" id={`kind-${kind}`} value={kind} checked={kind === chosen} />
          <KindDrawing kind={kind} />
          <span>
            <b>{kindName(kind, lang)}</b>
            <small>{kindText(kind, lang)}</small>
          </span>
        </label>
      ))}
    </div>
  </fieldset>
)

const kindName = (kind: Kind, lang: Lang): string => (kind === 'none' ? homeWords[lang].welcome.none : templateWords[lang][kind].name)
const kindText = (kind: Kind, lang: Lang): string => (kind === 'none' ? homeWords[lang].welcome.noneText : templateWords[lang][kind].about)

/** Exactly what will be opened: nobody likes to find more than was announced. The style sheet shows the one that is chosen. */
const Opens = ({ lang, homeLang }: { lang: Lang; homeLang: Lang }) => (
  <section class="opens" aria-label={homeWords[lang].welcome.opens}>
    {templates.map((template) => (
      <OpensFor key={template} template={template} lang={lang} homeLang={homeLang} />
    ))}
  </section>
)

const OpensFor = ({ template, lang, homeLang }: { template: Template; lang: Lang; homeLang: Lang }) => {
  const { welcome } = homeWords[lang]
  const foreign = homeLang === lang ? undefined : homeLang
  return (
    <div class={`for-${template}`}>
      <h2>
        <span class="sr">{templateWords[lang][template].name}{lang === 'fr' ? '\u00a0: ' : ': '}</span>
        {welcome.opens}
      </h2>
      <ul lang={foreign}>
        {openingGroups(template, homeLang).map((group) => (
          <li key={group.key}>
            <span class="group-sign">
              <Icon name={groupIcon(group.icon)} />
            </span>
            <p>
              <b>{group.name}</b>
              <span class="note">{group.about}</span>
            </p>
          </li>
        ))}
      </ul>
      <h2>{welcome.onDoor}</h2>
      <p class="on-door" lang={foreign}>
        {templateWords[homeLang][template].sentence}
      </p>
    </div>
  )
}
