/** As many as a page can draw, and this machine hold. */
export const MOST_PEOPLE = 20_000
