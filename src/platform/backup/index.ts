/**
 * A home in one file, and back. `backUp` reads a serving home as it was in one moment; `restore` checks a file before it
 * touches anything, loads it beside what is there and moves it into place when it is whole, taking an older version's
 * home forward. The file is plain tar: `foyer.json`, a folder for each table (COPY text, gzipped), the files people
 * added under their hashes, `contents.json` with every count, and `SHA256SUMS`. Jobs that wait (letters on their way)
 * are not carried: a restored home sends nothing that the old one may have sent already.
 */
export { backUp, type Backup } from './backing-up.ts'
export { rowsIn } from './contents.ts'
export { restore, type Restored } from './restoring.ts'
export { tablesOf } from './tables.ts'
export { refuseUnfinished } from './staging.ts'
