import { LONGEST_SENTENCE } from '#platform/home-settings.ts'
import type { Problems, Typed } from '#platform/http/route.ts'
import { said } from '#platform/http/typed.ts'
import type { Lang } from '#platform/i18n.ts'
import { Acts, Button, MoreLink } from '#ui/button.tsx'
import { Check, Choices } from '#ui/choice.tsx'
import { Field, Select } from '#ui/field.tsx'
import { Head } from '#ui/finding.tsx'
import { Form, Problems as ProblemList } from '#ui/form.tsx'
import { homeWords } from './messages.en.ts'

export type SettingsProps = {
  lang: Lang
  sentence: string
  homeLang: Lang
  zone: string
  zones: readonly string[]
  /** Where one introduces oneself, among these. */
  hello: number | null
  groups: readonly { id: number; name: string }[]
  indexed: boolean
  typed: Typed
  problems: Problems
}


export const SettingsPage = ({ lang, sentence, homeLang, zone, zones, hello, groups, indexed, typed, problems }: SettingsProps) => {
  const { settings } = homeWords[lang]
  const resent = Object.keys(typed).length > 0
  return (
    <>
      <Head title={settings.title} lede={settings.lede} />
      <ProblemList lang={lang} problems={Object.entries(problems).map(([field, text]) => ({ field, text }))} />
      <Form action="/home/settings">
        <Field name="sentence" label={settings.sentence} hint={settings.sentenceWhy} value={said(typed, 'sentence', sentence)} error={problems['sentence']} maxlength={LONGEST_SENTENCE} />
        <Choices
          name="lang"
          label={settings.lang}
          hint={settings.langWhy}
          error={problems['lang']}
          value={said(typed, 'lang', homeLang)}
          inline
          choices={[
            { value: 'fr', label: 'Français', lang: 'fr' },
            { value: 'en', label: 'English', lang: 'en' },
          ]}
        />
        {groups.length > 0 && (
          <Select
            name="hello"
            label={settings.hello}
            hint={settings.helloWhy}
            value={said(typed, 'hello', String(hello ?? ''))}
            error={problems['hello']}
            options={[{ value: '', label: settings.helloNone }, ...groups.map((group) => ({ value: String(group.id), label: group.name }))]}
          />
        )}
        <Select
          name="zone"
          label={settings.zone}
          hint={settings.zoneWhy}
          value={said(typed, 'zone', zone)}
          error={problems['zone']}
          options={zones.map((one) => ({ value: one, label: one.replaceAll('_', ' ') }))}
        />
        <Check name="indexed" value="on" label={settings.indexed} hint={settings.indexedWhy} checked={resent ? typed['indexed'] === 'on' : indexed} />
        <Acts>
          <Button>{settings.save}</Button>
        </Acts>
      </Form>
      <p class="part">
        <MoreLink href="/home/look">{settings.look}</MoreLink>
      </p>
      <p>
        <MoreLink href="/home/mail">{settings.mail}</MoreLink>
      </p>
      <p>
        <MoreLink href="/library/settings">{settings.files}</MoreLink>
      </p>
      <p>
        <MoreLink href="/gatherings/settings">{settings.gatherings}</MoreLink>
      </p>
      <p>
        <MoreLink href="/home/live">{settings.live}</MoreLink>
      </p>
    </>
  )
}
