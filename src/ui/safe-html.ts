/**
 * HTML that may be put into a page as it is. Only two things make it: the text platform, after it has cleaned what people
 * wrote, and constants of this house. Anything else is text, and text is always escaped.
 */
export type SafeHtml = string & { readonly __safe: unique symbol }

/**
 * The only constructor. Call it in one place, at the end of the cleaning, and nowhere near what a request brought: whoever
 * calls it answers for the fact that no script, style, handler, frame or form can come out of this string.
 */
export const trustHtml = (cleaned: string): SafeHtml => cleaned as SafeHtml
