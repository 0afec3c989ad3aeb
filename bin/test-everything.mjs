// Types, rules, tests and journeys at the same time; then one line with the sum. Runs under Node 24 (see test.mjs).
// With words after it (npm test -- src/rooms/people, npm test -- -u) only the tests, and the words are vitest's.
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { keep, root } from './bootstrap/places.mjs'
import { findBrowser, wholeBrowser } from './browser.mjs'
import { endAllWhenAsked, say } from './say-parts.mjs'
import { SHORT_LIVED, shortLived } from '../test/folders.ts'

const results = join(keep, 'results')
rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })
if (!process.env.HOME) process.env.HOME = keep // vitest and browsers write there, and '' would be the clone
const place = mkdtempSync(join(shortLived(), 'foyer-run-'))
chmodSync(place, 0o711) // the database's user comes through here when we are root
process.env[SHORT_LIVED] = place
process.once('exit', () => rmSync(place, { recursive: true, force: true, maxRetries: 5 }))
endAllWhenAsked()

const asked = process.argv.slice(2)
const browser = await findBrowser()
const parts = asked.length === 0 ? await everything() : [await tests()]

const sum = (what) => parts.reduce((total, part) => total + part[what], 0)
const nothingRan = parts.some((part) => part.passed + part.failed === 0)
console.log(`\n${sum('passed')} passed, ${sum('failed') + (nothingRan ? 1 : 0)} failed`)
process.exitCode = sum('failed') > 0 || nothingRan ? 1 : 0

/**
 * Each of them waits a good part of its time, for a file, a database or a browser: together they leave no core idle. Journeys go
 * one after the other and end last, so that the others give way to them.
 */
function everything() {
  const types = [
    'node_modules/typescript/bin/tsc',
    '--noEmit',
    // Each of several checkers would work out the same types again: one takes half the processor of four.
    '--singleThreaded',
    '--incremental',
    '--tsBuildInfoFile',
    join(keep, 'types'),
  ]
  return Promise.all([
    check('Types', types),
    check('Rules', ['node_modules/oxlint/bin/oxlint']),
    tests(),
    ...(journeys().length > 0 ? [walkJourneys()] : []),
  ])
}

async function check(name, args) {
  const code = await say(name, args, { beside: true, givesWay: true })
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

async function tests() {
  const report = join(results, 'tests.json')
  const args = [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...asked,
  ]
  const env = { FOYER_CHROMIUM: browser, FOYER_WHOLE_CHROMIUM: wholeBrowser() }
  const code = await say('Tests', args, { env, beside: asked.length === 0, givesWay: asked.length === 0 })
  const { numPassedTests, numFailedTests, testResults } = read(report) ?? {
    numPassedTests: 0,
    numFailedTests: 0,
    testResults: [],
  }
  const brokenFiles = testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  )
  return counted(numPassedTests, numFailedTests + brokenFiles.length, code)
}

async function walkJourneys() {
  const report = join(results, 'journeys.json')
  const config = ['playwright.config.ts', 'test/browser/playwright.config.ts'].find((file) =>
    existsSync(join(root, file)),
  )
  const args = [
    'node_modules/@playwright/test/cli.js',
    'test',
    '--reporter=list,json',
    ...(config ? [`--config=${config}`] : ['test/browser']),
  ]
  const env = {
    FOYER_CHROMIUM: browser,
    FOYER_WHOLE_CHROMIUM: wholeBrowser(),
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  }
  const code = await say('Journeys', args, { env, beside: true })
  const { stats, errors } = read(report) ?? { stats: { expected: 0, unexpected: 0, flaky: 0 }, errors: [] }
  return counted(stats.expected, stats.unexpected + stats.flaky + errors.length, code) // what passes only sometimes has failed
}

/** A part that ends badly without naming a failed test has crashed: that is a failure as well. */
function counted(passed, failed, code) {
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed }
}

function journeys() {
  const folder = join(root, 'test/browser')
  return existsSync(folder)
    ? readdirSync(folder, { recursive: true }).filter((name) => /\.(spec|journey)\.tsx?$/.test(name))
    : []
}

function read(report) {
  return existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined
}
