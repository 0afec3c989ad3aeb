/**
 * What it costs to keep a full stage: nine who send a megabit a second with sound, ten who watch them all, and the engine's own process
 * measured without and with a recording of it, in turn. What is written is read again: a recorder that drops is a cheap one.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEmbedded, PLACES, type LiveEngine } from '#platform/media/engine.ts'
import { finishRecording } from '#platform/media/recording.ts'
import { startClients } from '#platform/media/test-clients.ts'
import type { Measured, Measurement } from './measure.ts'
import { spent } from './processor.ts'

const KILOBITS = 1000
const VIEWERS = 10
const SECONDS = 8
const TURNS = 3

export const recorder: readonly Measurement[] = [
  { name: 'stage.recorder', unit: 'cores', aim: { most: 1.5 }, onRequest: true, measure: play },
]

async function play(): Promise<Measured> {
  const engine = openEmbedded({
    ports: { from: 45_000, to: 45_999 },
    addresses: [],
    bind: '127.0.0.1',
    log: () => undefined,
  })
  const clients = startClients()
  const dir = await mkdtemp(join(tmpdir(), 'foyer-bench-recorder-'))
  try {
    for (let at = 0; at < PLACES; at += 1)
      await clients.publish((offer) => engine.publish('bench', `speaker ${at}`, offer), { kilobits: KILOBITS })
    for (let at = 0; at < VIEWERS; at += 1)
      await clients.watch((offer) => engine.watch('bench', `viewer ${at}`, offer), { pairs: PLACES })
    const cost = { without: 0, with: 0 }
    for (let turn = 0; turn < TURNS; turn += 1) {
      cost.without += (await coresOf(engine)) / TURNS
      await engine.record('bench', join(dir, String(turn)))
      cost.with += (await coresOf(engine)) / TURNS
      await engine.stopRecording('bench')
    }
    return { value: cost.with, ceiling: cost.without, note: await noteOf(join(dir, '0')) }
  } finally {
    await clients.end()
    await engine.stop()
    await rm(dir, { recursive: true })
  }
}

async function coresOf(engine: LiveEngine): Promise<number> {
  // Whoever just came, or was just asked for a whole picture, costs more.
  await after(1000)
  const { pid = 0 } = await engine.figures()
  const [began, before] = [performance.now(), spent(pid)]
  await after(SECONDS * 1000)
  return (spent(pid) - before) / (performance.now() - began)
}

async function noteOf(dir: string): Promise<string> {
  const began = performance.now()
  const { tracks, lengthMs } = await finishRecording(dir)
  const bytes = tracks.reduce((sum, track) => sum + track.bytes, 0)
  const kept = tracks.filter(({ sound }) => sound).length
  return `${kept} of ${PLACES} kept, ${((bytes * 8) / 1000 / lengthMs).toFixed(1)} Mbit/s to the disk; ${VIEWERS} watch them all; finished in ${Math.round(performance.now() - began)} ms`
}

const after = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds))
