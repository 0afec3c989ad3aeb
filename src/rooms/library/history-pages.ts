/** The history of a resource: its versions, what changed between two, going back to one. */
import { z } from 'zod'
import type { Ctx } from '#platform/action.ts'
import type { Home } from '#platform/home.ts'
import { get, page, post, seeOther, type Answer, type Route } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { found } from '#platform/refusal.ts'
import { notTooFast, renderTexts } from '#conversations'
import { hideVersion, restoreVersion } from './changing.ts'
import { compare } from './comparing.ts'
import { nthVersion, resourceParams } from './forms.ts'
import { HistoryPage, VersionPage } from './history-views.tsx'
import { libraryWords } from './messages.en.ts'
import { canEdit, canModerate } from './policy.ts'
import { hrefOf, type Resource } from './resource.ts'
import { see } from './seen.ts'
import { versionAt, versionsBefore, type Version } from './versions-store.ts'

const ON_A_PAGE = 50
const ALL = 2 ** 31 - 1

const before = z.coerce.number().int().min(1).max(ALL).catch(ALL)

const history = get(
  '/library/:id/history',
  { params: resourceParams, query: z.object({ before }) },
  async (visit, { params, query }) => {
    const { home, lang, now, zone } = visit
    const { resource } = await see(visit, params.id)
    const versions = await versionsBefore(home.db, resource.id, query.before, ON_A_PAGE + 1)
    const shown = versions.slice(0, ON_A_PAGE)
    const who = await home.house.whoIsWho.seen(home.db, [...new Set(shown.flatMap((one) => one.author ?? []))], lang)
    const older = versions.length > shown.length ? shown.at(-1)?.nth : undefined
    const body = HistoryPage({ lang, clock: { now, zone, lang }, resource, versions: shown, who, older })
    return page({ title: libraryWords[lang].history.title({ title: resource.title }), body })
  },
)

const versionParams = resourceParams.extend({ nth: nthVersion })
/** The one it is compared with: the one before it, unless another is asked for. */
const versionQuery = z.object({ with: nthVersion.optional().catch(undefined) })

const version = get(
  '/library/:id/versions/:nth',
  { params: versionParams, query: versionQuery },
  async (visit, { params, query }) => {
    const { home, actor, lang, now, zone } = visit
    const { resource, shelf } = await see(visit, params.id)
    const judges = canModerate(actor, resource)
    const shown = found(await versionAt(home.db, resource.id, params.nth))
    const other = await readable(visit, resource, query.with ?? params.nth - 1, judges)
    const open = shown.hiddenAt === null || judges
    const [text] = open ? await renderTexts(home.db, [shown.markdown]) : []
    const who = await home.house.whoIsWho.seen(home.db, shown.author === null ? [] : [shown.author], lang)
    const body = VersionPage({
      lang,
      clock: { now, zone, lang },
      resource,
      version: shown,
      before: other,
      who,
      text,
      passages: open && other ? compare(other.markdown, shown.markdown) : undefined,
      may: {
        restore: params.nth !== resource.version && shown.hiddenAt === null && canEdit(actor, resource, shelf),
        hide: judges && params.nth !== resource.version,
      },
    })
    return page({ title: libraryWords[lang].history.whole({ nth: shown.nth }), body })
  },
)

/** What may be compared with: what is hidden is nothing. */
async function readable({ home }: Visit, { id }: Resource, nth: number, judges: boolean): Promise<Version | undefined> {
  const one = await versionAt(home.db, id, nth)
  return one && (one.hiddenAt === null || judges) ? one : undefined
}

type Nth = { readonly resource: number; readonly nth: number }

const deed = (
  path: string,
  act: (ctx: Ctx, of: Nth, home: Home) => Promise<Pick<Resource, 'id' | 'title'>>,
  said: 'restored' | 'hid' | 'shown',
): Route =>
  post(path, { params: versionParams }, async (visit, { params }): Promise<Answer> => {
    await notTooFast(visit)
    const resource = await visit.act((ctx) => act(ctx, { resource: params.id, nth: params.nth }, visit.home))
    const to = said === 'restored' ? hrefOf(resource) : `/library/${params.id}/versions/${params.nth}`
    return seeOther(to, libraryWords[visit.lang].history[said])
  })

export const historyPages = [
  history,
  version,
  deed('/library/:id/versions/:nth/restoration', (ctx, of, home) => restoreVersion(ctx, home, of), 'restored'),
  deed('/library/:id/versions/:nth/hiding', (ctx, of) => hideVersion(ctx, of, true), 'hid'),
  deed('/library/:id/versions/:nth/hiding/removal', (ctx, of) => hideVersion(ctx, of, false), 'shown'),
]
