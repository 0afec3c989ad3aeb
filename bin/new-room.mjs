// npm run new-room NAME: a small room that works, to be changed into yours. Touches its own folder and src/app.ts.
import { mkdirSync, readdirSync, readFileSync, existsSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const root = process.env.FOYER_ROOT ?? dirname(here)
const name = process.argv[2] ?? ''

const stop = (sentence) => {
  console.error(sentence)
  process.exit(1)
}
if (!/^[a-z]{3,20}$/.test(name)) stop('Say its name in one lower-case word: npm run new-room waves')
const folder = join(root, 'src/rooms', name)
if (existsSync(folder)) stop(`src/rooms/${name} is there already.`)

mkdirSync(folder, { recursive: true })
for (const file of readdirSync(join(here, 'new-room'))) {
  const text = readFileSync(join(here, 'new-room', file), 'utf8').replaceAll('wave', singular(name)).replaceAll(`${singular(name)}s`, name)
  writeFileSync(join(folder, file.replace(/\.txt$/, '')), text)
}
const list = join(root, 'src/app.ts')
const app = readFileSync(list, 'utf8')
const imports = app.replace(/\n\nexport const house/, `\nimport { room as ${name} } from './rooms/${name}/room.ts'\n\nexport const house`)
writeFileSync(list, imports.replace(/(buildHouse\(\[[^\]]*?),?\s*\]/, `$1, ${name}]`))
console.log(`src/rooms/${name} stands, and src/app.ts lists it. Next: docs/tutorial.md, and  npm test -- src/rooms/${name}`)

/** "waves" gives "wave"; a name without an s keeps itself, with another word for one of them. */
function singular(plural) {
  return plural.endsWith('s') ? plural.slice(0, -1) : `${plural}Deed`
}
