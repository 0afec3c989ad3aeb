/** All rooms are dressed by one sheet in the end: a class that two of them draw would dress the one in the clothes of the other. */
import { glob, readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'

test('no room draws a class that another room, or the shared pieces, draw already', async () => {
  const drawnBy = new Map<string, Set<string>>()
  for await (const file of glob('src/{ui,rooms/*}/*.css')) {
    const room = file.startsWith('src/ui/') ? 'ui' : (file.split('/')[2] ?? '')
    for (const name of drawnIn(await readFile(file, 'utf8'))) drawnBy.set(name, (drawnBy.get(name) ?? new Set()).add(room))
  }
  expect(drawnBy.size).toBeGreaterThan(150)
  expect([...drawnBy].filter(([, rooms]) => rooms.size > 1).map(([name, rooms]) => `.${name}: ${[...rooms].join(', ')}`)).toEqual([])
})

/** The classes that stand alone at the head of a rule of a layer: what is only added to them elsewhere is no new drawing. */
function drawnIn(css: string): Set<string> {
  const found = new Set<string>()
  let depth = 0
  for (const [, head, open] of css.replaceAll(/\/\*.*?\*\//gs, '').matchAll(/([^{};]*)(\{|\}|;)/g)) {
    if (open === '{' && depth === 1) for (const one of (head ?? '').split(',')) {
      const name = /^\.([\w-]+)$/.exec(one.trim())?.[1]
      if (name) found.add(name)
    }
    depth += open === '{' ? 1 : open === '}' ? -1 : 0
  }
  return found
}
