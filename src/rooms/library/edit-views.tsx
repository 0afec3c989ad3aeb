import { said } from '#platform/http/typed.ts'
import type { Lang } from '#platform/i18n.ts'
import { Acts, Button } from '#ui/button.tsx'
import { PreviewButton } from '#ui/composer.tsx'
import { Crumb, Head } from '#ui/finding.tsx'
import { Form } from '#ui/form.tsx'
import { TongueField } from '#ui/tongue-field.tsx'
import type { Passage } from './comparing.ts'
import { Comparison } from './comparison-views.tsx'
import { WordFields, Wrong, type AsLeft } from './form-views.tsx'
import { Newer } from './live-views.tsx'
import { libraryWords } from './messages.en.ts'
import { hrefOf, type Resource } from './resource.ts'

export type EditProps = AsLeft & {
  resource: Resource
  begunOn: number
  reader: number | null
  /** What the resource came to say while these words were written, when both touch the same lines. */
  theirs: readonly Passage[] | undefined
}

export const EditPage = (props: EditProps) => {
  const { lang, resource, begunOn, typed, problems } = props
  const { edit, form, tend } = libraryWords[lang]
  const place = `resource:${resource.id}`
  return (
    <>
      <Head
        title={edit.title({ title: resource.title })}
        lede={edit.note}
        kicker={<Crumb lang={lang} path={[{ label: tend.back, href: hrefOf(resource) }]} />}
      />
      <Wrong problems={problems} lang={lang} />
      {props.theirs && <Theirs lang={lang} resource={resource} passages={props.theirs} />}
      <Form action={`/library/${resource.id}/edition`} hidden={{ begunOn: String(begunOn) }}>
        <WordFields {...props} kind={resource.kind} place={place} before={resource} />
        <TongueField
          label={form.lang}
          auto={form.langAuto}
          value={said(typed, 'lang', resource.lang === 'und' ? '' : resource.lang)}
          error={problems['lang']}
        />
        <Acts>
          <Button>{edit.save}</Button>
          <PreviewButton place={place}>{form.preview}</PreviewButton>
        </Acts>
      </Form>
      <div data-live={place}>
        <Newer lang={lang} resource={resource} version={resource.version} reader={props.reader} to="written" />
      </div>
    </>
  )
}

type TheirsProps = { lang: Lang; resource: Resource; passages: readonly Passage[] }

/** What another kept meanwhile: what it changed, and the whole of it, to take from. */
const Theirs = ({ lang, resource, passages }: TheirsProps) => {
  const { edit } = libraryWords[lang]
  return (
    <section class="two-texts">
      <h2>{edit.theirChanges}</h2>
      <p class="note">{edit.theirsNote}</p>
      <p>{edit.theirTitle({ title: resource.title })}</p>
      <Comparison lang={lang} textLang={resource.lang} passages={passages} />
      <details>
        <summary>{edit.theirs}</summary>
        <textarea class="input" readonly rows={12} aria-label={edit.theirs} value={resource.markdown} />
      </details>
    </section>
  )
}
