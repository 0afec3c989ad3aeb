/** What can be brought from the machine of the home: a file of any size, without a browser in between. */
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { command, DONE, PARTLY_DONE, type Out } from '#platform/command.ts'
import type { Home } from '#platform/home.ts'
import { Trouble } from '#platform/trouble.ts'
import { sayNumber } from '#platform/i18n.ts'
import { farOf } from './how-far.ts'
import { brokenIn, nothingAdded, type Report } from './import.ts'
import { leftInWords } from './left-words.ts'
import { movingWords } from './messages.en.ts'
import { reportFor, usualChoices } from './report.ts'
import { Busy, runImport } from './running.ts'
import { closeExport, ExportProblem, openExport, survey } from './slack/index.ts'
import { insertDone } from './store.ts'

const slack = command({
  name: 'import slack', words: ['FILE'], beginsHome: true, tells: true,
  help: 'brings the public channels of a Slack export: people, conversations, dates',
  options: { 'dry-run': { help: 'reads everything, changes nothing, and says what would come' } },
  async run(home, { words, options, path, signal }, out) {
    const file = path(words.FILE)
    const report = await (options['dry-run'] ? lookAt(file, out, signal) : bringFrom(home, file, out, signal)).catch(inWords)
    const { added, into: _, ...counts } = report
    out.answer(options['dry-run'] ? { ...counts, dryRun: true } : { ...counts, added }, said(report, { dryRun: options['dry-run'], file }))
    return brokenIn(report.leftOut).length > 0 ? PARTLY_DONE : DONE
  },
})

async function lookAt(file: string, out: Out, signal: AbortSignal): Promise<Report> {
  const from = await openExport(file)
  try {
    const found = await survey(from, (share) => {
      signal.throwIfAborted()
      out.progress(share, 'reading')
    })
    return reportFor(found, usualChoices(found).groups.map(({ source }) => source), nothingAdded)
  } finally {
    await closeExport(from)
  }
}

async function bringFrom(home: Home, file: string, out: Out, signal: AbortSignal): Promise<Report> {
  const report = await runImport(home, { file }, { signal, onProgress: (progress) => {
    const { share, said: what } = farOf({ state: 'running', progress }, 'en')
    out.progress(share / 100, what)
  } })
  const { size } = await stat(file)
  await insertDone(home.db, { fileName: basename(file), bytes: size, by: null, at: home.now() }, report)
  return report
}

/** What a person can do something about, in one sentence. */
function inWords(error: unknown): never {
  if (error instanceof Busy) throw new Trouble('Another import is under way in this home. Wait until it is done, then run this again.')
  if (error instanceof ExportProblem) throw new Trouble(error.problem === 'not-found' ? error.message : `${movingWords.en.problems[error.problem]}${error.file === undefined ? '' : ` (${error.file})`}`)
  throw error
}

const counted = ['people', 'groups', 'conversations', 'posts', 'replies', 'bots', 'edits', 'reactions', 'files'] as const

function said(report: Report, { dryRun, file }: { dryRun: boolean; file: string }): string {
  const { done, counts } = movingWords.en
  const rows = (all: readonly { label: string; count: number }[]) => all.map(({ label, count }) => `  ${sayNumber('en', count).padStart(10)}  ${label}`)
  const left = leftInWords('en', report.leftOut)
  const { posts, conversations } = report.added
  return [
    dryRun ? `${basename(file)} would bring, with its public channels:` : `${basename(file)} is here:`,
    ...rows(counted.map((key) => ({ label: counts[key], count: report[key] }))),
    '',
    ...(left.length === 0 ? [done.nothingLeft] : ['What stays behind:', ...rows(left)]),
    '',
    dryRun ? 'Nothing was changed. Channels can be chosen one by one in the browser, at /moving.' : posts + conversations === 0 ? done.nothingNew : done.added({ posts, conversations }),
  ].join('\n')
}

export const commands = [slack]
