/** One file to carry away, made by `ffmpeg` where the machine has it. */
import { execFile } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { rename, rm, writeFile } from 'node:fs/promises'
import { setPriority } from 'node:os'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { whoIsSeen } from './following.ts'
import { readRecording, type Recording, type Span, type Track } from './recording.ts'

/** Where the machine has `ffmpeg`, without which there is no one file. */
export const ffmpegAt = (): string | undefined => programAt('ffmpeg')

const programAt = (name: string): string | undefined =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, process.platform === 'win32' ? `${name}.exe` : name))
    .find(canRun)

const canRun = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * A WebM or an MP4, as `out` ends, of a finished recording: one is seen at a time (`whoIsSeen`, which says what `first` is), everybody is
 * heard. `recording` where `dir` holds its films alone. Undefined where the machine has no `ffmpeg`, or nothing was recorded;
 * otherwise `out`. On two cores an MP4 takes a fifth of the time that was recorded, a WebM most of it; all else on the machine goes first. Throws what `ffmpeg` says against it,
 * and once `closing` says so.
 */
export async function makeOneFile(
  dir: string,
  out: string,
  { first, recording: known, size = SIZE, closing }: Making = {},
): Promise<string | undefined> {
  const ffmpeg = ffmpegAt()
  const recording = known ?? (await readRecording(dir))
  if (ffmpeg === undefined || !recording) return undefined
  const part = `${out}.part`
  await writeFile(part, '', { mode: 0o600 })
  try {
    const [program = ffmpeg, ...words] = [
      ...tether(),
      ffmpeg,
      ...wordsFor(dir, recording, part, { mp4: out.endsWith('.mp4'), first, size }),
    ]
    const made = promisify(execFile)(program, words, {
      env: {},
      maxBuffer: 16 * 1024 * 1024,
      killSignal: 'SIGKILL',
      ...(closing && { signal: closing }),
    })
    if (made.child.pid !== undefined) setPriority(made.child.pid, 15)
    await made
    await rename(part, out)
    return out
  } finally {
    await rm(part, { force: true })
  }
}

/** It may take hours: a home that is killed takes it along, where the machine can see to that (Linux with util-linux). */
function tether(): string[] {
  const setpriv = programAt('setpriv')
  return setpriv === undefined ? [] : [setpriv, '--pdeathsig', 'KILL', '--']
}

type Making = {
  readonly first?: ((publisher: string) => boolean) | undefined
  readonly recording?: Recording
  /** Of the picture. */
  readonly size?: Size
  readonly closing?: AbortSignal
}
type Size = { readonly width: number; readonly height: number }

const SIZE: Size = { width: 1280, height: 720 }
const WEBM = '-c:v libvpx -deadline realtime -cpu-used 8 -b:v 1200k -g 250 -c:a libopus -b:a 64k -f webm'
const MP4 = '-c:v libx264 -preset veryfast -crf 26 -g 250 -c:a aac -b:a 96k -movflags +faststart -f mp4'

function wordsFor(
  dir: string,
  recording: Recording,
  out: string,
  { mp4, first, size }: { mp4: boolean; size: Size } & Pick<Making, 'first'>,
): string[] {
  return [
    ...'-nostdin -hide_banner -loglevel error -y'.split(' '),
    // The size of a picture changes with the line of who sends: it is scaled anew, and the rest goes on.
    ...recording.tracks.flatMap(({ file }) => ['-protocol_whitelist', 'file', '-reinit_filter', '0', '-i', `file:${join(dir, file)}`]),
    '-filter_complex',
    [...pictures(recording, whoIsSeen(recording, first), size), ...sounds(recording)].join(';'),
    ...`-map [seen] -map [heard] -t ${seconds(recording.lengthMs)} ${mp4 ? MP4 : WEBM}`.split(' '),
    `file:${out}`,
  ] // prettier-ignore
}

const seconds = (ms: number): string => (ms / 1000).toFixed(3)

/** One picture lies over the other, and is there only while it is to be seen. */
function pictures({ tracks, lengthMs }: Recording, shown: readonly Span[], { width, height }: Size): string[] {
  const layers = [...tracks.entries()].filter(([, { picture }]) => picture)
  return [
    `color=c=0x202020:s=${width}x${height}:r=25:d=${seconds(lengthMs)}[seen0]`,
    ...layers.flatMap(([input, track], at) => [
      `[${input}:v]scale=${width}:${height}:force_original_aspect_ratio=decrease,pad=${width}:${height}:-1:-1,setsar=1,setpts=PTS+${seconds(track.fromMs)}/TB[over${at}]`,
      `[seen${at}][over${at}]overlay=eof_action=pass:enable='${during(track, shown)}'[seen${at + 1}]`,
    ]),
    `[seen${layers.length}]format=yuv420p[seen]`,
  ]
}

const during = ({ publisher }: Track, shown: readonly Span[]): string =>
  shown
    .filter((span) => span.publisher === publisher)
    .map(({ fromMs, untilMs }) => `between(t,${seconds(fromMs)},${seconds(untilMs)})`)
    .join('+') || '0'

function sounds({ tracks, lengthMs }: Recording): string[] {
  const layers = [...tracks.entries()].filter(([, { sound }]) => sound)
  return [
    `anullsrc=r=48000:cl=stereo:d=${seconds(lengthMs)}[heard0]`,
    ...layers.map(
      ([input, { fromMs }], at) =>
        `[${input}:a]aresample=48000:async=1,adelay=${Math.round(fromMs)}:all=1[heard${at + 1}]`,
    ),
    `${layers.map((_, at) => `[heard${at + 1}]`).join('')}[heard0]amix=inputs=${layers.length + 1}:normalize=0:duration=longest[heard]`,
  ]
}
