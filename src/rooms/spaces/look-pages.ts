/** `/home/look`: for hosts. */
import { z } from 'zod'
import { choice, line, maybeLine, ticked } from '#platform/http/fields.ts'
import { homeSentence } from '#platform/home-settings.ts'
import { LARGEST_PICTURE } from '#platform/files/index.ts'
import { get, page, post, seeOther, type Answer, type Retry, type Upload } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { wrong } from '#platform/refusal.ts'
import { changeLook, homeColours, lookOf, type HomeColour } from './look.ts'
import { homeIconPage, lookSheetPage } from './look-sheet.ts'
import { LookPage } from './look-views.tsx'
import { introOf } from './place-views.tsx'
import { groupsSeen } from './store.ts'
import { spacesWords } from './words.ts'

const names = Object.keys(homeColours) as [HomeColour, ...HomeColour[]]
const body = z.object({
  name: line(80),
  colour: choice([...names, 'own']),
  accent: maybeLine(60),
  noLogo: ticked,
  noCover: ticked,
})
const picture = { maxBytes: LARGEST_PICTURE, most: 1 } as const

async function lookPage(visit: Visit, retry: Retry): Promise<Answer> {
  const look = lookOf(visit.home.settings)
  const named = names.find((name) => homeColours[name] === look.accent)
  const [group] = await groupsSeen(visit.home.db, visit.actor)
  const content = LookPage({
    lang: visit.lang,
    look,
    colour: named ?? 'own',
    sentence: visit.home.settings.get(homeSentence),
    heard: group && { name: group.name, about: introOf(group, 90) },
    ...retry,
  })
  return page({ title: spacesWords[visit.lang].look.title, body: content, layout: 'wide' })
}

const change = post(
  '/home/look',
  { who: 'hosts', body, files: { logo: picture, cover: picture }, again: (visit, _, retry) => lookPage(visit, retry) },
  async (visit, { body: form, files }) => {
    const accent = form.colour === 'own' ? form.accent : homeColours[form.colour]
    if (accent === '') throw wrong((lang) => spacesWords[lang].look.missingColour, 'accent')
    const logo = chosen(files['logo'], form.noLogo)
    const cover = chosen(files['cover'], form.noCover)
    const asked = {
      name: form.name,
      accent,
      ...(logo === undefined ? {} : { logo }),
      ...(cover === undefined ? {} : { cover }),
    }
    await visit.act((ctx) => changeLook(ctx, visit.home, asked))
    return seeOther('/home/look', spacesWords[visit.lang].look.saved)
  },
)

/** A new picture, none from now on, or what there is. */
const chosen = (files: readonly Upload[] | undefined, none: boolean): Upload | null | undefined =>
  files?.[0] ?? (none ? null : undefined)

export const lookPages = [
  get('/home/look', { who: 'hosts' }, (visit) => lookPage(visit, { typed: {}, problems: {} })),
  change,
  lookSheetPage,
  homeIconPage,
]
