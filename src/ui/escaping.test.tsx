import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { Field, TextArea } from './field.tsx'
import { Form, Problems } from './form.tsx'
import { Post } from './post.tsx'
import { Row } from './rows.tsx'
import { trustHtml } from './safe-html.ts'
import { Who } from './who.tsx'

const nasty = '"><img src=x onerror=alert(1)><script>alert(2)</script>&\'`'
const zed = { id: nasty, name: nasty, href: '/people/zed' }

test('what Zed writes as a name, a title or an extract stays a text', () => {
  const html = renderToString(
    <>
      <Who face={zed} role={{ kind: 'guest', lang: 'fr', detail: nasty }} />
      <Row href="/c/1" title={nasty} face={zed} lang="fr" snippet={{ by: nasty, text: nasty }} facts={[nasty]} />
    </>,
  )
  expect(html).not.toContain('<img')
  expect(html).not.toContain('<script')
  expect(html).toContain('&lt;script>alert(2)&lt;/script>')
})

test('what was typed comes back in the form as it was, and only as a value', () => {
  const html = renderToString(
    <Form action="/ideas" hidden={{ group: nasty }}>
      <Problems lang="fr" problems={[{ field: 'title', text: nasty }]} />
      <Field name="title" label="Titre" value={nasty} error={nasty} />
      <TextArea name="text" label="Texte" value={`</textarea>${nasty}`} />
    </Form>,
  )
  expect(html).not.toContain('<img')
  expect(html).not.toContain('<script')
  expect(html.match(/<\/textarea>/g)).toHaveLength(1)
})

test('only text that was cleaned enters a post as HTML', () => {
  const html = renderToString(
    <Post
      id="p"
      lang="fr"
      who={{ face: zed, role: { kind: 'member', lang: 'fr' } }}
      body={trustHtml('<p>Voilà <b>tout</b>.</p>')}
      quote={{ text: nasty, by: nasty }}
    />,
  )
  expect(html).toContain('<p>Voilà <b>tout</b>.</p>')
  expect(html).not.toContain('<img')
})
