/**
 * The stage in this tab: what is received, what is sent, and where it is drawn. It outlives the page: Turbo carries its element from
 * page to page, so that it goes on in a corner while one reads elsewhere in the home.
 */
import { h, render } from 'preact'
import { putIn, stopFloating } from './floating.ts'
import { keepAcrossPages, stageElement } from './keeping-on.ts'
import { receive, type Receiving } from './receiving.ts'
import { followPassing, followScene, sceneNow } from './scene-now.ts'
import { standingOf } from './scene.ts'
import { hrefOf, type Sort } from './stage.ts'
import { send, type Sending } from './sending.ts'
import { isSomebodyElseOn, pictured, seated } from './seating.ts'
import { StageView, streamOf } from './stage-views.tsx'
import { emptyHands, type Theatre } from './theatre-state.ts'
import { askWays } from './ways-asking.ts'
import type { LineState } from './line.ts'

let state: Theatre = emptyHands
let receiving: Receiving | undefined
const sendings = new Map<Sort, Sending>()
/** The home knows of them: they have a seat. */
const seatedWith = new Set<Sort>()
const watchers = new Set<() => void>()
let stops: (() => void)[] = []

export const theatreNow = (): Theatre => state
export function followTheatre(watch: () => void): () => void {
  watchers.add(watch)
  return () => void watchers.delete(watch)
}

function change(part: Partial<Theatre>): void {
  state = { ...state, ...part }
  draw()
  for (const watch of watchers) watch()
}

/** By a press: only then may a browser make a sound. */
export function enter(): void {
  const scene = sceneNow()
  if (!scene || receiving) return
  const { id } = scene.gathering
  receiving = receive({
    ways,
    gathering: id,
    told: (line) => change({ line }),
    expects: () => isSomebodyElseOn(sceneNow()),
    pictured: () => pictured(sceneNow(), state),
  })
  change({ inside: true, gathering: id })
  stops = [
    followScene(noticeScene),
    followPassing((passing) => (passing.is === 'caption' ? showCaption(passing.text) : showWave(passing))),
    lookAtPlaces(),
    watchNetwork(),
  ]
  keepAcrossPages()
}

// The tab goes, or another site comes: the home need not wait until it notices.
addEventListener('pagehide', () => state.inside && leave())

export function leave(): void {
  for (const stop of stops) stop()
  stops = []
  for (const what of sendings.keys()) endSending(what)
  receiving?.close()
  receiving = undefined
  stopFloating()
  change(emptyHands)
}

const ways = async (): Promise<RTCConfiguration> => {
  const scene = sceneNow()
  return scene?.relayed ? askWays(`${hrefOf(scene.gathering.id)}/ways`) : {}
}

/** The engine began anew, the network changed: everything is offered again, not all of it in the same moment. */
export function offerAgain(): void {
  const soon = Math.random() * 250
  receiving?.again(soon)
  for (const sending of sendings.values()) sending.again(soon)
}
document.addEventListener('foyer:stage', (event) => {
  const { is, topic } = (event as CustomEvent<{ is: string; topic: string }>).detail
  if (is === 'stage.again' && topic === `gathering:${state.gathering}`) offerAgain()
})

function watchNetwork(): () => void {
  const connection = (navigator as { connection?: EventTarget }).connection
  connection?.addEventListener('change', offerAgain)
  addEventListener('online', offerAgain)
  return () => {
    connection?.removeEventListener('change', offerAgain)
    removeEventListener('online', offerAgain)
  }
}

/** What a host decided about oneself is done here too: put out, sent back, muted, ended. */
function noticeScene(): void {
  const scene = sceneNow()
  if (!scene) return
  const { ofStage } = standingOf(scene)
  if (scene.room.phase === 'ended') return leave()
  if (!ofStage && sendings.size > 0) for (const what of sendings.keys()) endSending(what)
  const own = scene.room.seats.find((seat) => seat.person === scene.reader?.id && seat.what === 'face')
  if (own?.muted && state.audio) void turn('audio', null)
  draw()
}

