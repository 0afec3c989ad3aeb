/** The two questions that a text raises: where a link leads, what a picture shows. */
import { isAllowedLink } from '#platform/text/links.ts'
import { linkAt } from './acts.ts'
import type { Desk } from './desk.ts'
import { schema } from './schema.ts'

export function askLink(desk: Desk, typed?: string): void {
  const { view, words } = desk
  if (!view) return
  const there = linkAt(view.state)
  desk.ask({
    kind: 'link',
    value: typed ?? there?.href ?? '',
    error: typed === undefined ? undefined : words.linkWrong,
    answer(said) {
      const href = addressFrom(said)
      if (href === undefined) askLink(desk, said)
      else setLink(desk, href)
    },
    remove: there && (() => setLink(desk, undefined)),
  })
}

/** On the link one stands in, on what is selected, or as words of its own. */
function setLink(desk: Desk, href: string | undefined): void {
  const { view } = desk
  if (!view) return
  const { link } = schema.marks
  const { from, to } = linkAt(view.state) ?? view.state.selection
  const { tr } = view.state
  if (href !== undefined && from === to) tr.insertText(href, from)
  const end = href !== undefined && from === to ? from + href.length : to
  tr.removeMark(from, end, link)
  if (href !== undefined) tr.addMark(from, end, link.create({ href }))
  view.dispatch(tr.removeStoredMark(link))
  desk.leave()
}

/** `exemple.fr` is an address as people say it. */
function addressFrom(typed: string): string | undefined {
  const said = typed.trim()
  if (said === '') return undefined
  const isWhole = /^(?:[a-z][a-z\d+.-]*:|[/#])/i.test(said)
  const whole = isWhole ? said : /^[^\s@]+@[^\s@]+$/.test(said) ? `mailto:${said}` : `https://${said}`
  return isAllowedLink(whole) && (isWhole || said.includes('.')) ? whole : undefined
}

/** Asked as soon as the picture stands in the text, while it is still on its way; found again by the hand that put it. */
export function describe(desk: Desk, picture: string | undefined): void {
  const { view } = desk
  const alt = view && altOf(desk, picture)
  if (!view || picture === undefined || alt === undefined) return
  desk.ask({
    kind: 'alt',
    value: alt,
    answer(said) {
      const { tr, doc } = view.state
      doc.descendants((node, at) => {
        if (isPicture(node.attrs, picture)) tr.setNodeMarkup(at, null, { ...node.attrs, alt: said.trim() })
      })
      view.dispatch(tr)
      desk.leave()
    },
  })
}

/** Its address, or the one it had before it was kept. */
const isPicture = (attrs: Readonly<Record<string, unknown>>, picture: string): boolean =>
  attrs['src'] === picture || attrs['was'] === picture

function altOf({ view }: Desk, picture: string | undefined): string | undefined {
  let alt: string | undefined
  view?.state.doc.descendants(({ attrs }) => {
    if (picture !== undefined && isPicture(attrs, picture)) alt = String(attrs['alt'])
  })
  return alt
}
