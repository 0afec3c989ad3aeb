import type { Problems, Typed } from '#platform/http/route.ts'
import { said } from '#platform/http/typed.ts'
import type { Lang } from '#platform/i18n.ts'
import { Acts, Button } from '#ui/button.tsx'
import { Choices } from '#ui/choice.tsx'
import { Composer, PreviewButton } from '#ui/composer.tsx'
import { Field, Select } from '#ui/field.tsx'
import { Crumb, Filters, Head } from '#ui/finding.tsx'
import { Form, Problems as ProblemList } from '#ui/form.tsx'
import type { Clock } from '#ui/say-time.ts'
import { Time } from '#ui/time.tsx'
import { TongueField } from '#ui/tongue-field.tsx'
import { libraryWords } from './messages.en.ts'
import { editings, writtenKinds, type Kind, type Resource } from './resource.ts'
import { sayShelf, type Shelf, type ShelfSaid } from './shelf.ts'
import { nameOfShelf } from './shelf-names.ts'

export type Retried = { lang: Lang; typed: Typed; problems: Problems }
export type AsLeft = Retried & { clock: Clock; draft?: { readonly savedAt: Date } | undefined }

export const Wrong = ({ problems, lang }: Pick<Retried, 'problems' | 'lang'>) => (
  <ProblemList lang={lang} problems={Object.entries(problems).map(([field, text]) => ({ field, text }))} />
)

export type WriteProps = AsLeft & {
  kind: Exclude<Kind, 'file'>
  /** The one that was asked for. */
  shelf: ShelfSaid | undefined
  offered: readonly Shelf[]
  /** The answer that it grows out of. */
  source: { id: number; name: string | undefined; title: string } | undefined
  /** Where a draft of it is kept. */
  place: string
  clientKey: string
}

export const WritePage = (props: WriteProps) => {
  const { lang, kind, shelf, offered, source, clientKey, typed, problems } = props
  const words = libraryWords[lang].form
  const onShelf = shelf === undefined ? '' : `&shelf=${shelf}`
  const rest = `${onShelf}${source ? `&from=${source.id}` : ''}`
  const from = source ? { from: String(source.id) } : {}
  return (
    <>
      <Head
        title={words.title[kind]}
        lede={words.lede[kind]}
        kicker={<Crumb lang={lang} path={[{ label: libraryWords[lang].name, href: '/library' }]} />}
      />
      <div class="kinds-line">
        <Filters
          label={words.kinds}
          filters={[
            ...writtenKinds.map((one) => ({
              label: libraryWords[lang].kinds[one],
              href: `/library/new?kind=${one}${rest}`,
              current: one === kind,
            })),
            {
              label: libraryWords[lang].kinds.file,
              href: `/library/files/new${shelf === undefined ? '' : `?shelf=${shelf}`}`,
            },
          ]}
        />
      </div>
      {source && <FromAnswer lang={lang} source={source} />}
      <Wrong problems={problems} lang={lang} />
      <Form action={`/library?kind=${kind}${rest}`} hidden={{ clientKey, kind, ...from }}>
        <WordFields {...props} before={undefined} />
        <Select
          name="shelf"
          label={words.shelf}
          value={said(typed, 'shelf', shelf ?? 'home')}
          error={problems['shelf']}
          options={offered.map((one) => ({ value: sayShelf(one), label: nameOfShelf(lang, one) }))}
        />
        <EditingField
          lang={lang}
          value={said(typed, 'editing', kind === 'guide' ? 'members' : 'authors')}
          error={problems['editing']}
        />
        <TagsField lang={lang} value={said(typed, 'tags')} error={problems['tags']} />
        <TongueField label={words.lang} auto={words.langAuto} value={said(typed, 'lang')} error={problems['lang']} />
        <Acts>
          <Button>{words.send}</Button>
          <PreviewButton place={props.place}>{words.preview}</PreviewButton>
        </Acts>
      </Form>
    </>
  )
}

const FromAnswer = ({ lang, source }: { lang: Lang; source: NonNullable<WriteProps['source']> }) => {
  const words = libraryWords[lang].grown
  return (
    <p class="note kinds-line">
      {words.from} <b>{source.name ?? words.nobody}</b> {words.in} <a href={`/posts/${source.id}`}>{source.title}</a>.{' '}
      {words.fromNote}
    </p>
  )
}

type WordsProps = AsLeft & { kind: Kind; place: string; before: Resource | undefined }

/** What it is called, where it leads, what it says. */
export const WordFields = ({ lang, clock, kind, place, before, typed, problems, draft }: WordsProps) => {
  const words = libraryWords[lang].form
  return (
    <>
      <Field
        name="title"
        label={words.heading}
        hint={words.headingHint}
        value={said(typed, 'title', before?.title)}
        error={problems['title']}
        maxlength={160}
        required
      />
      {kind === 'link' && (
        <Field
          name="address"
          type="url"
          label={words.address}
          hint={words.addressHint}
          value={said(typed, 'address', before?.address ?? '')}
          error={problems['address']}
          maxlength={2000}
          required
        />
      )}
      <Composer
        name="text"
        label={kind === 'link' ? words.why : words.text}
        among
        place={place}
        hint={words.textHint}
        value={said(typed, 'text', before?.markdown)}
        error={problems['text']}
        rows={kind === 'link' ? 6 : 16}
        savedAt={draft?.savedAt.getTime()}
        note={draft && <DraftNote lang={lang} clock={clock} draft={draft} />}
      />
    </>
  )
}

const DraftNote = ({ lang, clock, draft }: { lang: Lang; clock: Clock; draft: { readonly savedAt: Date } }) => (
  <p class="note draft-note">
    {libraryWords[lang].form.kept} <Time at={draft.savedAt} clock={clock} />
    {'. '}
    <a href="/drafts">{libraryWords[lang].form.yours}</a>
  </p>
)

type OneField = { lang: Lang; value: string; error: string | undefined }

export const EditingField = ({ lang, value, error }: OneField) => {
  const words = libraryWords[lang].form
  return (
    <Choices
      name="editing"
      label={words.editing}
      value={value}
      error={error}
      choices={editings.map((one) => ({ value: one, label: words.editings[one] }))}
    />
  )
}

export const TagsField = ({ lang, value, error }: OneField) => {
  const { form } = libraryWords[lang]
  return (
    <Field name="tags" label={form.tags} hint={form.tagsHint} optional={form.optional} value={value} error={error} />
  )
}
