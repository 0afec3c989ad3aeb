import type { Lang } from '#platform/i18n.ts'
import { Button } from '#ui/button.tsx'
import { Check } from '#ui/choice.tsx'
import { Crumb, Head } from '#ui/finding.tsx'
import { Form } from '#ui/form.tsx'
import { gatheringWords } from './messages.en.ts'

export const SettingsPage = ({ lang, askedFirst }: { lang: Lang; askedFirst: boolean }) => {
  const { settings: words, form, crumb } = gatheringWords[lang]
  return (
    <div class="gather-form">
      <Head title={words.title} kicker={<Crumb lang={lang} path={[{ label: crumb, href: '/gatherings' }]} />} />
      <Form action="/gatherings/settings">
        <Check
          name="askedFirst"
          value="on"
          look="switch"
          label={words.askedFirst}
          hint={words.askedFirstHint}
          checked={askedFirst}
        />
        <div class="acts">
          <Button>{form.keep}</Button>
        </div>
      </Form>
    </div>
  )
}
