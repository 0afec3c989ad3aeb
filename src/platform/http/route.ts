/**
 * A page is a row of data: method, path, who may ask, what the input must look like, and a function that answers. The
 * map, the who-may table and the server read the same rows.
 */
import type { Readable, Writable } from 'node:stream'
import type { VNode } from 'preact'
import { z } from 'zod'
import type { Confine } from '#platform/changes.ts'
import type { Home } from '#platform/home.ts'
import type { Visit } from '#platform/http/visit.ts'
import type { Sentence } from '#platform/refusal.ts'
import type { Subject } from '#platform/subjects.ts'

export type Who = 'anyone' | 'members' | 'hosts'
export type Method = 'GET' | 'POST' | 'DELETE'

export type PageView = {
  readonly title: string
  readonly body: VNode
  /** The right column, only when it says something. */
  readonly aside?: { readonly label: string; readonly children: VNode } | undefined
  /** `porch` has no rail: the door, signing in, the welcome. `narrow` is a porch of one column. `evening` fills the screen: a live room. */
  readonly layout?: 'frame' | 'wide' | 'porch' | 'narrow' | 'evening'
  readonly description?: string | undefined
  /** Search engines may keep it. Nothing is indexed unless a page says so. */
  readonly indexed?: boolean
  /** The one address of it, whole; an indexed page without one has its own path. */
  readonly canonical?: string | undefined
  /** What it is the page of, and which page: what rooms say of it to those who read from afar. */
  readonly about?: (Subject & { readonly page?: number }) | undefined
  /**
   * Whoever passes by may be given the same page until something changes. `about`: it shows one thing, and what its room
   * confines to other things of the kind changes nothing on it. Never for a page with a key or a secret of its own.
   */
  readonly kept?: { readonly about?: Confine }
  /** The space whose own colours it wears: the `id` given to `lookSheet`. */
  readonly space?: string | undefined
}

type Headers = Readonly<Record<string, string | readonly string[]>>
export type Answer =
  | { readonly kind: 'page'; readonly status: number; readonly view: PageView; readonly headers?: Headers }
  /** `notice` is said once on the page they land on. */
  | { readonly kind: 'seeOther'; readonly to: string; readonly notice?: string; readonly headers?: Headers }
  | { readonly kind: 'raw'; readonly status: number; readonly type: string; readonly body: string | Buffer | Readable; readonly headers?: Headers }

export const page = (view: PageView, status = 200): Answer => ({ kind: 'page', status, view })
export const seeOther = (to: string, notice?: string): Answer => ({ kind: 'seeOther', to, ...(notice === undefined ? {} : { notice }) })
export const raw = (type: string, body: string | Buffer | Readable, headers?: Headers, status = 200): Answer => ({
  kind: 'raw', status, type, body, ...(headers === undefined ? {} : { headers }),
})

/** A file as it came in: small ones in memory, those of a field that says `disk` in a temporary file. */
export type Upload = { readonly name: string; readonly bytes: Buffer; readonly path?: string; readonly size: number; readonly into?: Writable }
export type FileRule = {
  readonly maxBytes: number | ((home: Home) => number)
  readonly most: number
  /** On disk, what is too large is refused before it is read, or where it stops being small enough: such a field comes last. */
  readonly to?: 'memory' | 'disk'
  /** Read as it comes and kept nowhere: what this made of it is the `into` of the upload, whose `bytes` are empty. Destroyed once the page answered. It comes last, like one to disk. */
  readonly into?: (home: Home, params: unknown) => Promise<Writable>
  /** What is said of a file that is too large; a general sentence otherwise. */
  readonly tooLarge?: (maxBytes: number) => Sentence
}

/** What was typed, as it came: given back to the form when it cannot be taken. */
export type Typed = Readonly<Record<string, string | readonly string[]>>
/** A sentence per field, in the reader's language; `form` is about the whole. */
export type Problems = Readonly<Record<string, string>>
export type Retry = { readonly typed: Typed; readonly problems: Problems }

export type Route = {
  readonly method: Method
  readonly path: string
  readonly who: Who
  readonly params: z.ZodType
  readonly query: z.ZodType
  readonly body: z.ZodType | undefined
  readonly files: Readonly<Record<string, FileRule>>
  readonly answer: (visit: Visit, input: Input<unknown, unknown, unknown>) => Promise<Answer>
  readonly again: ((visit: Visit, input: Asked<unknown, unknown>, retry: Retry) => Promise<Answer>) | undefined
}

export type Asked<P, Q> = { readonly params: P; readonly query: Q }
export type Input<P, Q, B> = Asked<P, Q> & { readonly body: B; readonly files: Readonly<Record<string, readonly Upload[]>> }

const nothing = z.object({})
type Nothing = z.output<typeof nothing>

export function get<P = Nothing, Q = Nothing>(
  path: string,
  rules: { readonly who?: Who; readonly params?: z.ZodType<P>; readonly query?: z.ZodType<Q> },
  answer: (visit: Visit, input: Asked<P, Q>) => Promise<Answer>,
): Route {
  return {
    method: 'GET', path, who: rules.who ?? 'anyone', params: rules.params ?? nothing, query: rules.query ?? nothing, body: undefined, files: {},
    answer: (visit, input) => answer(visit, input as Asked<P, Q>), again: undefined,
  }
}

/**
 * `again` shows the form with what was typed and what is wrong with it; without it, a refusal is a page of its own.
 */
export function post<P = Nothing, B = Nothing, Q = Nothing>(
  path: string,
  rules: {
    readonly who?: Who
    readonly params?: z.ZodType<P>
    readonly query?: z.ZodType<Q>
    readonly body?: z.ZodType<B>
    readonly files?: Readonly<Record<string, FileRule>>
    readonly again?: (visit: Visit, input: Asked<P, Q>, retry: Retry) => Promise<Answer>
  },
  answer: (visit: Visit, input: Input<P, Q, B>) => Promise<Answer>,
): Route {
  const again = rules.again
  return {
    method: 'POST', path, who: rules.who ?? 'members', params: rules.params ?? nothing, query: rules.query ?? nothing, body: rules.body ?? nothing,
    files: rules.files ?? {},
    answer: (visit, input) => answer(visit, input as Input<P, Q, B>),
    again: again && ((visit, input, retry) => again(visit, input as Asked<P, Q>, retry)),
  }
}

/** For programs that speak a protocol (WHIP, WHEP): browsers' forms know only GET and POST. */
export const remove = <P = Nothing>(
  path: string,
  rules: { readonly who?: Who; readonly params?: z.ZodType<P> },
  answer: (visit: Visit, input: Asked<P, Nothing>) => Promise<Answer>,
): Route => ({ ...get(path, rules, answer), method: 'DELETE' })