/** Turns one's microphone or camera on (a track) or off. */
export function turn(kind: 'audio' | 'video', track: MediaStreamTrack | null): void {
  const scene = sceneNow()
  state[kind]?.stop()
  change({ [kind]: track })
  const face = sendings.get('face')
  if (face) {
    face.show(kind, track)
    if (seatedWith.has('face')) tellShowing()
  } else if (scene && track) begin('face', { audio: state.audio, video: state.video })
}

/** The screen and what it plays; ends by itself when the browser's own bar ends it. */
export function showScreen(stream: MediaStream | null): void {
  endSending('screen')
  for (const track of state.screen?.getTracks() ?? []) track.stop()
  change({ screen: stream })
  const [video] = stream?.getVideoTracks() ?? []
  if (!stream || !video) return
  video.addEventListener('ended', () => showScreen(null))
  begin('screen', { audio: stream.getAudioTracks()[0] ?? null, video })
}

function begin(what: Sort, first: { audio: MediaStreamTrack | null; video: MediaStreamTrack | null }): void {
  const scene = sceneNow()
  if (!scene) return
  const told = (line: LineState) => {
    change({ sendingLine: line })
    if (typeof line === 'object') endSending(what)
    if (line !== 'open') return
    seatedWith.add(what)
    // It may have changed since it was offered.
    if (what === 'face') tellShowing()
  }
  sendings.set(what, send({ ways, gathering: scene.gathering.id, what, first, told }))
}

function endSending(what: Sort): void {
  sendings.get(what)?.close()
  sendings.delete(what)
  seatedWith.delete(what)
  if (what === 'face') {
    state.audio?.stop()
    state.video?.stop()
    change({ audio: null, video: null })
  }
}

/** Down from the stage by oneself. */
export const comeDown = (): void => {
  endSending('face')
  showScreen(null)
}

function tellShowing(): void {
  const scene = sceneNow()
  if (!scene) return
  const body = new URLSearchParams({
    what: 'face',
    audio: state.audio ? 'on' : 'off',
    video: state.video ? 'on' : 'off',
  })
  void fetch(`/gatherings/${scene.gathering.id}/live/showing`, {
    method: 'POST',
    body,
    headers: { accept: 'application/json' },
  }).catch(() => undefined)
}

const CAPTION_MS = 9000
let captionEnds: ReturnType<typeof setTimeout> | undefined
function showCaption(caption: string): void {
  clearTimeout(captionEnds)
  captionEnds = setTimeout(() => change({ caption: '' }), CAPTION_MS)
  change({ caption })
}

const WAVE_MS = 4000
/** More at once nobody tells apart. */
const WAVES_AT_MOST = 6
let waved = 0
function showWave({ sign, by }: { readonly sign: string; readonly by: number }): void {
  const wave = { key: ++waved, sign, by }
  change({ waves: [...state.waves, wave].slice(-WAVES_AT_MOST) })
  setTimeout(() => change({ waves: state.waves.filter((one) => one !== wave) }), WAVE_MS)
}

const PLACES_LOOKED_AT_MS = 400
/** Who takes the middle has spoken for a moment: a cough moves nobody. */
function lookAtPlaces(): () => void {
  let before: number | undefined
  const timer = setInterval(() => {
    const now = receiving?.loudest()
    if (now !== undefined && now === before && now !== state.speaking) change({ speaking: now })
    before = now
    const still = receiving?.still() ?? state.still
    if (String([...still]) !== String([...state.still])) change({ still })
  }, PLACES_LOOKED_AT_MS)
  return () => clearInterval(timer)
}

export function draw(): void {
  const scene = sceneNow()
  const element = stageElement()
  if (!element || !scene) return
  if (!state.inside) return render(null, element)
  const streams = receiving?.streams ?? []
  const middle = seated(scene, state).find((seat) => seat.isMain)
  putIn(middle && streamOf(middle, state, streams))
  render(h(StageView, { scene, theatre: state, streams, onLeave: leave, onTurn: turn }), element)
}
document.addEventListener('foyer:stage-moved', draw)
