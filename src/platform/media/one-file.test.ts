/** Where the machine has ffmpeg; what it made is asked of its sister. */
import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { drawFilm } from './drawn-film.ts'
import { ffmpegAt, makeOneFile } from './one-file.ts'
import { finishRecording } from './recording.ts'

const ffmpeg = ffmpegAt()

/** Of what the picture shows at each second: how red and how blue it is on the whole. */
async function coloursOf(path: string): Promise<string[]> {
  const words = ['-v', 'error', '-i', path, '-vf', 'fps=1,scale=1:1', '-f', 'rawvideo', '-pix_fmt', 'rgb24', '-']
  const { stdout } = await promisify(execFile)(ffmpeg ?? '', words, { encoding: 'buffer' })
  return Array.from({ length: stdout.length / 3 }, (_, at) =>
    (stdout[at * 3] ?? 0) > (stdout[at * 3 + 2] ?? 0) ? 'red' : 'blue',
  )
}

test.skipIf(ffmpeg === undefined)(
  'one file holds everybody: whoever speaks is seen, the sound of all is heard, and its length is true',
  async () => {
    const dir = await mkdtemp(join(tmpdir(), 'foyer-one-file-'))
    try {
      const drawing = (colour: string) => () =>
        `<svg xmlns="http://www.w3.org/2000/svg" width="48" height="27"><rect width="48" height="27" fill="${colour}"/></svg>`
      const film = { began: new Date('2026-11-22T19:00:00Z'), seconds: 6 }
      await drawFilm(dir, {
        ...film,
        publisher: 'maya',
        pictureAt: drawing('#f00'),
        heard: [{ fromMs: 0, untilMs: 2000 }],
      })
      await drawFilm(dir, {
        ...film,
        publisher: 'tom',
        pictureAt: drawing('#00f'),
        heard: [{ fromMs: 2000, untilMs: 6000 }],
      })
      await finishRecording(dir)
      const made = (await makeOneFile(dir, join(dir, 'whole.webm'), { size: { width: 160, height: 90 } })) ?? ''
      const asked = ['-v', 'error', '-show_entries', 'format=duration:stream=codec_name', '-of', 'json', made]
      const probe = await promisify(execFile)((ffmpeg ?? '').replace(/ffmpeg(?=[^/]*$)/, 'ffprobe'), asked)
      const { streams, format } = JSON.parse(probe.stdout)
      expect(streams.map((one: { codec_name: string }) => one.codec_name)).toEqual(['vp8', 'opus'])
      expect(Math.abs(Number(format.duration) - 6)).toBeLessThan(0.2)
      const colours = await coloursOf(made)
      expect([colours[1], colours.at(-2)]).toEqual(['red', 'blue'])
      expect((await readdir(dir)).filter((name) => name.endsWith('.part'))).toEqual([])
    } finally {
      await rm(dir, { recursive: true })
    }
  },
)
