import type { Problems, Typed } from '#platform/http/route.ts'
import { said } from '#platform/http/typed.ts'
import type { Lang } from '#platform/i18n.ts'
import type { PersonId } from '#people'
import { Acts, Button, ButtonLink } from '#ui/button.tsx'
import { TextArea } from '#ui/field.tsx'
import { Crumb, Head } from '#ui/finding.tsx'
import { Form } from '#ui/form.tsx'
import { Notice } from '#ui/said.tsx'
import { Hearth } from '#ui/surface.tsx'
import { Time } from '#ui/time.tsx'
import type { Doubt } from './checking-store.ts'
import { Wrong } from './form-views.tsx'
import { libraryWords } from './messages.en.ts'
import { hrefOf, type Resource } from './resource.ts'
import type { Shown } from './resource-views.tsx'

type DoubtProps = { lang: Lang; resource: Resource; typed: Typed; problems: Problems }

export const DoubtPage = ({ lang, resource, typed, problems }: DoubtProps) => {
  const words = libraryWords[lang].check
  return (
    <>
      <Head
        title={words.doubtTitle}
        lede={words.doubtLede({ title: resource.title })}
        kicker={<Crumb lang={lang} path={[{ label: libraryWords[lang].tend.back, href: hrefOf(resource) }]} />}
      />
      <Wrong problems={problems} lang={lang} />
      <Form action={`/library/${resource.id}/doubts`}>
        <TextArea
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          value={said(typed, 'reason')}
          error={problems['reason']}
          rows={4}
          maxlength={1000}
        />
        <Acts>
          <Button>{words.doubtSend}</Button>
        </Acts>
      </Form>
    </>
  )
}

export type CheckProps = Shown & {
  doubts: readonly Doubt[]
  reader: PersonId | null
  /** A year has passed since anybody looked. */
  due: boolean
}

/** Above the text: who doubts it; and for those who answer for it, the question. */
export const StillRight = ({ lang, clock, resource, who, doubts, reader, due, may }: CheckProps) => {
  const words = libraryWords[lang].check
  return (
    <>
      {doubts.map(({ id, person, reason, at }) => (
        <Notice
          key={id}
          kind="warn"
          title={words.doubts({ name: who.get(person ?? 0)?.face.name ?? libraryWords[lang].read.left })}
        >
          <p class="said-words" dir="auto">
            {reason}
          </p>
          <Time at={at} clock={clock} style="date" />
          {person === reader && (
            <Form class="inline" action={`/library/${resource.id}/doubts/removal`}>
              <Button kind="plain" small>
                {words.undoubt}
              </Button>
            </Form>
          )}
        </Notice>
      ))}
      {may.check && (due || doubts.length > 0) && (
        <Hearth title={words.ask} titleId="still-right" why={due ? words.why : words.whyDoubted}>
          <Acts>
            <Form class="inline" action={`/library/${resource.id}/check`}>
              <Button icon="check">{words.yes}</Button>
            </Form>
            <ButtonLink kind="quiet" href={`/library/${resource.id}/edition`}>
              {words.correct}
            </ButtonLink>
          </Acts>
        </Hearth>
      )}
    </>
  )
}
