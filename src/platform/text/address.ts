const LONGEST = 60

/** The end of an address, for people: `42-la-chaudiere`. The number alone where the title has no Latin letter. */
export function numberAndWords(id: number, title: string): string {
  const words = title
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
  const short = words.length <= LONGEST ? words : words.slice(0, LONGEST).replace(/-[^-]*$/, '')
  return short === '' ? String(id) : `${id}-${short}`
}
