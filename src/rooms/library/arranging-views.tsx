import type { Problems, Typed } from '#platform/http/route.ts'
import { said } from '#platform/http/typed.ts'
import type { Lang } from '#platform/i18n.ts'
import { Acts, Button, ButtonLink } from '#ui/button.tsx'
import { Choices } from '#ui/choice.tsx'
import { Field, Select, TextArea } from '#ui/field.tsx'
import { Crumb, Head } from '#ui/finding.tsx'
import { Form } from '#ui/form.tsx'
import { collectionHref, collectionKinds, LONGEST_NOTE, type Collection, type CollectionKind } from './collection.ts'
import type { Step } from './collection-views.tsx'
import { Wrong } from './form-views.tsx'
import { libraryWords } from './messages.en.ts'
import { hrefOf, type Resource } from './resource.ts'
import { sayShelf, type Shelf } from './shelf.ts'
import { nameOfShelf } from './shelf-names.ts'

type Retried = { lang: Lang; typed: Typed; problems: Problems }
type Before = { title: string; about: string; kind: CollectionKind }

const WordFields = ({ lang, typed, problems, before }: Retried & { before: Before }) => {
  const words = libraryWords[lang].collections
  return (
    <>
      <Field
        name="title"
        label={words.heading}
        value={said(typed, 'title', before.title)}
        error={problems['title']}
        maxlength={120}
        required
      />
      <TextArea
        name="about"
        label={words.about}
        hint={words.aboutHint}
        optional={libraryWords[lang].form.optional}
        value={said(typed, 'about', before.about)}
        error={problems['about']}
        rows={3}
        maxlength={500}
      />
      <Choices
        name="kind"
        label={words.kind}
        value={said(typed, 'kind', before.kind)}
        error={problems['kind']}
        choices={collectionKinds.map((one) => ({ value: one, label: words.kinds[one], hint: words.kindHints[one] }))}
      />
    </>
  )
}

type MakeProps = Retried & { kind: CollectionKind; offered: readonly Shelf[]; first: Resource | undefined }

export const MakePage = (props: MakeProps) => {
  const { lang, kind, offered, first, typed, problems } = props
  const words = libraryWords[lang].collections
  return (
    <>
      <Head
        title={words.make}
        lede={first ? words.beginsWith({ title: first.title }) : words.lede}
        kicker={<Crumb lang={lang} path={[{ label: words.title, href: '/library/collections' }]} />}
      />
      <Wrong problems={problems} lang={lang} />
      <Form
        action={first ? `/library/collections?resource=${first.id}` : '/library/collections'}
        hidden={first ? { resource: String(first.id) } : {}}
      >
        <WordFields {...props} before={{ title: '', about: '', kind }} />
        <Select
          name="shelf"
          label={libraryWords[lang].form.shelf}
          value={said(typed, 'shelf', 'home')}
          error={problems['shelf']}
          options={offered.map((one) => ({ value: sayShelf(one), label: nameOfShelf(lang, one) }))}
        />
        <Acts>
          <Button>{words.makeSend}</Button>
        </Acts>
      </Form>
    </>
  )
}

type ArrangeProps = Retried & { collection: Collection; steps: readonly Step[] }

/** The order is numbers that one writes: it works with the keyboard, on a phone and without a script. */
export const ArrangePage = (props: ArrangeProps) => {
  const { lang, collection, steps, problems } = props
  const words = libraryWords[lang].collections
  const at = collectionHref(collection)
  return (
    <>
      <Head
        title={words.arrange}
        kicker={<Crumb lang={lang} path={[{ label: collection.title, href: at }]} />}
        lede={words.arrangeLede}
      />
      <Wrong problems={problems} lang={lang} />
      <Form action={`${at}/edition`}>
        <WordFields {...props} before={collection} />
        {steps.map(({ resource, note }, nth) => (
          <fieldset key={resource.id} class="field step-fields">
            <legend>{resource.title}</legend>
            <input type="hidden" name="resource" value={resource.id} />
            <Field
              name="place"
              id={`place-${resource.id}`}
              label={words.place}
              inputmode="numeric"
              value={String(nth + 1)}
              maxlength={4}
            />
            <Field name="note" id={`note-${resource.id}`} label={words.note} value={note} maxlength={LONGEST_NOTE} />
            <label class="check">
              <input type="checkbox" name="out" value={resource.id} /> <span>{words.takeOut}</span>
            </label>
          </fieldset>
        ))}
        <Acts>
          <Button>{words.arrangeSave}</Button>
        </Acts>
      </Form>
      <section class="part">
        <Form class="inline" action={`${at}/removal`}>
          <Button kind="quiet-bad" icon="x">
            {words.remove}
          </Button>
        </Form>
      </section>
    </>
  )
}

/** Into which one it goes. */
export const ChoosePage = ({
  lang,
  resource,
  within,
  others,
}: {
  lang: Lang
  resource: Resource
  /** Those it stands in, and the rest, of what this reader arranges. */
  within: readonly Collection[]
  others: readonly Collection[]
}) => {
  const words = libraryWords[lang].collections
  return (
    <>
      <Head
        title={words.choose}
        lede={resource.title}
        kicker={<Crumb lang={lang} path={[{ label: libraryWords[lang].tend.back, href: hrefOf(resource) }]} />}
      />
      <ul class="plain-acts">
        {others.map((one) => (
          <li key={one.id}>
            <Form class="inline" action={`/library/${resource.id}/collecting`} hidden={{ collection: String(one.id) }}>
              <Button kind="quiet" icon={one.kind === 'path' ? 'list-ordered' : 'folder-open'}>
                {one.title}
              </Button>
            </Form>
          </li>
        ))}
        <li>
          <ButtonLink kind="soft" icon="plus" href={`/library/collections/new?resource=${resource.id}`}>
            {words.make}
          </ButtonLink>
        </li>
      </ul>
      {within.length > 0 && (
        <section class="part">
          <h2>{words.standsIn}</h2>
          <ul class="plain-acts">
            {within.map((one) => (
              <li key={one.id}>
                <a href={collectionHref(one)} dir="auto">
                  {one.title}
                </a>{' '}
                <Form
                  class="inline"
                  action={`/library/${resource.id}/collecting/removal`}
                  hidden={{ collection: String(one.id) }}
                >
                  <Button kind="plain" small icon="x">
                    {words.takeOut}
                  </Button>
                </Form>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
