/** Makes the fixture of a landing, once: see README.md. Asked for by name, never in a usual run. */
import { rmSync } from 'node:fs'
import { sql } from 'kysely'
import { expect, inject, test } from 'vitest'
import { house } from '#app'
import { backUp } from '#platform/backup/index.ts'
import { until } from '#test/eventually.ts'
import { databaseNamed } from '#test/setup.ts'
import { world } from '#test/world.ts'
import { filesWaiting } from '../../src/rooms/library/file-store.ts'
import { live } from './landing-1.ts'
import { bringLibraryFiles } from './library-files.ts'
import { fixture } from './restored.ts'

/** So that the last thing done in the scene is done now. */
const LIVED_MINUTES = 5 * 24 * 60 + 132
const LARGEST_FIXTURE = 100_000

test.runIf(process.env['FOYER_LANDING'] === '1')(
  'the home of the first landing is kept for those to come',
  async () => {
    const at = await world({ at: new Date(Date.now() - LIVED_MINUTES * 60_000) })
    await live(at)
    const { rows } = await sql<{ name: string }>`select current_database() "name"`.execute(at.home.db)
    const to = fixture('landing-1.foyer')
    rmSync(to, { force: true })
    const made = await backUp({
      to,
      databaseUrl: databaseNamed(inject('postgres'), rows[0]?.name ?? ''),
      files: at.home.files,
      house,
      version: '0.1.0',
      at: new Date(),
    })
    expect(made.contents.leftOut.count).toBe(0)
    expect(made.bytes).toBeLessThan(LARGEST_FIXTURE)
  },
)

test.runIf(process.env['FOYER_LANDING'] === 'library-files')(
  'a library with files is kept as it was before they were let go',
  async () => {
    const at = await world()
    await bringLibraryFiles(at)
    await until(async () => (await filesWaiting(at.home.db)).length === 0)
    await at.home.settled()
    const { rows } = await sql<{ name: string }>`select current_database() "name"`.execute(at.home.db)
    const to = fixture('library-files.foyer')
    rmSync(to, { force: true })
    const databaseUrl = databaseNamed(inject('postgres'), rows[0]?.name ?? '')
    const made = await backUp({ to, databaseUrl, files: at.home.files, house, version: '0.1.0', at: new Date() })
    expect(made.bytes).toBeLessThan(LARGEST_FIXTURE)
  },
)
