import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** A quarter of a minute to a whole one each. */
const LONGEST =
  /test\/(?:real-input|nothing-leaks|who-may|new-room)\.test|cli\/cut-off\.test|demo\/demo\.test|documents\/reading\.test|hostile\.browser\.test|home\/opening\.test|media\/engine\.test|aid\/details\.property\.test/

/** The longest begin, so that at the end nobody waits for one of them alone. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const [long, others] = [files.filter(isLong), files.filter((file) => !isLong(file))]
    return [...long, ...(await super.sort(others))]
  }
}
const isLong = ({ moduleId }: TestSpecification): boolean => LONGEST.test(moduleId)

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'test/**/*.test.ts'],
    // They end what hangs, and measure nothing: a busy machine takes its time.
    testTimeout: 180_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 60_000, interval: 30 } },
    globalSetup: ['test/setup.ts'],
    // Two: beside them the journeys walk, one at a time (bin/test-everything.mjs).
    maxWorkers: Math.min(2, availableParallelism()),
    sequence: { sequencer: LongestFirst },
    // Every test has a home of its own; reading all modules again for each file took a quarter of the time.
    isolate: false,
    // Homes are made and closed all the time: with room for what is young, collecting it takes half as long.
    execArgv: ['--max-semi-space-size=32'],
    unstubEnvs: true,
  },
})
