/** The chapters as they lie in content/, one a group. They are read when they are asked for: a home without a demo never does. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readChapter } from './reading.ts'
import type { Chapter } from './story.ts'

/** In the order in which the groups were founded, and stand in the rail. */
export const chapterKeys = [
  'cafe',
  'coups-de-main',
  'reparer',
  'a-table',
  'papiers',
  'petits-et-grands',
  'jardin',
  'benevoles',
] as const

export const chaptersIn = (root: string): Promise<Chapter[]> =>
  Promise.all(
    chapterKeys.map(async (key) =>
      readChapter(key, await readFile(join(root, 'src/rooms/demo/content', `${key}.md`), 'utf8')),
    ),
  )
