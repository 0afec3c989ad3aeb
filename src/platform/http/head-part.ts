/** What rooms say of a page to those who read it from afar: search engines, previews of links, feed readers, phones. */
import type { VNode } from 'preact'
import type { PageView } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'

export type HeadPart = {
  /** Lines of the head. Never a script: Turbo would keep it from page to page. */
  readonly lines?: readonly VNode[]
  /** The page as data (JSON-LD), for machines that understand it. */
  readonly data?: object | undefined
  /** False: search engines may not keep it, whatever the page says itself. */
  readonly indexed?: boolean
  readonly headers?: Readonly<Record<string, string>>
}

export type Head = { readonly lines: readonly VNode[]; readonly data: readonly object[]; readonly indexed: boolean; readonly headers: Readonly<Record<string, string>> }

/** Asked for pages that were found; refusals speak for nobody. A room may refuse the reader here, as in a page. */
export async function headFor(visit: Visit, view: PageView): Promise<Head> {
  const parts = await Promise.all(visit.home.house.rooms.flatMap((room) => room.head?.(visit, view) ?? []))
  return {
    lines: parts.flatMap((part) => part.lines ?? []),
    data: parts.flatMap((part) => part.data ?? []),
    indexed: view.indexed === true && parts.every((part) => part.indexed !== false),
    headers: Object.assign({}, ...parts.map((part) => part.headers ?? {})),
  }
}
