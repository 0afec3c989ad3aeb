/** As many letters at once as the mailer has lines. */
export const SIDE_BY_SIDE = 3

/** Nothing goes on in the background when one of them fails. */
export async function allOf<T>(works: readonly Promise<T>[]): Promise<T[]> {
  await Promise.allSettled(works)
  return Promise.all(works)
}
