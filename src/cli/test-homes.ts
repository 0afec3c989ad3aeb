/** Homes to back up, empty places to restore into, and what is in them. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import pg from 'pg'
import { expect, inject, onTestFinished } from 'vitest'
import { z } from 'zod'
import { house } from '#app'
import { lastingTables } from '#platform/backup/tables.ts'
import { columnList, quoted } from '#platform/backup/tables.ts'
import { readConfig } from '#platform/config.ts'
import { openHome, type Home } from '#platform/home.ts'
import { openLog } from '#platform/log.ts'
import { shortLived } from '#test/folders.ts'
import { databaseNamed } from '#test/setup.ts'
import { run } from './frame.ts'

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** A place that every user may enter, as PostgreSQL runs as another one when we are root. */
export function ground(): string {
  const folder = mkdtempSync(join(shortLived(), 'foyer-cli-'))
  chmodSync(folder, 0o755)
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export async function emptyDatabase(): Promise<string> {
  const name = `empty_${process.pid}_${Math.random().toString(36).slice(2)}`
  await asked(inject('postgres'), (client) => client.query(`create database ${name}`))
  onTestFinished(
    async () =>
      void (await asked(inject('postgres'), (client) => client.query(`drop database if exists ${name} with (force)`))),
  )
  return databaseNamed(inject('postgres'), name)
}

export async function urlOf(home: Home): Promise<string> {
  const { rows } = await sql<{ name: string }>`select current_database() "name"`.execute(home.db)
  return databaseNamed(inject('postgres'), rows[0]?.name ?? '')
}

export async function asked<R>(url: string, question: (client: pg.Client) => Promise<R>): Promise<R> {
  const client = new pg.Client(url)
  await client.connect()
  return question(client).finally(() => client.end())
}

export type Said = { readonly code: number; readonly text: string; readonly notes: string; readonly json: unknown }

/** `npm run foyer -- …`, here: what it answered, on which channel, with which code. */
export async function foyer(words: string, { data, database }: { data: string; database?: string }): Promise<Said> {
  let text = ''
  let notes = ''
  const args = [...words.split(' ').filter((word) => word !== ''), '--data', data]
  const env = { FOYER_CALLED_FROM: data, ...(database === undefined ? {} : { DATABASE_URL: database }) }
  const code = await run({
    args,
    env,
    root,
    house,
    signal: new AbortController().signal,
    answers: { write: (said) => void (text += said) },
    notes: { write: (said) => void (notes += said) },
  })
  return { code, text, notes, json: args.includes('--json') ? JSON.parse(text) : undefined }
}

export async function done(words: string, where: { data: string; database?: string }): Promise<Said> {
  const said = await foyer(words, where)
  expect({ code: said.code, notes: said.notes }).toEqual({ code: 0, notes: '' })
  return said
}

/** Backs this home up and answers the file. */
export async function backedUp(home: Home): Promise<string> {
  const { json } = await done('backup --json', { data: home.config.dataDir, database: await urlOf(home) })
  return z.object({ file: z.string() }).parse(json).file
}

/** What every table holds, as one hash each. Where a reader of facts stands is told anew in every database. */
export const contentOf = (url: string): Promise<Record<string, string>> =>
  asked(url, async (client) => {
    const content: Record<string, string> = {}
    for (const { name, columns } of await lastingTables(client, house)) {
      if (name === 'platform.fact_cursors') continue
      const kept = columnList(name === 'platform.facts' ? columns.filter((column) => column !== 'tx') : columns)
      const { rows } = await client.query<{ hash: string }>(
        `select count(*) || ' rows ' || md5(coalesce(string_agg(t::text, E'\\n' order by t::text), '')) as hash from (select ${kept} from ${quoted(name)}) t`,
      )
      content[name] = rows[0]?.hash ?? ''
    }
    return content
  })

export const filesOf = async (home: Pick<Home, 'files'>): Promise<string[]> =>
  (await Array.fromAsync(home.files.each())).map(({ key, size }) => `${key} ${size}`).toSorted()

/** Opens what was restored, as npm start would. */
export async function opened(where: { data: string; url: string }): Promise<Home> {
  const home = await openHome({
    config: { ...readConfig(root, [], {}), dataDir: where.data, log: 'error' },
    log: openLog({ log: 'error' }),
    house,
    databaseUrl: where.url,
  })
  onTestFinished(() => home.close())
  return home
}
