/** What rooms add to the frame around every page, before it is put together. */
import type { AudienceId } from '#platform/audiences.ts'
import type { Flash, Frame, GroupPlace, Link, Place, SpacePlace } from '#ui/frame.ts'

/** Rooms do not know one another: each says where its line stands, from 0 (top) to 100. */
export type Line = Place & { readonly order: number }
export type GroupLine = GroupPlace & { readonly audience: AudienceId }

export type Known = {
  readonly unread: ReadonlyMap<AudienceId, number>
  /** Where the reader was, the latest first. */
  readonly lately: readonly AudienceId[]
}
export type Shelves = {
  readonly spaces: readonly (Omit<SpacePlace, 'groups'> & { readonly groups: readonly GroupLine[] })[]
  /** Where the others are, when not all are shown. */
  readonly all?: Link | undefined
}

export type FramePart = {
  /** Lines of the rail. */
  readonly nav?: readonly Line[]
  /** Places under the thumb on a phone: five in all. */
  readonly thumb?: readonly Line[]
  /** Asked once it is known what is new and where the reader goes: a rail has room for a few groups. */
  readonly shelves?: (known: Known) => Promise<Shelves>
  /** How much is new for the reader, by audience: its place gets a dot. */
  readonly unread?: Known['unread']
  readonly lately?: Known['lately']
  readonly foot?: readonly Link[]
  readonly home?: Frame['home']
  readonly look?: string
  readonly me?: Frame['me']
  readonly signIn?: Link
  readonly search?: Frame['search']
  readonly bell?: Frame['bell']
  /** The one crisis that every page says. */
  readonly crisis?: Frame['crisis']
  /** What the reader has to know on every page, until it ends. */
  readonly notices?: readonly Flash[]
}
