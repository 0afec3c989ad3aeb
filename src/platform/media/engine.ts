/**
 * Live pictures and sound. Whoever stands on a stage sends theirs once; the home forwards them to everybody who watches.
 * Rooms ask this interface and know no engine; the one that comes with the home works in a process of its own, started when
 * the first comes and ended when the last has gone. Offers and answers are SDP, as WHIP (RFC 9725) and WHEP carry them, and
 * the browser always makes the offer.
 */
import type { Capacity } from './capacity.ts'

export { PLACES } from './places.ts'
export { MOST_OFFERED } from './offer.ts'
export { LiveRefusal, type Why } from './refusals.ts'
export { openEmbedded } from './embedded.ts'
export { capacityOf, type Capacity } from './capacity.ts'
export { areByTcp, turnPass, type TurnPass } from './turn.ts'

export interface LiveEngine {
  /**
   * An offer to send: one section of sound, one of pictures; its sizes, where it has several, with a rid each and the smallest first
   * (`sendEncodings`). Who says nothing should send silence: where not even reports come for 2.7 s, they are lost.
   * It takes the first free place of the stage, the one it had before if that is free; a publisher who offers
   * again stays where they stand, and nobody who watches has to do anything. `publisher` names one that sends: a person's shared
   * screen is another one. On narrow lines what is `main` is seen before whoever speaks, and they before the others. Throws
   * `LiveRefusal`.
   */
  publish(room: string, publisher: string, offer: string, main?: boolean): Promise<Leg>
  /**
   * An offer to receive: its k-th section of sound and its k-th of pictures carry place k of the room, whoever stands there and
   * whoever comes there later; nothing is negotiated again. Offer as many pairs as should ever be seen, at most PLACES. One
   * viewer has few legs at once: with one more, the oldest is closed. `own` names publishers that are the viewer: their pictures, which
   * they have before them, take nothing of what their line carries; their sound comes back, so that one sees that one is heard. Null is
   * somebody whom nobody knows, each time another one: of those, fewer may be on their way in at once. Throws
   * `LiveRefusal`.
   */
  watch(room: string, viewer: string | null, offer: string, own?: readonly string[]): Promise<Leg>
  /**
   * Somebody leaves, or is put out by a host. A leg that is gone already is no mistake. Their browser gets nothing more at once, and
   * notices by itself after some five seconds: tell it by the home's own live connection.
   */
  close(leg: string): Promise<void>
  /** What is true is no longer forwarded, what is false is again; what is not named stays as it was. It holds when they offer again. */
  mute(room: string, publisher: string, what: Muting): Promise<void>
  /**
   * From now on what each publisher of the room sends is kept in files in `dir`, which is made where it is missing: what is muted here is
   * not kept. Whoever falls and comes back, the engine as well, goes on in new files of the same folder. Once told is enough;
   * told of another folder, it goes on there. `recording.ts` reads them. A disk that is full ends it, which is told.
   */
  record(room: string, dir: string): Promise<void>
  /** Resolves when the files are closed. */
  stopRecording(room: string): Promise<void>
  /** Closes every leg of the room, and its recording. */
  end(room: string): Promise<void>
  /** Told what the engine notices by itself; answers how to stop being told. */
  follow(listener: (told: Told) => void): () => void
  figures(): Promise<Figures>
  /** What this machine sends, tried for a second and a half; undefined: somebody is live, and is not disturbed. Throws `LiveRefusal`. */
  measure(): Promise<Capacity | undefined>
  stop(): Promise<void>
}

export interface Leg {
  /** Names this connection for `close`. Whoever knows it could close it: it is not guessed. */
  readonly leg: string
  readonly answer: string
}

export interface Muting {
  readonly audio?: boolean
  readonly video?: boolean
}

export type Told =
  /** Who stands where has changed. Pair k of every watcher carries `places[k]`; null is an empty place. */
  | { readonly is: 'places'; readonly room: string; readonly places: readonly (string | null)[] }
  /** Nothing came from them for 2.7 s, neither sound nor pictures nor reports, or their connection broke. Their place is free. */
  | { readonly is: 'lost'; readonly room: string; readonly publisher: string }
  /** Offered 3 s ago and not connected: whoever made the offer should make another. */
  | { readonly is: 'late'; readonly room: string; readonly leg: string }
  /** Whoever watched by it is gone: their connection broke. */
  | { readonly is: 'gone'; readonly room: string; readonly leg: string }
  /** What is sent there is recorded no more: the disk is full, or takes too long. What was kept until then is there. */
  | { readonly is: 'unrecorded'; readonly room: string }
  /** The engine fell and is there again: everybody in these rooms should offer again. */
  | { readonly is: 'again'; readonly rooms: readonly string[] }

/** Since the engine's process started, where nothing else is said. Bytes and packets of what is forwarded, both ways. */
export interface Figures {
  /** False: nobody is live, so that no process runs. */
  readonly running: boolean
  /** False: no build of the native library for this machine. Undefined: not tried yet. */
  readonly possible: boolean | undefined
  readonly rooms: number
  readonly publishing: number
  readonly watching: number
  readonly in: Traffic
  readonly out: Traffic
  /** Of what was sent to watchers and publishers sent us, what did not arrive at first, as told by reports: 0 to 1, over the last seconds. */
  readonly loss: { readonly in: number; readonly out: number }
  /** Packets that a watcher missed and was sent again; and those that we no longer had. */
  readonly resent: number
  readonly gone: number
  /** Since the home opened, by reason. */
  readonly refused: Readonly<Partial<Record<import('./refusals.ts').Why, number>>>
  /** The number of the process. */
  readonly pid: number | undefined
  /** How often the process had to be started again since the home opened. */
  readonly restarts: number
  /** Of one core, over the last second. */
  readonly processor: number
  /** Resident memory of the process, bytes. */
  readonly memory: number
  /** Near its limit, every watcher has the smallest picture; beyond, nobody more is let in. */
  readonly strain: 'none' | 'low layers' | 'refusing'
}

export interface Traffic {
  readonly packets: number
  readonly bytes: number
}
