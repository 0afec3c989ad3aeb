import { z } from 'zod'
import { setting } from '#platform/settings.ts'

/** An hour of sound, a quarter of an hour of film from a phone. */
export const largestFile = setting<number>({
  key: 'library.largest-file',
  schema: z.number().int().min(1).max(10_000),
  usual: 500,
  why: 'In megabytes: only the host knows how much disk there is, and how long people wait on their lines.',
})
export const roomForFiles = setting<number>({
  key: 'library.room',
  schema: z.number().int().min(1).max(100_000),
  usual: 50,
  why: 'In gigabytes: what the files of all may take together; the disk also holds the database and its backups.',
})

export const MB = 1024 ** 2
export const GB = 1024 ** 3
