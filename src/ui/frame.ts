import type { Lang } from '#platform/i18n.ts'
import type { Assets } from './assets.ts'
import type { Face } from './avatar.tsx'
import type { IconName } from './icon.tsx'
import type { Clock } from './say-time.ts'

/** A place one can go to. `count` is a number worth reading, `unread` a dot. */
export type Place = {
  label: string
  href: string
  icon: IconName
  current?: boolean | undefined
  count?: number | undefined
  unread?: number | undefined
  /** The one act among the five places under the thumb. */
  act?: boolean | undefined
}

export type GroupPlace = {
  name: string
  href: string
  icon: IconName
  current?: boolean | undefined
  unread?: number | undefined
}

export type SpacePlace = {
  name: string
  href: string
  locked: boolean
  groups: GroupPlace[]
}

/** `link` is where the reader finds the rest. */
export type Flash = {
  kind: 'info' | 'good' | 'warn' | 'bad'
  title: string
  text?: string | undefined
  link?: Link | undefined
}

export type Link = { label: string; href: string; lang?: string | undefined }

/** `waiting` are the numbers of what has something new, so that what is heard live is counted once; beyond `most` nobody counts. */
export type Bell = {
  href: string
  label: string
  waiting: readonly number[]
  most: number
  current?: boolean | undefined
}

/** What surrounds a page: the same for every page of one reader at one moment. Texts are in the reader's language. */
export type Frame = {
  lang: Lang
  clock: Clock
  assets: Assets
  /** Address of the home's colours, with its version: `/look.css?v=3`. */
  look: string
  home: { name: string; href: string; logo?: string | undefined; icon?: string | undefined; said?: string | undefined }
  nav: Place[]
  /** Five places on a phone; fewer while some rooms do not exist. */
  thumb: Place[]
  spaces: SpacePlace[]
  /** Where the reader's other groups are, when the rail has not room for all. */
  allGroups?: Link | undefined
  me: (Face & { href: string }) | undefined
  search?: { href: string } | undefined
  /** What waits for the reader: in the rail, and beside the name of the home on a phone. */
  bell?: Bell | undefined
  signIn?: Link | undefined
  /** The same page in the other languages. */
  languages: Link[]
  /** Rules, data, reporting, accessibility. */
  foot: Link[]
  /** `id` lets what is heard live find it again; a `bare` link leads to a page that Turbo does not know. */
  crisis?: { id?: number; title: string; text: string; links: (Link & { bare?: boolean })[] } | undefined
  notices: Flash[]
  /** Up to where in the facts this page is true, and for whom it was made: the live connection goes on from there. */
  live?: { at: string; person: number } | undefined
  theme?: 'light' | 'dark' | undefined
}
