/** What open pages are told of resources: that a newer version stands there, and whose. The words that are being read stay. */
import { languages, type Lang } from '#platform/i18n.ts'
import type { Broadcast, LiveMessage } from '#platform/live/index.ts'
import { resourceChanged } from './facts.ts'
import { isWhole } from './resource.ts'
import { resourcesByIds } from './store.ts'

export const newerTold: Broadcast = {
  on: [resourceChanged.factName],
  async write(home, facts) {
    // The last of several says it for all.
    const last = new Map(facts.map((fact) => [fact.subject, fact]))
    const resources = (await resourcesByIds(home.db, [...last.keys()])).filter(isWhole)
    const by = [...last.values()].flatMap((fact) => fact.actor ?? [])
    const names = await Promise.all(languages.map((lang) => home.house.whoIsWho.seen(home.db, by, lang)))
    return resources.map((resource): LiveMessage => {
      const who = last.get(resource.id)?.actor ?? null
      const say = (at: number) => ({
        version: resource.version,
        by: who,
        name: who === null ? undefined : names[at]?.get(who)?.face.name,
      })
      const data = Object.fromEntries(languages.map((lang, at) => [lang, say(at)])) as Record<Lang, unknown>
      return { is: 'library.newer', topic: `resource:${resource.id}`, audience: resource.audience, data }
    })
  },
}
