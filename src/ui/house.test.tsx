import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { CataloguePage } from './catalogue.tsx'
import { Cover } from './cover.tsx'
import { ErrorPage } from './error-page.tsx'
import type { Frame } from './frame.ts'
import { Porch } from './porch.tsx'
import { renderPage } from './render.ts'
import { spriteSvg } from './sprite.ts'

const frame = (
  lang: 'fr' | 'en',
  me: Frame['me'] = { id: 'tom', name: 'Tom Le Goff', href: '/people/tom' },
): Frame => ({
  lang,
  clock: { now: new Date('2026-11-17T18:55:00Z'), zone: 'Europe/Paris', lang },
  assets: { css: ['/assets/app.css'], js: ['/assets/app.js'], preload: ['/assets/figtree.woff2'] },
  look: '/look.css?v=1',
  home: { name: 'Les Voisins solidaires', href: '/' },
  nav: [{ label: 'Accueil', href: '/home', icon: 'house', current: true }],
  thumb: [{ label: 'Accueil', href: '/home', icon: 'house', current: true }],
  spaces: [
    {
      name: 'Le quartier',
      href: '/s/1',
      locked: true,
      groups: [{ name: 'Coups de main', href: '/g/1', icon: 'hand-heart', unread: 3 }],
    },
  ],
  me,
  search: { href: '/search' },
  languages: [{ label: 'English', href: '?lang=en', lang: 'en' }],
  foot: [{ label: 'Règles', href: '/rules' }],
  notices: [{ kind: 'good', title: 'C’est envoyé.' }],
})
const ids = (html: string): string[] => [...html.matchAll(/\sid="([^"]+)"/g)].map((found) => found[1] ?? '')

test.each(['fr', 'en'] as const)('every component keeps to the strict policy (%s)', (lang) => {
  const html = renderPage(<CataloguePage frame={frame(lang)} />)
  expect(html.startsWith(`<!doctype html><html lang="${lang}"`)).toBe(true)
  expect(html).not.toMatch(/\sstyle=/)
  expect(html).not.toMatch(/\son\w+=/)
  expect(html.match(/<script[^>]*>/g)).toEqual([
    '<script type="module" src="/assets/app.js" data-turbo-track="reload">',
  ])
  expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//)
})

test('ids are not used twice; what describes a field exists, and so does where a sample leads', () => {
  const html = renderPage(<CataloguePage frame={frame('fr')} />)
  const known = ids(html)
  expect(known.filter((id, place) => known.indexOf(id) !== place)).toEqual([])
  for (const [, names = ''] of html.matchAll(/aria-(?:describedby|labelledby)="([^"]+)"/g))
    for (const name of names.split(' ')) expect(known).toContain(name)
  for (const [, id] of html.matchAll(/popovertarget="([^"]+)"/g)) expect(known).toContain(id)
  for (const [, id] of html.matchAll(/<a [^>]*href="#([^"]+)"/g)) expect(known).toContain(id)
})

test('every icon that is shown is in the sprite', () => {
  const sprite = spriteSvg()
  for (const [, name] of renderPage(<CataloguePage frame={frame('fr')} />).matchAll(/#(i-[\w-]+)"/g))
    expect(sprite).toContain(`id="${name}"`)
})

test('unread is said in words too, and a closed space as well', () => {
  const html = renderPage(<CataloguePage frame={frame('fr')} />)
  expect(html).toContain(', 3 non lus')
  expect(html).toContain(', espace fermé')
  expect(html).toContain('aria-current="page"')
})

test('an error leaves one at home: with the rail for those inside, on the porch for strangers', () => {
  const shown = (me: Frame['me']) =>
    renderToString(
      <ErrorPage frame={{ ...frame('fr'), me }} status={404} title="Rien ici." acts={[{ href: '/', label: 'Accueil' }]} />,
    )
  expect(shown(frame('fr').me)).toContain('class="rail"')
  expect(shown(undefined)).toContain('class="porch"')
  expect(shown(undefined)).toContain('data-turbo-track="reload"')
})

test('the porch has no rail, and its title is not said twice', () => {
  const html = renderToString(
    <Porch frame={frame('fr', undefined)} title="Les Voisins solidaires">
      Bonjour
    </Porch>,
  )
  expect(html).not.toContain('class="rail"')
  expect(html).toContain('<title>Les Voisins solidaires</title>')
})

test('a cover is the same for ever, and two are not alike', () => {
  const drawn = (seed: string) => renderToString(<Cover kind="tiles" seed={seed} />)
  expect(drawn('hiver')).toBe(drawn('hiver'))
  expect(drawn('hiver')).not.toBe(drawn('semis'))
  for (const kind of ['street', 'tiles', 'square'] as const)
    for (let n = 0; n < 50; n++)
      expect(renderToString(<Cover kind={kind} seed={`cover ${n}`} />)).not.toMatch(/NaN|undefined|Infinity|\.\d{3}/)
})
