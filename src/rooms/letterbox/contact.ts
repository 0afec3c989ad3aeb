/** A card for an address book (RFC 6350). */
export function contactCard({
  name,
  home,
  address,
}: {
  readonly name: string
  readonly home: string
  readonly address: string
}): string {
  const lines = [
    'BEGIN:VCARD',
    'VERSION:4.0',
    'KIND:group',
    `FN:${escaped(`${name} (${home})`)}`,
    `EMAIL:${address}`,
    'END:VCARD',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}

const escaped = (text: string): string => text.replaceAll(/[\\,;]/g, '\\$&').replaceAll(/\s+/g, ' ')

/** Lines of 75 bytes; a sign is not cut in two. */
function folded(line: string): string {
  let out = ''
  let bytes = 0
  for (const sign of line) {
    const more = Buffer.byteLength(sign)
    if (bytes + more > 75) {
      out += '\r\n '
      bytes = 1
    }
    out += sign
    bytes += more
  }
  return out
}
