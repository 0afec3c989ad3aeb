/** What was brought to the library comes back whole: from a backup of today, and from one made before files were let go. */
import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { sql } from 'kysely'
import sharp from 'sharp'
import { expect, inject, test } from 'vitest'
import { house } from '#app'
import { backUp } from '#platform/backup/index.ts'
import type { Home } from '#platform/home.ts'
import { until } from '#test/eventually.ts'
import { cast } from '#test/cast.ts'
import { databaseNamed } from '#test/setup.ts'
import { shortLived } from '#test/folders.ts'
import { world } from '#test/world.ts'
import { filesWaiting } from '../../src/rooms/library/file-store.ts'
import { bring, report, song } from './library-files.ts'
import { fixture, restoredHome } from './restored.ts'

const allRead = (home: Home) =>
  until(async () => (await filesWaiting(home.db)).length === 0)

/** Every content that a row speaks of, as it is on the disk. */
async function contents(home: Home): Promise<Record<string, string>> {
  const { rows } = await sql<{ key: string }>`select distinct key from platform.files order by key`.execute(home.db)
  const hashes: Record<string, string> = {}
  for (const { key } of rows) {
    const kept = await home.files.get(key)
    hashes[key] = kept
      ? createHash('sha256')
          .update(await buffer(kept.stream()))
          .digest('hex')
      : 'gone'
  }
  return hashes
}

test('a library with its files is backed up and restored, byte for byte', async () => {
  const at = await world()
  const id = await bring(at, 'chorale.wav', song, 'La chorale')
  await bring(at, 'notes.txt', Buffer.from('Des groseilliers'), 'Nos notes')
  await allRead(at.home)
  const { rows } = await sql<{ name: string }>`select current_database() "name"`.execute(at.home.db)
  const to = `${shortLived()}/library-${process.pid}.foyer`
  await backUp({
    to,
    databaseUrl: databaseNamed(inject('postgres'), rows[0]?.name ?? ''),
    files: at.home.files,
    house,
    version: '0.1.0',
    at: new Date(),
  })
  const restored = await restoredHome(to)
  expect(await contents(restored.home)).toEqual(await contents(at.home))
  const odile = restored.as(at.odile)
  expect((await odile.get(`/library/${id}/files/1/shown`)).bytes.equals(song)).toBe(true)
  expect(await odile.text('/search?q=groseilliers')).toContain('Nos notes')
})

test('a library from before its files were let go has them all after the upgrade, and its reports in their colours', async () => {
  const at = await restoredHome(fixture('library-files.foyer'))
  await allRead(at.home)
  await at.home.settled()
  for (const [key, hash] of Object.entries(await contents(at.home))) expect(key).toContain(hash)
  const odile = at.as(await at.member(cast.odile.email))
  expect((await odile.get('/library/1/files/1')).bytes.equals(report('framboisiers'))).toBe(true)
  expect((await odile.get('/library/1/files/2')).bytes.equals(report('groseilliers'))).toBe(true)
  expect((await odile.get('/library/2/files/1/shown')).bytes.equals(song)).toBe(true)
  expect(await odile.text('/search?q=groseilliers')).toContain('Compte rendu')
  const cover = (await odile.get('/library/1/files/2/cover')).bytes
  const { dominant } = await sharp(cover).stats()
  expect([dominant.r > 200, dominant.b < 60]).toEqual([true, true])
})
