import type { VNode } from 'preact'
import { said } from '#platform/http/typed.ts'
import type { Lang } from '#platform/i18n.ts'
import type { HomeColour } from '#spaces'
import { Acts, Button } from '#ui/button.tsx'
import { Choices } from '#ui/choice.tsx'
import { HomeColours, HomePreview } from '#ui/dressing.tsx'
import { Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { homeWords } from './messages.en.ts'
import { WelcomeStep, type Retried } from './welcome-frame.tsx'

export type WelcomeProps = Retried & {
  lang: Lang
  name: string
  homeLang: Lang
  sentence: string
  colour: HomeColour | 'own'
  accent: string
  colours: readonly HomeColour[]
  /** What other rooms offer to whoever begins. */
  offers: readonly VNode[]
}

/** What the home is called, speaks and wears. The preview follows. */
export const WelcomePage = ({ lang, name, homeLang, sentence, colour, accent, colours, offers, typed, problems }: WelcomeProps) => {
  const { welcome } = homeWords[lang]
  const preview = (
    <HomePreview
      lang={lang}
      name={said(typed, 'name', name)}
      sentence={sentence}
      otherwise={{ name: welcome.previewName, sentence: welcome.sentenceExample }}
      heard={
        <>
          <b>{welcome.previewAsk}</b> {welcome.previewQuestion}
        </>
      }
    />
  )
  return (
    <WelcomeStep lang={lang} nth={1} title={welcome.title} lede={welcome.lede} problems={problems} beside={preview}>
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
        <Acts>
          <Button>{welcome.next}</Button>
        </Acts>
      </Form>
      {offers.length > 0 && <div class="offers">{offers}</div>}
    </WelcomeStep>
  )
}
