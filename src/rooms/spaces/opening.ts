/** A fresh home has one space and no group: Maya finds a place where her groups will stand, and nothing to tidy. */
import { theHome, type Home } from '#platform/home.ts'
import { homeName } from '#platform/home-settings.ts'
import { openSpaceBy } from './founding.ts'
import { firstSpace } from './store.ts'
import { holdFirstSpace } from './writing-store.ts'

/** For members until somebody opens it further: nothing of a new home is public by surprise. */
export async function openFirstSpace(home: Home): Promise<void> {
  if (await firstSpace(home.db)) return
  await home.act(theHome, async (ctx) => {
    await holdFirstSpace(ctx.tx)
    if (await firstSpace(ctx.tx)) return
    const name = home.settings.get(homeName)
    await openSpaceBy(
      ctx,
      { name, about: '', openness: 'members', door: 'open', domains: [], accent: null, namedAfterHome: true },
      null,
    )
  })
}
