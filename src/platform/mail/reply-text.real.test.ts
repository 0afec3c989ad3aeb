/**
 * Mails that people and their programs really wrote, which stay outside the repository, each with what its collectors say
 * is the answer. What is passed today must be passed tomorrow.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { htmlLines } from './html-lines.ts'
import { readMail } from './received.ts'
import { replyText } from './reply-text.ts'

/** Beside the repository, in its parent's `shared/data`. */
const mails = `${process.env.FOYER_REAL_INPUT ?? resolve('..', 'shared', 'data')}/email-replies`
const github = `${mails}/github-email_reply_parser/test`
const talon = `${mails}/mailgun-talon/tests`

type Sample = { readonly name: string; readonly said: string; readonly expected: string }
const squeezed = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()
const bare = (text: string): string => text.replaceAll(/\s+/g, '')
const read = (path: string): string => readFileSync(path, 'utf8')

/** A text between quotes of Python, as it is meant. */
const literal = (text: string): string =>
  text
    .replaceAll('\\n', '\n')
    .replaceAll(/\\x([\da-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))

/** `assert_equal "…", EmailReplyParser.parse_reply(body)` and the file it reads. */
function ofGithub(): Sample[] {
  const tests = read(`${github}/email_reply_parser_test.rb`)
  const found = tests.matchAll(
    /body = File\.read EMAIL_FIXTURE_PATH\.join\("(.+?)"\)\.to_s\s+assert_equal "((?:[^"\\]|\\.)*)",\s*EmailReplyParser\.parse_reply/g,
  )
  return [...found].map(([, file = '', expected = '']) => ({
    name: `github ${file}`,
    said: replyText(read(`${github}/emails/${file}`)),
    expected: literal(expected),
  }))
}

/** `eq_(expected, quotations.extract_from_plain(mail))`, in their several ways of writing it. */
function ofTalon(): Sample[] {
  const tests = read(`${talon}/text_quotations_test.py`).split(/^def /m)
  const text = String.raw`u?(?:"""([\s\S]*?)"""|'''([\s\S]*?)'''|"([^"\n]*)"|'([^'\n]*)')`
  const value = (groups: readonly (string | undefined)[]): string =>
    literal(groups.find((one) => one !== undefined) ?? '')
  return tests.flatMap((one) => {
    const name = `talon ${/^\w+/.exec(one)?.[0]}`
    const inline = new RegExp(String.raw`eq_\(${text},\s*quotations\.extract_from_plain\(\s*${text}`).exec(one)
    if (inline) return [{ name, expected: value(inline.slice(1, 5)), said: replyText(value(inline.slice(5, 9))) }]
    const steps = [
      ...one.matchAll(
        new RegExp(
          String.raw`(msg_body|reply|expected) = ${text}|eq_\((?:(msg_body|reply|expected)|${text}), (?:quotations\.extract_from_plain\(msg_body\)|parsed)\)`,
          'g',
        ),
      ),
    ]
    const named = new Map<string, string>()
    return steps.flatMap((step) => {
      if (step[1]) named.set(step[1], value(step.slice(2, 6)))
      if (step[1]) return []
      const expected = step[6] ? (named.get(step[6]) ?? '') : value(step.slice(7, 11))
      return [{ name, expected, said: replyText(named.get('msg_body') ?? '') }]
    })
  })
}

async function ofPrograms(): Promise<Sample[]> {
  const folder = `${talon}/fixtures/standard_replies`
  const files = readdirSync(folder).filter((file) => file.endsWith('.eml'))
  const samples = files.map(async (file) => {
    const own = `${folder}/${basename(file, '.eml')}_reply_text`
    const mail = await readMail(readFileSync(`${folder}/${file}`))
    return { name: `program ${file}`, said: mail?.text ?? '', expected: existsSync(own) ? read(own) : 'Hello' }
  })
  return Promise.all(samples)
}

function ofHtml(): Sample[] {
  const folder = `${talon}/fixtures/html_replies`
  return readdirSync(folder).map((file) => ({
    name: `html ${file}`,
    said: replyText(htmlLines(read(`${folder}/${file}`))),
    expected: 'Hi. I am fine.\n\nThanks,\nAlex',
  }))
}

describe.skipIf(!existsSync(mails))('real mails', () => {
  test('give the answer their collectors found in them', async () => {
    const samples = [...ofGithub(), ...ofTalon(), ...(await ofPrograms()), ...ofHtml()]
    const missed = samples.filter(({ said, expected }) => bare(said) !== bare(expected))
    console.log(`${samples.length - missed.length} of ${samples.length} real mails`)
    for (const { name, said, expected } of missed)
      console.log(
        `missed ${name}: ${JSON.stringify(squeezed(said).slice(0, 200))}, expected ${JSON.stringify(squeezed(expected).slice(0, 200))}`,
      )
    // Of the eight, three say that a signature stays, or that a mail ends after one line; two are in Russian.
    expect(samples.length).toBe(76)
    expect(samples.length - missed.length).toBeGreaterThanOrEqual(68)
  })

  test('of the longest quote and of a line made to trap patterns are read in a moment', () => {
    const began = process.cpuUsage()
    for (const name of ['email_long_quote', 'pathological']) replyText(read(`${github}/emails/${name}.txt`))
    expect(process.cpuUsage(began).user / 1e6).toBeLessThan(1)
  })
})
