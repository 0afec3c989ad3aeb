import type { VNode } from 'preact'
import { LONGEST_SENTENCE } from '#platform/home-settings.ts'
import type { Problems, Typed } from '#platform/http/route.ts'
import type { Lang } from '#platform/i18n.ts'
import type { HomeColour } from '#spaces'
import { Acts, Button } from '#ui/button.tsx'
import { Choices } from '#ui/choice.tsx'
import { HomeColours, HomePreview } from '#ui/dressing.tsx'
import { Field } from '#ui/field.tsx'
import { Form, Problems as ProblemList, fieldId } from '#ui/form.tsx'
import { kinds, openingGroups, type Kind } from './kinds.ts'
import { homeWords } from './messages.en.ts'
import { KindDrawing } from './kind-drawings.tsx'

export type WelcomeProps = {
  offers: readonly VNode[]
  lang: Lang
  name: string
  homeLang: Lang
  sentence: string
  colour: HomeColour | 'own'
  accent: string
  colours: readonly HomeColour[]
  /** Asked only while the home has no group. */
  asksKind: boolean
  typed: Typed
  problems: Problems
}

const said = (typed: Typed, name: string, kept: string): string => {
  const value = typed[name]
  return typeof value === 'string' ? value : kept
}

/** The first page a host fills in. The preview follows the colour by the style sheet alone. */
export const WelcomePage = (props: WelcomeProps) => {
  const { offers, lang, name, homeLang, sentence, colour, accent, colours, asksKind, typed, problems } = props
  const { welcome } = homeWords[lang]
  return (
    <div class="welcome">
      <section class="questions">
        <header class="head">
          <h1>{welcome.title}</h1>
          <p class="lede">{welcome.lede}</p>
        </header>
        {offers}
        <ProblemList lang={lang} problems={Object.entries(problems).map(([field, text]) => ({ field, text }))} />
        <Form action="/welcome">
          <Field name="name" label={welcome.name} hint={welcome.nameHint} value={said(typed, 'name', name)} error={problems['name']} maxlength={80} autocomplete="organization" required />
          <Choices
            name="lang"
            label={welcome.lang}
            hint={welcome.langHint}
            error={problems['lang']}
            value={said(typed, 'lang', homeLang)}
            inline
            choices={[
              { value: 'fr', label: 'Français', lang: 'fr' },
              { value: 'en', label: 'English', lang: 'en' },
            ]}
          />
          <HomeColours
            lang={lang}
            label={welcome.colour}
            colours={colours.map((value) => ({ value, label: welcome.colours[value] }))}
            chosen={said(typed, 'colour', colour)}
            own={said(typed, 'accent', accent)}
            error={problems['accent']}
          />
          <Field name="sentence" label={welcome.sentence} optional={welcome.optional} hint={welcome.sentenceHint} placeholder={welcome.sentenceExample} value={said(typed, 'sentence', sentence)} error={problems['sentence']} maxlength={LONGEST_SENTENCE} />
          {asksKind && <Kinds lang={lang} chosen={said(typed, 'kind', 'aid')} problem={problems['kind']} />}
          <Acts>
            <Button>{welcome.submit}</Button>
          </Acts>
        </Form>
      </section>
      <HomePreview
        lang={lang}
        name={said(typed, 'name', name)}
        sentence={said(typed, 'sentence', sentence)}
        otherwise={{ name: welcome.previewName, sentence: welcome.sentenceExample }}
        heard={
          <>
            <b>{welcome.previewAsk}</b> {welcome.previewQuestion}
          </>
        }
      />
    </div>
  )
}

const Kinds = ({ lang, chosen, problem }: { lang: Lang; chosen: string; problem: string | undefined }) => {
  const { welcome } = homeWords[lang]
  return (
    <fieldset class={problem ? 'field wrong' : 'field'} id={fieldId('kind')} aria-describedby="kind-hint">
      <legend>{welcome.kind}</legend>
      <div class="kinds">
        {kinds.map((kind) => (
          <label key={kind}>
            <input type="radio" name="kind" value={kind} checked={kind === chosen} />
            <KindDrawing kind={kind} />
            <span>
              <b>{homeWords[lang].kinds[kind].name}</b>
              <small>{groupsSaid(kind, lang)}</small>
            </span>
          </label>
        ))}
      </div>
      <span class="hint" id="kind-hint">
        {welcome.kindHint}
      </span>
    </fieldset>
  )
}

/** Exactly what will be opened: nobody likes to find more than was announced. */
const groupsSaid = (kind: Kind, lang: Lang): string =>
  kind === 'none' ? homeWords[lang].kinds.none.text : openingGroups(kind, lang).map((group) => group.name).join(', ')
