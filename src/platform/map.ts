/** The map of the house, written from its manifests: `docs/map.md`. A test keeps it fresh. */
import type { House, Room } from '#platform/house.ts'

export function drawMap(house: House): string {
  const rooms = [...house.rooms].sort((a, b) => b.floor - a.floor || a.name.localeCompare(b.name))
  return `# The map

Written from the manifests of the rooms. Not by hand: \`npm test -- -u\` writes it again.

| floor | room | what it is |
|---|---|---|
${rooms.map((room) => `| ${room.floor} | ${room.name} | ${room.about} |`).join('\n')}

${rooms.map((room) => chapter(room, house)).join('\n\n')}
`
}

function chapter(room: Room, house: House): string {
  const parts = [
    `## ${room.name}`,
    table('Pages', ['page', 'who may ask'], room.pages.map((page) => [`${page.method} ${page.path}`, page.who])),
    table('Facts', ['fact', 'about', 'carries', 'read by'], room.facts.map((fact) => [
      fact.factName, fact.subjectKind, Object.keys(fact.shape.shape).join(', ') || '·', readersOf(fact.factName, house),
    ])),
    list('Subjects', (room.subjects ?? []).map((subject) => `${subject.kind}${subject.hide ? ' (can be hidden)' : ''}`)),
    list('Gates it names', room.gates ?? []),
    list('Gates it keeps', (room.keepers ?? []).map((keeper) => `${keeper.gate}: ${keeper.name}`)),
    list('Slots it names', room.slots ?? []),
    list('Slots it fills', (room.fillings ?? []).map((filling) => `${filling.slot}: ${filling.name}`)),
    list('Settings', (room.settings ?? []).map((setting) => `\`${setting.key}\`: ${setting.why}`)),
    list('Jobs', Object.keys(room.jobs ?? {})),
    list('Again and again', Object.keys(room.rounds ?? {})),
  ]
  return parts.filter((part) => part !== '').join('\n\n')
}

const readersOf = (fact: string, house: House): string =>
  house.reactions.filter((reaction) => !reaction.on || reaction.on.includes(fact)).map((reaction) => reaction.name).join(', ') || '·'

const table = (title: string, head: readonly string[], rows: readonly (readonly string[])[]): string =>
  rows.length === 0 ? '' : [`**${title}**`, '', `| ${head.join(' | ')} |`, `|${head.map(() => '---').join('|')}|`, ...rows.map((row) => `| ${row.join(' | ')} |`)].join('\n')

const list = (title: string, items: readonly string[]): string => (items.length === 0 ? '' : `**${title}**: ${items.join('; ')}`)
