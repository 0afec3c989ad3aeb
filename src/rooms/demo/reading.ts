/**
 * Reads a chapter, strictly: whatever is not understood is an error with its line, so that a slip of the pen never
 * becomes part of what somebody says. The form is told in content/LISEZ-MOI.md.
 */
import { readLines } from './reading-lines.ts'
import { readStart, readStep } from './hours-said.ts'
import { cut, Misread, names, type Section } from './sections.ts'
import type { Chapter, Start, Step, Talk } from './story.ts'

export function readChapter(key: string, text: string): Chapter {
  const [head, ...talks] = cut(text, '## ')
  if (!head) throw new Misread(key, 1, 'a chapter says nothing')
  return { key, ...readHead(key, head), talks: talks.map((section) => readTalk(key, section)) }
}

const opennessOf = { 'tout le monde': 'public', 'les membres': 'members', 'ses membres': 'private' } as const

function readHead(key: string, head: Section): Omit<Chapter, 'key' | 'talks'> {
  const [title = '', ...rest] = head.lines
  const said = new Map<string, string>()
  const about: string[] = []
  for (const line of rest) {
    const [, name, value] = /^(dans|pour|entraide|icône|fondé|veille|aussi) : (.+)$/.exec(line) ?? []
    if (name !== undefined && value !== undefined) said.set(name, value)
    else about.push(line)
  }
  const wrong = (what: string) => new Misread(key, head.at, what)
  const must = (name: string): string => {
    const value = said.get(name)
    if (value === undefined) throw wrong(`« ${name} : … » is missing`)
    return value
  }
  const openness = Object.entries(opennessOf).find(([words]) => words === must('pour'))?.[1]
  if (!openness) throw wrong('« pour » is tout le monde, les membres or ses membres')
  const [by = '', ...when] = must('fondé').split(', ')
  return {
    name: title.replace(/^# /, ''),
    about: about.join('\n').trim(),
    space: must('dans'),
    openness,
    help: said.get('entraide') === 'oui',
    icon: must('icône'),
    founded: { by, start: start(when.join(', '), wrong) },
    moderators: names(said.get('veille')),
    also: names(said.get('aussi')),
  }
}

function readTalk(key: string, section: Section): Talk {
  const [title = '', ...rest] = section.lines
  const [head = { at: section.at, lines: [] }, ...posts] = cut(rest.join('\n'), '### ', section.at + 1)
  const said = readAsides(key, head)
  const lines = readLines(key, posts)
  const [first] = posts
  if (!first || lines.length === 0) throw new Misread(key, section.at, 'nobody says anything')
  const wrong = (what: string) => new Misread(key, first.at, what)
  return {
    title: title.replace(/^## (\? )?/, ''),
    kind: title.startsWith('## ? ') ? 'question' : 'discussion',
    lang: said.get('langue') ?? 'fr',
    tags: names(said.get('étiquettes')),
    start: start(/ — (.+)$/.exec(first.lines[0] ?? '')?.[1] ?? '', wrong),
    pinned: readPinned(said.get('épinglé'), wrong),
    closed: byAfter(said.get('fermé'), wrong),
    lines,
  }
}

const ASIDE = /^\((étiquettes|langue|épinglé|fermé) : (.+)\)$/

function readAsides(key: string, head: Section): ReadonlyMap<string, string> {
  const said = new Map<string, string>()
  for (const [nth, line] of head.lines.entries()) {
    const [, name, value] = ASIDE.exec(line) ?? []
    if (name !== undefined && value !== undefined) said.set(name, value)
    else if (line.trim() !== '') throw new Misread(key, head.at + nth, line)
  }
  return said
}

type Wrong = (what: string) => Misread

function start(said: string, wrong: Wrong): Start {
  const read = readStart(said)
  if (!read) throw wrong(`« ${said} » is no hour`)
  return read
}

/** `ines, +2 h` or `ines, +2 h, jusqu’à +3 j 9 h` */
function readPinned(said: string | undefined, wrong: Wrong): Talk['pinned'] {
  const [pinning, end] = said?.split(', jusqu’à ') ?? []
  const pinned = byAfter(pinning, wrong)
  const until = end === undefined ? null : readStep(end)
  if (until === undefined) throw wrong(`« ${end} » is no hour`)
  return pinned && { ...pinned, until }
}

/** `ines, +2 h` */
function byAfter(said: string | undefined, wrong: Wrong): { by: string; after: Step } | null {
  if (said === undefined) return null
  const [by = '', when = ''] = said.split(', ')
  const after = readStep(when)
  if (!after) throw wrong(`« ${said} » is no hour`)
  return { by, after }
}
