import { expect, test } from 'vitest'
import { filterUrl } from './url.ts'

test('addresses that people write lead somewhere or nowhere, and never run', () => {
  for (const bad of [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    '\u0000javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://x/y',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    'https://user:pass@evil.example',
    'not an address',
    '',
    null,
    undefined,
  ])
    expect(filterUrl(bad), String(bad)).toBeUndefined()
})

test('good addresses are kept', () => {
  expect(filterUrl('https://exemple.fr/a?b=c#d')).toBe('https://exemple.fr/a?b=c#d')
  expect(filterUrl('mailto:odile@exemple.fr')).toBe('mailto:odile@exemple.fr')
  expect(filterUrl('tel:+33240000000')).toBe('tel:+33240000000')
  expect(filterUrl('/conversations/12#post-3')).toBe('/conversations/12#post-3')
  expect(filterUrl('#post-3')).toBe('#post-3')
})
