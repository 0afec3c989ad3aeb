/** What each one says in a conversation, and in brackets underneath what became of it. */
import type { ReactionKind } from '#conversations'
import { readStart, readStep } from './hours-said.ts'
import { Misread, names, type Section } from './sections.ts'
import type { Line, Step } from './story.ts'

const HEADING = /^### ([a-z]+)(?: → (\d+))? — (.+)$/
const BENEATH = /^\((merci|pareil|vu|courage|joie|mot|mot privé|utile|modifié|signalé|masqué) : (.+)\)$/
const kindOf: Readonly<Record<string, ReactionKind>> = {
  merci: 'thanks',
  pareil: 'same',
  vu: 'seen',
  courage: 'courage',
  joie: 'joy',
}

export const readLines = (key: string, sections: readonly Section[]): Line[] =>
  sections.map((section, nth) => readLine(key, section, nth === 0))

function readLine(key: string, { at, lines }: Section, first: boolean): Line {
  const [heading = '', ...rest] = lines
  const [, by, to, hour] = HEADING.exec(heading) ?? []
  const when = first ? readStart(hour ?? '') && null : readStep(hour ?? '')
  if (by === undefined || when === undefined) throw new Misread(key, at, heading)
  const beneath: { name: string; value: string }[] = []
  while (rest.length > 0) {
    const last = rest.at(-1) ?? ''
    const [, name, value] = BENEATH.exec(last) ?? []
    if (name !== undefined && value !== undefined) beneath.unshift({ name, value })
    else if (last.trim() !== '') break
    rest.pop()
  }
  const text = rest.join('\n').trim()
  if (text === '') throw new Misread(key, at, 'nothing is said')
  const wrong = (what: string) => new Misread(key, at, what)
  return { by, when, text, to: to === undefined ? null : Number(to), ...readBeneath(beneath, wrong) }
}

type Said = readonly { readonly name: string; readonly value: string }[]
type Wrong = (what: string) => Misread

function readBeneath(said: Said, wrong: Wrong): Omit<Line, 'by' | 'when' | 'text' | 'to'> {
  const one = (name: string) => said.find((each) => each.name === name)?.value
  const step = (text: string | undefined): Step => {
    const read = readStep(text ?? '')
    if (!read) throw wrong(`« ${text} » is no hour`)
    return read
  }
  const reported = said
    .filter((each) => each.name === 'signalé')
    .map((each) => {
      const [by = '', after, reason = '', ...words] = each.value.split(' ; ')
      return { by, after: step(after), reason, words: words.join(' ; ') }
    })
  const words = said
    .filter(({ name }) => name === 'mot' || name === 'mot privé')
    .map(({ name, value }) => {
      const [by = '', after, ...rest] = value.split(' ; ')
      const openness = name === 'mot' ? ('public' as const) : ('private' as const)
      return { by, after: step(after), openness, words: rest.join(' ; ') }
    })
  const [editedAfter, ...before] = one('modifié')?.split(' ; avant : ') ?? []
  const [hiddenBy, hiddenAfter, rule, ...because] = one('masqué')?.split(' ; ') ?? []
  return {
    reactions: said.flatMap(({ name, value }) => (kindOf[name] ? [{ kind: kindOf[name], by: names(value) }] : [])),
    helpful: one('utile') === undefined ? null : step(one('utile')),
    edited:
      editedAfter === undefined
        ? null
        : { after: step(editedAfter), before: before.join(' ; avant : ').replaceAll(' ¶ ', '\n\n') },
    reported,
    words,
    hidden:
      hiddenBy === undefined
        ? null
        : {
            by: hiddenBy,
            after: step(hiddenAfter),
            rule: Number(/^règle (\d+)$/.exec(rule ?? '')?.[1]),
            words: because.join(' ; '),
          },
  }
}
