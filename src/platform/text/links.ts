/** Where a link or a picture in somebody's text may lead. Everything that is not listed is refused. */

const outside = /^https?:\/\/[^\s/?#@\\]+(?:[/?#][^\s]*)?$/i // no `user@host`, which is how one bank becomes another
const letter = /^mailto:[^\s@?]+@[^\s@?]+(?:\?[^\s]*)?$/i
const telephone = /^tel:[+\d][\d().-]*$/i
const inside = /^(?:\/(?![/\\])|#)[^\s]*$/

export const isAllowedLink = (href: string): boolean =>
  outside.test(href) || letter.test(href) || telephone.test(href) || inside.test(href)

/** An address of this home: the reader stays, so search engines may follow. */
export const isInside = (href: string): boolean => inside.test(href)

/** Each part in plain letters or, beyond ASCII, as percent signs; `%2e%2e` is `..` to a browser and is not among them. */
const ours = /^\/files(?:\/(?:[\w.-]|%[89a-f][\da-f])+)+$/i

/** A picture is shown only from our own folder: one from elsewhere would tell its owner who reads and when. */
export const isOurPicture = (src: string): boolean => ours.test(src) && !/\/\.{1,2}(?:\/|$)/.test(src)

const person = /^\/people\/(\d{1,15})$/

/** The person a link leads to, or undefined. */
export function personOfHref(href: string): number | undefined {
  const id = person.exec(href)?.[1]
  return id === undefined ? undefined : Number(id)
}
