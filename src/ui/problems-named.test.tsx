import type { ComponentChildren } from 'preact'
import { expect, test } from 'vitest'
import { Check, Choices } from './choice.tsx'
import { Field, FileField, TextArea } from './field.tsx'
import { Form, Problems } from './form.tsx'
import { renderPage } from './render.ts'

const page = (fields: readonly string[], children: ComponentChildren) =>
  renderPage(
    <main>
      <Problems lang="en" problems={fields.map((field) => ({ field, text: 'Something is missing here.' }))} />
      <Form action="/x">{children}</Form>
    </main>,
  )
const linksIn = (html: string) =>
  [...html.matchAll(/<li>(.*?)<\/li>/g)].map(([, line = '']) => line.replaceAll(/<[^>]*>/g, ''))
const KEPT = 'What you wrote is kept.'

test('each line of a list of problems begins with the name of its field', () => {
  const html = page(
    ['day', 'title', 'kind', 'sure', 'form'],
    <>
      <Field name="day" label="Which day?" />
      <TextArea name="title" label="Title & <rest>" optional="optional" />
      <Choices name="kind" label="Of which kind?" choices={[{ value: 'a', label: 'A' }]} />
      <Check name="sure" label="I am sure" hint="There is no way back." />
    </>,
  )
  expect(linksIn(html)).toEqual([
    'Which day? Something is missing here.',
    'Title &amp; &lt;rest>: Something is missing here.',
    'Of which kind? Something is missing here.',
    'I am sure: Something is missing here.',
    'Something is missing here.',
  ])
  expect(html).toContain('<a href="#f-day">')
  expect(html).not.toContain('href="#f-form"')
})

test('what was written is said to be kept where it is, and nowhere else', () => {
  const title = <Field name="title" label="Title" value="A word" />
  const text = <TextArea name="text" label="Text" />
  const file = <FileField name="file" label="File" />
  const password = <Field name="password" type="password" label="Password" />
  const says = (fields: readonly string[], children: ComponentChildren) => page(fields, children).includes(KEPT)
  expect(says(['text'], <>{[title, text]}</>)).toBe(true)
  expect(says(['text'], <TextArea name="text" label="Text" value="Begun" />)).toBe(true)
  expect(says(['kind'], <Choices name="kind" label="Kind" choices={[]} />)).toBe(true)
  expect(says(['text'], text)).toBe(false)
  expect(says(['file'], <>{[title, file]}</>)).toBe(false)
  expect(says(['title'], <>{[title, password]}</>)).toBe(false)
})
