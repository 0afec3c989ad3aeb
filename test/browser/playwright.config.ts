import { defineConfig } from '@playwright/test'
import { launching } from './launching.ts'

/** Journeys walk through a built home, each in its own data directory. One at a time, beside two workers of tests: with two, all of it took a tenth longer. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.journey.ts',
  globalSetup: './kept-homes.ts',
  outputDir: '../../test-results',
  // They end what hangs, and measure nothing: a busy machine takes its time.
  timeout: 300_000,
  expect: { timeout: 40_000 },
  workers: 1,
  fullyParallel: false,
  reporter: 'list',
  use: {
    actionTimeout: 40_000,
    // What a phone keeps is fetched once for each browser: where nobody goes offline and nothing is pushed, that is a quarter of its work.
    serviceWorkers: 'block',
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    viewport: { width: 1280, height: 800 },
    // Recording every page takes twice the time: FOYER_TRACE=1 when a failure is to be looked at.
    trace: process.env['FOYER_TRACE'] ? 'retain-on-failure' : 'off',
    launchOptions: launching(process.env['FOYER_CHROMIUM']),
  },
})
