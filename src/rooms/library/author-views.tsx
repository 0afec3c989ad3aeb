import { said } from '#platform/http/typed.ts'
import type { SomeoneSeen } from '#platform/who-is-who.ts'
import { Avatar } from '#ui/avatar.tsx'
import { Acts, Button } from '#ui/button.tsx'
import { Choices } from '#ui/choice.tsx'
import { Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Island } from '#ui/island.tsx'
import { Name } from '#ui/who.tsx'
import AuthorNames from './author-names.island.tsx'
import type { Retried } from './form-views.tsx'
import { libraryWords } from './messages.en.ts'
import type { Resource } from './resource.ts'

/** One of those it is by; with whether this reader may take their name away. */
export type AuthorShown = {
  readonly who: SomeoneSeen
  readonly id: number
  readonly mine: boolean
  readonly may: boolean
}

type Props = Retried & {
  resource: Resource
  authors: readonly AuthorShown[]
  meant: readonly SomeoneSeen[]
}

/** Those it is by; adding one by name, with or without the script that completes it. */
export const AuthorsPart = ({ lang, resource, authors, meant, typed, problems }: Props) => {
  const words = libraryWords[lang].authors
  const at = `/library/${resource.id}/authors`
  return (
    <section class="part authors" id="authors">
      <h2>{libraryWords[lang].read.authors}</h2>
      <ul class="plain-acts">
        {authors.map(({ who: { face }, id, mine, may }) => (
          <li key={id}>
            <Avatar face={face} size="s" /> <Name face={face} />
            {may && authors.length > 1 && (
              <Form class="inline" action={`${at}/${id}/removal`}>
                <Button kind="plain" small icon="x" label={mine ? undefined : words.removeOf({ name: face.name })}>
                  {mine ? words.removeMine : words.remove}
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
      <Form action={at}>
        <Field
          name="name"
          label={words.add}
          hint={words.hint}
          value={said(typed, 'name')}
          error={problems['name']}
          maxlength={60}
          autocomplete="off"
        />
        {meant.length > 1 ? (
          <Choices
            name="person"
            label={words.which}
            value={said(typed, 'person')}
            choices={meant.map(({ face, role }) => ({
              value: face.id,
              label: face.name,
              hint: role.detail,
            }))}
          />
        ) : (
          <Island
            name="library/author-names"
            of={AuthorNames}
            props={{ place: `resource:${resource.id}`, lang, label: words.suggested }}
          />
        )}
        <Acts>
          <Button kind="quiet" icon="plus">
            {words.send}
          </Button>
        </Acts>
      </Form>
    </section>
  )
}
