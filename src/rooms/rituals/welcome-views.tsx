import type { Lang } from '#platform/i18n.ts'
import { Button } from '#ui/button.tsx'
import { Crumb, Head } from '#ui/finding.tsx'
import { Form } from '#ui/form.tsx'
import { ritualWords } from './messages.en.ts'
import { hrefOf, type Ritual } from './ritual.ts'

type WelcomeProps = { lang: Lang; ritual: Ritual; place: string; wishes: boolean | null }

/** Whoever came is asked, and says so or not: nothing is said of them meanwhile. */
export const WelcomePage = ({ lang, ritual, place, wishes }: WelcomeProps) => {
  const words = ritualWords[lang].welcome
  return (
    <>
      <Head
        title={words.title}
        lede={words.lede({ group: place })}
        kicker={<Crumb lang={lang} path={[{ label: ritual.title, href: hrefOf(ritual) }]} />}
      />
      {wishes !== null && <p class="note">{wishes ? words.youSaid.yes : words.youSaid.no}</p>}
      <Form action={`/rituals/${ritual.id}/welcome`} class="acts">
        <Button name="wishes" value="yes">
          {words.yes}
        </Button>
        <Button name="wishes" value="no" kind="quiet">
          {words.no}
        </Button>
      </Form>
    </>
  )
}
