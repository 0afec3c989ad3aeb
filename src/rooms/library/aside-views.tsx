import type { ComponentChildren } from 'preact'
import type { PersonId } from '#people'
import { People } from '#ui/who.tsx'
import { collectionHref, type Collection } from './collection.ts'
import { libraryWords } from './messages.en.ts'
import type { Shown } from './resource-views.tsx'
import { nameOfShelf } from './shelf-names.ts'

/** Beside it: who wrote it, who reads it, who may change it. */
export const ResourceAside = ({
  lang,
  resource,
  shelf,
  who,
  writers,
  collections,
}: Shown & { writers: readonly PersonId[]; collections: readonly Collection[] }) => {
  const words = libraryWords[lang].read
  const others = writers.filter((one) => !resource.authors.includes(one))
  return (
    <>
      <Those title={words.authors} people={resource.authors} who={who} />
      <Those title={words.others} people={others} who={who} />
      {collections.length > 0 && (
        <section>
          <h2>{libraryWords[lang].collections.within}</h2>
          <ul class="ways-on">
            {collections.map((one) => (
              <li key={one.id}>
                <a href={collectionHref(one)} dir="auto">
                  {one.title}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Fact title={words.reads}>{shelf && nameOfShelf(lang, shelf)}</Fact>
      <Fact title={words.edits}>{libraryWords[lang].form.editings[resource.editing]}</Fact>
    </>
  )
}

const Those = ({ title, people, who }: { title: string; people: readonly PersonId[]; who: Shown['who'] }) => {
  const known = people.flatMap((one) => who.get(one) ?? [])
  return known.length === 0 ? null : (
    <section>
      <h2>{title}</h2>
      <People people={known} />
    </section>
  )
}

const Fact = ({ title, children }: { title: string; children: ComponentChildren }) =>
  children ? (
    <section>
      <h2>{title}</h2>
      <p class="note">{children}</p>
    </section>
  ) : null
