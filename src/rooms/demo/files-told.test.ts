import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { readDocument } from '#platform/documents/index.ts'
import { reencode } from '#platform/files/index.ts'
import { filesTold } from './files-told.ts'

test('what the neighbours brought is small, opens like anybody’s, and says in French letters what it says', async () => {
  const [sheet, plan] = await Promise.all(filesTold.map((one) => one.make()))
  if (!sheet || !plan) throw new Error('nobody brought anything')
  const found = await readDocument(Readable.from([sheet]), 'pdf')
  if (typeof found === 'string') throw new Error(found)
  expect(found.pages).toBe(2)
  expect(found.text).toContain('Qui l’ouvre en répond jusqu’à ce qu’il le ferme.')
  expect(found.text).toContain('Petits et grands')
  const picture = await reencode(plan)
  expect([picture.width, picture.height]).toEqual([1200, 800])
  expect(sheet.length + picture.bytes.length).toBeLessThan(60_000)
})
