/** `/library/settings`: how much files may take, for hosts. */
import { z } from 'zod'
import { get, page, post, seeOther, type Answer, type Retry } from '#platform/http/route.ts'
import { nothingTyped } from '#platform/http/typed.ts'
import type { Visit } from '#platform/http/visit.ts'
import { libraryFileWords } from './file-messages.en.ts'
import { largestFile, roomForFiles } from './file-settings.ts'
import { RoomPage } from './file-form-views.tsx'
import { bytesOfFiles } from './file-store.ts'

async function roomPage({ home, lang }: Visit, retry: Retry): Promise<Answer> {
  const { settings, db } = home
  const body = RoomPage({
    lang,
    ...retry,
    largest: settings.get(largestFile),
    room: settings.get(roomForFiles),
    taken: await bytesOfFiles(db),
  })
  return page({ title: libraryFileWords[lang].settings.title, body })
}

const number = (most: number) => z.coerce.number('choose').int('choose').min(1, 'choose').max(most, 'choose')

const keep = post(
  '/library/settings',
  {
    who: 'hosts',
    body: z.object({ largest: number(10_000), room: number(100_000) }),
    again: (visit, _, retry) => roomPage(visit, retry),
  },
  async (visit, { body }) => {
    const { settings } = visit.home
    await visit.act(async ({ tx, actor }) => {
      await settings.set(tx, largestFile, body.largest, actor.person)
      await settings.set(tx, roomForFiles, body.room, actor.person)
    })
    return seeOther('/library/settings', libraryFileWords[visit.lang].settings.saved)
  },
)

export const fileSettingsPages = [
  get('/library/settings', { who: 'hosts' }, (visit) => roomPage(visit, nothingTyped)),
  keep,
]
