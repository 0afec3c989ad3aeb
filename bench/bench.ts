/** `npm run bench -- NAME… --json --markdown --data DIR`: measures, one thing after the other, and says what it found. */
import { parseArgs } from 'node:util'
import { openBench } from './run.ts'
import type { Measured, Measurement } from './measure.ts'
import { crisis } from './crisis.ts'
import { digests } from './digest.ts'
import { growth } from './growth.ts'
import { hugeGroup } from './huge-group.ts'
import { live } from './live.ts'
import { moving } from './moving.ts'
import { pages } from './pages.ts'
import { searching } from './searching.ts'
import { pulse } from './pulse.ts'
import { recorder } from './recorder.ts'
import { stage } from './stage.ts'
import { stageChat } from './stage-chat.ts'
import { stageLoad } from './stage-load.ts'
import { stageSoak } from './stage-soak.ts'
import { starting } from './starting.ts'
import { ties } from './ties.ts'
import { visit } from './visit.ts'
import { keptIn } from './village.ts'
import { asLine, asMarkdown, asRow, heading, markdownHeading } from './say.ts'

const all: readonly Measurement[] = [
  ...pages,
  ...live,
  ...starting,
  ...moving,
  ...visit,
  ...searching,
  ...digests,
  ...hugeGroup,
  ...crisis,
  ...growth,
  ...ties,
  ...pulse,
  ...stage,
  ...recorder,
  ...stageChat,
  ...stageLoad,
  ...stageSoak,
]

const { values, positionals } = parseArgs({
  options: {
    json: { type: 'boolean' },
    markdown: { type: 'boolean' },
    data: { type: 'string' },
    list: { type: 'boolean' },
  },
  allowPositionals: true,
})

const wanted =
  positionals.length === 0
    ? all.filter(({ onRequest }) => !onRequest)
    : all.filter(({ name }) => positionals.some((asked) => name === asked || isPartOf(name, asked)))
const unknown = positionals.filter((asked) => !all.some(({ name }) => name === asked || isPartOf(name, asked)))
if (unknown.length > 0) {
  process.stderr.write(`Nothing is measured under: ${unknown.join(', ')}. npm run bench -- --list says what is.\n`)
  process.exit(2)
}
if (values.list) process.stdout.write(`${all.map(({ name }) => name).join('\n')}\n`)
else await measureAll()

/** `page.conversation` stands for all under it; a name that is measured stands for itself alone. */
function isPartOf(name: string, asked: string): boolean {
  return name.startsWith(`${asked}.`) && !all.some((one) => one.name === asked)
}

async function measureAll(): Promise<void> {
  const bench = openBench(keptIn(values.data))
  const stop = () => void bench.close().finally(() => process.exit(130))
  process.once('SIGINT', stop).once('SIGTERM', stop)
  if (!values.json) process.stdout.write(values.markdown ? markdownHeading : heading)
  let failed = false
  try {
    for (const measurement of wanted) {
      const measured = await measurement.measure(bench).catch((error: unknown): Measured => {
        failed = true
        return { value: null, ceiling: null, why: error instanceof Error ? error.message : String(error) }
      })
      const say = values.json ? asLine : values.markdown ? asMarkdown : asRow
      process.stdout.write(say(measurement, measured))
    }
  } finally {
    await bench.close()
  }
  if (failed) process.exitCode = 1
}
