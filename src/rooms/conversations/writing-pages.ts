/** What a text needs while it is being written: to be looked at, and its pictures to have an address. */
import { z } from 'zod'
import { fileHref } from '#platform/files/added.ts'
import { maybeLine, maybeLines, ticked } from '#platform/http/fields.ts'
import { page, post, raw, type Answer } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { allow, type Limit } from '#platform/limits.ts'
import { found, tooOften, wrong } from '#platform/refusal.ts'
import { fillSlot } from '#platform/slots.ts'
import { LONGEST_POST } from './conversation.ts'
import { bringPicture } from './drafts.ts'
import { PICTURE_BYTES } from './forms.ts'
import { whileAsking } from './gates.ts'
import { PreviewPage } from './form-views.tsx'
import { conversationWords } from './messages.en.ts'
import { nameMentions } from './naming.ts'
import { render } from './writing.ts'
import { audienceOf, writtenPlace } from './written-place.ts'

/** One looks again after each sentence at most. */
const OFTENEST_LOOK = { times: 60, minutes: 1 }
/** An album, and then another; what is not published goes again by itself. */
const OFTENEST_PICTURE = { times: 40, minutes: 10 }

async function notTooOften({ home, actor }: Visit, what: string, limit: Limit): Promise<void> {
  if (await allow(home, `${what} of ${actor.person}`, limit)) return
  throw tooOften((lang) => conversationWords[lang].limits.tooManyDeeds)
}

/** An answer has no title. */
const previewBody = z.object({ title: maybeLine(500), text: maybeLines(LONGEST_POST), place: writtenPlace, part: ticked })

/** The same words, by the same hands: mentions are found, and the renderer is the one of what is published. */
const preview = post('/writing/preview', { body: previewBody }, async (visit, { body }) => {
  const { home, actor, lang } = visit
  await notTooOften(visit, 'previews', OFTENEST_LOOK)
  const audience = found(await audienceOf(home, actor, body.place))
  const html = await render(home.db, await nameMentions({ db: home.db, actor, audience }, body.text))
  if (body.part) return raw('text/html; charset=utf-8', html, { 'cache-control': 'no-store' })
  const [beside = []] = body.title === '' ? [] : await fillSlot(visit, whileAsking, [{ title: body.title }])
  return page({ title: conversationWords[lang].form.preview, body: PreviewPage({ lang, beside, body: html }) })
})

const said = (body: object, status = 200): Answer =>
  raw('application/json', JSON.stringify(body), { 'cache-control': 'no-store' }, status)

/** Until a post shows it, a picture is seen by whoever brought it. The answer is for the editor: its address, or why not. */
const picture = post(
  '/writing/pictures',
  {
    files: { picture: { maxBytes: PICTURE_BYTES, most: 1 } },
    again: async (_, __, { problems }) => said({ trouble: Object.values(problems)[0] }, 422),
  },
  async (visit, { files }) => {
    await notTooOften(visit, 'pictures', OFTENEST_PICTURE)
    const [brought] = files['picture'] ?? []
    if (!brought) throw wrong((lang) => conversationWords[lang].limits.empty)
    const { bytes, name } = brought
    const file = await visit.act((ctx) => bringPicture(ctx, visit.home.files, { bytes, name }))
    return said({ href: fileHref(file) })
  },
)

export const writingPages = [preview, picture]
