/** Who stands where on the screen. Pure: from what everybody is told and what this browser hears. */
import type { Scene } from './scene.ts'
import { nameOf, type Layout, type Sort } from './stage.ts'
import type { Theatre } from './theatre-state.ts'
import type { Somebody } from './told.ts'

export type Seated = {
  readonly person: Somebody
  readonly what: Sort
  /** Of the engine; undefined while nothing comes from there. */
  readonly place: number | undefined
  readonly own: boolean
  readonly audio: boolean
  readonly video: boolean
  readonly lost: boolean
  /** Their camera is on, and no picture comes any more: they are heard alone. */
  readonly still: boolean
  readonly isMain: boolean
  /** Beside a screen that is shown: who speaks, or whoever spoke last. */
  readonly isBeside: boolean
  readonly speaking: boolean
}

type Hands = Pick<Theatre, 'audio' | 'video' | 'speaking' | 'still'>

/** In the order in which they came; the style sheet puts the middle where it belongs, so that no picture is taken out and put back. */
export function seated(
  { room, reader }: Pick<Scene, 'room' | 'reader'>,
  { audio, video, speaking, still }: Hands,
): Seated[] {
  const all = room.seats.map((seat) => {
    const own = reader?.id === seat.person && seat.what === 'face'
    const at = room.places.indexOf(nameOf(seat))
    return {
      person: room.people.find(({ id }) => id === seat.person) ?? {
        id: seat.person,
        name: '…',
        role: 'member' as const,
      },
      what: seat.what,
      place: at < 0 ? undefined : at,
      own: reader?.id === seat.person && seat.what !== 'encoder',
      audio: own ? audio !== null : seat.audio && !seat.muted,
      video: own ? video !== null : seat.video,
      lost: seat.lost,
      // A page of a shared screen may stand for minutes.
      still: seat.what !== 'screen' && seat.video && at >= 0 && still.has(at),
      speaking: at >= 0 && at === speaking,
    }
  })
  const middle = inTheMiddle(all, room.leader)
  const beside = middle?.what === 'screen' ? besideScreen(all, middle, room.leader) : undefined
  return all.map((seat) => ({ ...seat, isMain: seat === middle, isBeside: seat === beside }))
}

type Standing = Omit<Seated, 'isMain' | 'isBeside'>

/** A screen that is shown; else who speaks, unless it is oneself; else whoever leads; else the first with a picture. */
function inTheMiddle(all: readonly Standing[], leader: number | null): Standing | undefined {
  const others = all.filter((seat) => !seat.own)
  return (
    all.find((seat) => seat.what === 'screen') ??
    others.find((seat) => seat.speaking) ??
    all.find((seat) => seat.what === 'encoder') ??
    others.find((seat) => seat.person.id === leader) ??
    others.find((seat) => seat.video) ??
    all[0]
  )
}

/** Who speaks, oneself too: one sees that one is heard; else whoever shows the screen, else whoever leads. */
function besideScreen(all: readonly Standing[], screen: Standing, leader: number | null): Standing | undefined {
  const people = all.filter((seat) => seat.what !== 'screen')
  return (
    people.find((seat) => seat.speaking) ??
    people.find((seat) => seat.person.id === screen.person.id) ??
    people.find((seat) => seat.person.id === leader) ??
    people[0]
  )
}

/** Something comes from the stage, whatever it is. */
export const isSomebodyElseOn = (scene: Scene | undefined): boolean =>
  scene?.room.seats.some(
    (seat) => seat.person !== scene.reader?.id && !seat.lost && scene.room.places.includes(nameOf(seat)),
  ) ?? false

/** Others whose camera or screen is on, by seat: the place each is to be seen at. */
export function pictured(scene: Scene | undefined, hands: Hands): Map<string, number> {
  const theirs = scene ? seated(scene, hands).filter((seat) => !seat.own && seat.video && !seat.lost) : []
  return new Map(
    theirs.flatMap(({ person, what, place }) =>
      place === undefined ? [] : [[`${person.id} ${what} ${place}`, place]],
    ),
  )
}

export type Arrangement = 'grid' | 'speaker' | 'with-screen'

/** As whoever leads has laid it out; a screen and who speaks, once somebody shows one. */
export function arrangementOf(layout: Layout, seats: readonly Seated[]): Arrangement {
  if (seats.length === 0 || layout === 'grid') return 'grid'
  return layout === 'screen' && seats.some((seat) => seat.isMain && seat.what === 'screen') ? 'with-screen' : 'speaker'
}
