// Types, rules, tests, journeys; then one line with the sum. Runs under Node 24 (see test.mjs).
// With words after it (npm test -- src/rooms/people, npm test -- -u) only the tests, and the words are vitest's.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { keep, root } from './bootstrap/places.mjs'
import { findBrowser, wholeBrowser } from './browser.mjs'

const results = join(keep, 'results')
rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })
if (!process.env.HOME) process.env.HOME = keep // vitest and browsers write there, and '' would be the clone
let running
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    running?.kill(signal)
    process.exit(1)
  })
}

const asked = process.argv.slice(2)
const browser = await findBrowser()
const parts = []
if (asked.length === 0) {
  parts.push(await check('Types', ['node_modules/typescript/bin/tsc', '--noEmit']))
  parts.push(await check('Rules', ['node_modules/oxlint/bin/oxlint']))
}
parts.push(await tests())
if (asked.length === 0 && journeys().length > 0) parts.push(await walkJourneys())

const sum = (what) => parts.reduce((total, part) => total + part[what], 0)
const nothingRan = parts.some((part) => part.passed + part.failed === 0)
console.log(`\n${sum('passed')} passed, ${sum('failed') + (nothingRan ? 1 : 0)} failed`)
process.exitCode = sum('failed') > 0 || nothingRan ? 1 : 0

async function check(name, args) {
  const code = await say(name, args)
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
  const code = await say('Tests', args, { FOYER_CHROMIUM: browser, FOYER_WHOLE_CHROMIUM: wholeBrowser() })
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
  const code = await say('Journeys', args, {
    FOYER_CHROMIUM: browser,
    FOYER_WHOLE_CHROMIUM: wholeBrowser(),
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  })
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

function say(name, args, env = {}) {
  console.log(`\n── ${name} ──`)
  return new Promise((ended) => {
    running = spawn(process.execPath, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    })
    running.once('error', (error) => {
      console.error(error.message)
      ended(1)
    })
    running.once('close', (code) => ended(code ?? 1))
  })
}

function read(report) {
  return existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined
}
