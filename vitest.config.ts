import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'test/**/*.test.ts'],
    // They end what hangs, and measure nothing: a busy machine takes its time.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    globalSetup: ['test/setup.ts'],
    maxWorkers: 2,
    // Every test has a home of its own; reading all modules again for each file took a quarter of the time.
    isolate: false,
    unstubEnvs: true,
  },
})
