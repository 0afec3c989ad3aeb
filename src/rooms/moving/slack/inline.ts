/** One line of Slack's markup: first what stands between `<` and `>`, code and emoji; then bold, italic and struck. */
import { emojiOf } from './emoji.ts'
import { unescaped } from './escape.ts'
import { styled, wordsAndMarks, type Inline, type Unit } from './styles.ts'

export type Atom =
  | { readonly is: 'code'; readonly text: string }
  | { readonly is: 'person'; readonly id: string; readonly label: string }
  | { readonly is: 'channel'; readonly id: string; readonly label: string }
  | { readonly is: 'link'; readonly url: string; readonly label: string }
  /** Words that are already final, such as `@here` or an emoji. */
  | { readonly is: 'words'; readonly text: string }

const atom =
  /`([^`\n]+)`|<@([A-Z0-9]+)(?:\|([^<>]*))?>|<#([A-Z0-9]+)(?:\|([^<>]*))?>|<!([a-z_]+(?:\^[^<>|]*)?)(?:\|([^<>]*))?>|<([a-z][a-z0-9+.-]*:[^<>|]+)(?:\|([^<>]*))?>|:([a-z0-9_+'-]+):(?::skin-tone-([2-6]):)?/gi

export function inlineOf(line: string): Inline[] {
  const units: Unit[] = []
  let from = 0
  for (const match of line.matchAll(atom)) {
    const found = atomOf(match)
    if (!found) continue
    units.push(...wordsAndMarks(unescaped(line.slice(from, match.index))), found)
    from = match.index + match[0].length
  }
  units.push(...wordsAndMarks(unescaped(line.slice(from))))
  return styled(units)
}

function atomOf(match: RegExpExecArray): Atom | undefined {
  const [, code, person, personLabel, channel, channelLabel, command, commandLabel, url, urlLabel, emoji, tone] = match
  if (code !== undefined) return { is: 'code', text: codeText(code) }
  if (person !== undefined) return { is: 'person', id: person, label: plain(personLabel) }
  if (channel !== undefined) return { is: 'channel', id: channel, label: plain(channelLabel) }
  if (command !== undefined) return commandOf(command, plain(commandLabel))
  if (url !== undefined) return { is: 'link', url: unescaped(url), label: plain(urlLabel) }
  const found = emojiOf(tone === undefined ? (emoji ?? '') : `${emoji}::skin-tone-${tone}`)
  return found === undefined ? undefined : { is: 'words', text: found }
}

const plain = (label: string | undefined): string =>
  unescaped(label ?? '')
    .replace(/\s+/g, ' ')
    .trim()

/** `<!here>`, `<!subteam^S1|@cooks>`, `<!date^1392734382^{date}^https://…|Feb 18, 2014>` */
function commandOf(command: string, label: string): Atom {
  const [kind = '', , , url = ''] = command.split('^')
  if (kind === 'date') return url === '' ? { is: 'words', text: label } : { is: 'link', url: unescaped(url), label }
  if (label !== '')
    return { is: 'words', text: kind === 'subteam' ? `@${label.replace(/^@/, '')}` : atSign(kind, label) }
  return { is: 'words', text: kind === 'subteam' ? '@group' : `@${kind}` }
}

const atSign = (kind: string, label: string): string => (kind === label ? `@${kind}` : label)

/** Inside code nothing is converted, but addresses and names that Slack itself put in brackets become bare again. */
export const codeText = (code: string): string =>
  unescaped(
    code.replace(
      /<(?:[@#!]|(?=[a-z][a-z0-9+.-]*:))([^<>|]+)(?:\|([^<>]*))?>/gi,
      (whole, inner: string, label?: string) => label || (/^<[@#!]/.test(whole) ? `${whole[1]}${inner}` : inner),
    ),
  )
