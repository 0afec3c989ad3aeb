import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { hasSource, sourceArchive } from './source.ts'

const root = mkdtempSync(join(tmpdir(), 'foyer-source-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

function put(name: string, text = name): void {
  mkdirSync(join(root, name, '..'), { recursive: true })
  writeFileSync(join(root, name), text)
}

test('the archive holds the program, changes included, and nothing else that lies in its folder', async () => {
  expect(hasSource(root)).toBe(false)
  const own = ['LICENSE', 'README.md', 'package.json', 'bin/start.mjs', 'migrations/0001_all.sql', 'src/rooms/people/index.ts', 'test/world.ts']
  for (const name of own) put(name, `this home’s own ${name}`)
  for (const name of ['.env', '.npmrc', 'backup.foyer', 'slack.zip', 'members.json', 'data/secret', 'dist/server.js', 'src/.env', 'bin/node24/node_modules/x/y.js', 'node_modules/x.js']) put(name)
  symlinkSync('/etc/passwd', join(root, 'src/passwd'))
  expect(hasSource(root)).toBe(true)
  const archive = await sourceArchive(root, new Date('2026-11-22'))
  const tar = (...words: string[]) => execFileSync('tar', words, { input: archive, encoding: 'utf8' })
  expect(tar('-tzf', '-').trim().split('\n').sort()).toEqual(own.map((name) => `foyer/${name}`).sort())
  expect(tar('-xzOf', '-', 'foyer/LICENSE')).toBe('this home’s own LICENSE')
})
