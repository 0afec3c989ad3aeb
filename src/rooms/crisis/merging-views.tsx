import type { Problems } from '#platform/http/route.ts'
import { problemList } from '#platform/http/typed.ts'
import type { Lang } from '#platform/i18n.ts'
import { Acts, Button, ButtonLink } from '#ui/button.tsx'
import { Choices } from '#ui/choice.tsx'
import { Crumb, Head } from '#ui/finding.tsx'
import { Form, Problems as ProblemList } from '#ui/form.tsx'
import type { Clock } from '#ui/say-time.ts'
import { Slip } from '#ui/surface.tsx'
import { Time } from '#ui/time.tsx'
import { hrefOf, type Crisis } from './crisis.ts'
import { crisisWords } from './messages.en.ts'

export type Twin = {
  readonly id: number
  readonly title: string
  readonly lang: string
  readonly name: string
  readonly place: string
  readonly at: Date
}
export type MergingProps = {
  lang: Lang
  clock: Clock
  crisis: Crisis
  kind: 'need' | 'offer'
  one: Twin
  alike: readonly Twin[]
  problems: Problems
}

/** The thing itself, then those that look like it: one press says which stays. */
export const MergingPage = ({ lang, clock, crisis, kind, one, alike, problems }: MergingProps) => {
  const words = crisisWords[lang].merging
  const back = `/${kind}s/${one.id}`
  return (
    <div class="crisis-form">
      <Head
        kicker={<Crumb lang={lang} path={[{ label: crisis.title, href: hrefOf(crisis) }]} />}
        title={words.title}
        lede={words.lede}
      />
      <ProblemList lang={lang} problems={problemList(problems)} />
      <Slip label={words.this}>
        <p lang={one.lang} dir="auto">
          <b>{one.title}</b>
        </p>
        <p class="note">
          <Whose one={one} clock={clock} />
        </p>
      </Slip>
      {alike.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <Form action={`${hrefOf(crisis)}/${kind}s/${one.id}/merging`}>
          <Choices
            name="kept"
            label={words.which}
            error={problems['kept']}
            choices={alike.map((twin) => ({
              value: String(twin.id),
              label: twin.title,
              hint: <Whose one={twin} clock={clock} />,
              lang: twin.lang === 'und' ? undefined : twin.lang,
            }))}
          />
          <Acts>
            <Button>{words.submit}</Button>
            <ButtonLink kind="plain" href={back}>
              {words.back}
            </ButtonLink>
          </Acts>
        </Form>
      )}
    </div>
  )
}

const Whose = ({ one, clock }: { one: Twin; clock: Clock }) => (
  <>
    <bdi>{one.name}</bdi>, <bdi>{one.place}</bdi>, <Time at={one.at} clock={clock} style="moment" />
  </>
)
