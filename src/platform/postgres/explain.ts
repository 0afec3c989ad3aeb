import { Trouble } from '#platform/trouble.ts'

/** What PostgreSQL says when it cannot go on, turned into one sentence with the way out. */
export function explain(said: string, what: string): Trouble {
  const known = REASONS.find(([sign]) => sign.test(said))
  if (known) return new Trouble(`${what}: ${known[1]}`)
  return new Trouble(`${what}: ${lastComplaint(said)}. Set DATABASE_URL to use another PostgreSQL server.`)
}

const REASONS: [RegExp, string][] = [
  [/No space left on device|Disk quota exceeded/, 'the disk is full; make room and start again.'],
  [/Read-only file system/, 'this place is read-only; choose another one with --data.'],
  [/Permission denied/, 'its files belong to another user; start as the user that made them.'],
  [/has wrong ownership/, 'its files belong to another user; start as the user that made them.'],
  [
    /could not map anonymous shared memory|Cannot allocate memory/,
    'there is too little memory; close something and start again.',
  ],
  [
    /could not resize shared memory|could not open shared memory/,
    '/dev/shm is too small; in Docker, run with --shm-size=256m.',
  ],
  [
    /invalid (primary )?checkpoint record|could not locate a valid checkpoint|invalid data in file|PANIC/,
    'its files are damaged; restore your last backup with "npm run foyer -- restore".',
  ],
  [
    /could not look up effective user ID/,
    'the user that starts Foyer has no name on this machine; add it to /etc/passwd.',
  ],
]

function lastComplaint(said: string) {
  const lines = said.split('\n').filter((line) => line.trim())
  const worst = lines.findLast((line) => /FATAL|PANIC|ERROR|error:/.test(line)) ?? lines.at(-1) ?? 'it did not say why'
  return worst.replace(/^.*?(FATAL|PANIC|ERROR|error): */, '').replace(/\.$/, '')
}
