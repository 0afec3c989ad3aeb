import { said } from '#platform/http/typed.ts'
import { Acts, Button, MoreLink } from '#ui/button.tsx'
import { Choices } from '#ui/choice.tsx'
import { Field, FileField, Select, TextArea } from '#ui/field.tsx'
import { Filters, Head } from '#ui/finding.tsx'
import { Form } from '#ui/form.tsx'
import { Island } from '#ui/island.tsx'
import { TongueField } from '#ui/tongue-field.tsx'
import Sending from './file-sending.island.tsx'
import { libraryFileWords } from './file-messages.en.ts'
import { Wrong, type Retried } from './form-views.tsx'
import { libraryWords } from './messages.en.ts'
import { editings, hrefOf, writtenKinds, type Resource } from './resource.ts'
import { sayShelf, type Shelf, type ShelfSaid } from './shelf.ts'
import { nameOfShelf } from './shelf-names.ts'

/** Bytes: of the largest file, that are left, that there are in all. */
type Room = { most: number; left: number; room: number }

export type BringProps = Retried & Room & { shelf: ShelfSaid | undefined; offered: readonly Shelf[]; clientKey: string }

export const BringPage = (props: BringProps) => {
  const { lang, typed, problems, shelf, offered, clientKey } = props
  const { form } = libraryFileWords[lang]
  const words = libraryWords[lang]
  const onShelf = shelf === undefined ? '' : `shelf=${shelf}`
  return (
    <>
      <Head title={form.title} lede={form.lede} kicker={<MoreLink href="/library">{words.name}</MoreLink>} />
      <Filters
        label={words.form.kinds}
        filters={[
          ...writtenKinds.map((one) => ({
            label: words.kinds[one],
            href: `/library/new?kind=${one}${onShelf && `&${onShelf}`}`,
          })),
          { label: words.kinds.file, href: `/library/files/new${onShelf && `?${onShelf}`}`, current: true },
        ]}
      />
      <Wrong problems={problems} lang={lang} />
      <Form action={`/library/files${onShelf && `?${onShelf}`}`} hidden={{ clientKey }} files>
        <Field
          name="title"
          label={form.heading}
          hint={form.headingHint}
          optional={words.form.optional}
          value={said(typed, 'title')}
          error={problems['title']}
          maxlength={160}
        />
        <TextArea
          name="text"
          label={form.text}
          optional={words.form.optional}
          value={said(typed, 'text')}
          error={problems['text']}
          rows={4}
        />
        <Select
          name="shelf"
          label={words.form.shelf}
          value={said(typed, 'shelf', shelf ?? 'home')}
          error={problems['shelf']}
          options={offered.map((one) => ({ value: sayShelf(one), label: nameOfShelf(lang, one) }))}
        />
        <Choices
          name="editing"
          label={words.form.editing}
          value={said(typed, 'editing', 'authors')}
          error={problems['editing']}
          choices={editings.map((one) => ({ value: one, label: words.form.editings[one] }))}
        />
        <Field
          name="tags"
          label={words.form.tags}
          hint={words.form.tagsHint}
          optional={words.form.optional}
          value={said(typed, 'tags')}
          error={problems['tags']}
        />
        <TongueField
          label={words.form.lang}
          auto={words.form.langAuto}
          value={said(typed, 'lang')}
          error={problems['lang']}
        />
        <TheFile {...props} />
        <Acts>
          <Button icon="upload">{form.send}</Button>
        </Acts>
      </Form>
    </>
  )
}

/** Last in its form: whatever was typed comes before it. */
const TheFile = ({ lang, problems, most, left, room }: Pick<Retried, 'lang' | 'problems'> & Room) => {
  const { form, sending } = libraryFileWords[lang]
  return (
    <>
      <FileField name="file" label={form.file} hint={form.fileHint({ most })} error={problems['file']} />
      <p class="note">
        {form.kinds} {form.room({ left, room })}
      </p>
      <Island
        name="library/file-sending"
        of={Sending}
        props={{ most, tooLarge: form.tooLarge({ most }), lang, label: sending.label, stop: sending.stop }}
      />
    </>
  )
}

export type VersionProps = Pick<Retried, 'lang' | 'problems'> & Room & { resource: Resource }

export const VersionPage = (props: VersionProps) => {
  const { lang, resource, problems } = props
  const { version } = libraryFileWords[lang]
  return (
    <>
      <Head
        title={version.title({ title: resource.title })}
        lede={version.lede}
        kicker={<MoreLink href={hrefOf(resource)}>{version.back}</MoreLink>}
      />
      <Wrong problems={problems} lang={lang} />
      <Form action={`/library/${resource.id}/files`} files>
        <TheFile {...props} />
        <Acts>
          <Button icon="upload">{version.send}</Button>
        </Acts>
      </Form>
    </>
  )
}

export type RoomProps = Retried & { largest: number; room: number; taken: number }

export const RoomPage = ({ lang, typed, problems, largest, room, taken }: RoomProps) => {
  const { settings } = libraryFileWords[lang]
  return (
    <>
      <Head
        title={settings.title}
        lede={settings.lede}
        kicker={<MoreLink href="/library">{libraryWords[lang].name}</MoreLink>}
      />
      <Wrong problems={problems} lang={lang} />
      <Form action="/library/settings">
        <Field
          name="largest"
          label={settings.largest}
          value={said(typed, 'largest', String(largest))}
          error={problems['largest']}
          inputmode="numeric"
          required
        />
        <Field
          name="room"
          label={settings.room}
          hint={settings.taken({ bytes: taken })}
          value={said(typed, 'room', String(room))}
          error={problems['room']}
          inputmode="numeric"
          required
        />
        <Acts>
          <Button>{settings.save}</Button>
        </Acts>
      </Form>
    </>
  )
}
