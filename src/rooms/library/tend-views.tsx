import { said } from '#platform/http/typed.ts'
import type { SomeoneSeen } from '#platform/who-is-who.ts'
import { Acts, Button } from '#ui/button.tsx'
import { Select } from '#ui/field.tsx'
import { Crumb, Head } from '#ui/finding.tsx'
import { Form } from '#ui/form.tsx'
import { TongueField } from '#ui/tongue-field.tsx'
import { AuthorsPart, type AuthorShown } from './author-views.tsx'
import { EditingField, TagsField, Wrong, type Retried } from './form-views.tsx'
import { libraryWords } from './messages.en.ts'
import { DAYS_TO_RETURN, hrefOf, type Resource } from './resource.ts'
import { sayShelf, type Shelf } from './shelf.ts'
import { nameOfShelf } from './shelf-names.ts'

export type TendProps = Retried & {
  resource: Resource
  tags: readonly string[]
  authors: readonly AuthorShown[]
  /** Those whom a name that was typed may mean, when they are several. */
  meant: readonly SomeoneSeen[]
  shelf: Shelf | undefined
  /** Where else it may stand. */
  offered: readonly Shelf[]
  may: { remove: boolean }
}

/** Looking after a resource: who may change it and how it is found, whose it is, where it stands, taking it away. */
export const TendPage = (props: TendProps) => {
  const { lang, resource, tags, may, typed, problems } = props
  const { tend, form } = libraryWords[lang]
  return (
    <>
      <Head
        title={tend.title({ title: resource.title })}
        kicker={<Crumb lang={lang} path={[{ label: tend.back, href: hrefOf(resource) }]} />}
      />
      <Wrong problems={problems} lang={lang} />
      <Form action={`/library/${resource.id}/tending`}>
        <EditingField lang={lang} value={said(typed, 'editing', resource.editing)} error={problems['editing']} />
        <TagsField lang={lang} value={said(typed, 'tags', tags.join(', '))} error={problems['tags']} />
        <TongueField
          label={form.lang}
          auto={form.langAuto}
          value={said(typed, 'lang', resource.lang === 'und' ? '' : resource.lang)}
          error={problems['lang']}
        />
        <Acts>
          <Button>{tend.save}</Button>
        </Acts>
      </Form>
      <AuthorsPart {...props} />
      {props.offered.length > 0 && <Moving {...props} />}
      {may.remove && (
        <section class="part">
          <h2>{tend.remove}</h2>
          <p class="note">
            {resource.kind === 'file' ? tend.removeFileNote({ days: DAYS_TO_RETURN }) : tend.removeNote}
          </p>
          <Form action={`/library/${resource.id}/removal`} class="inline">
            <Button kind="quiet-bad" icon="x">
              {tend.remove}
            </Button>
          </Form>
        </section>
      )}
    </>
  )
}

const Moving = ({ lang, resource, shelf, offered, typed, problems }: TendProps) => {
  const { move, form } = libraryWords[lang]
  return (
    <section class="part">
      <h2>{move.title}</h2>
      {shelf && <p class="note">{move.now({ shelf: nameOfShelf(lang, shelf) })}</p>}
      <Form action={`/library/${resource.id}/moving`}>
        <Select
          name="shelf"
          label={form.shelf}
          hint={move.note}
          value={said(typed, 'shelf')}
          error={problems['shelf']}
          options={offered.map((one) => ({ value: sayShelf(one), label: nameOfShelf(lang, one) }))}
        />
        <Acts>
          <Button kind="quiet">{move.send}</Button>
        </Acts>
      </Form>
    </section>
  )
}
