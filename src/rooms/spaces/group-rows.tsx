import type { Lang } from '#platform/i18n.ts'
import { groupIcon } from '#ui/group-icons.ts'
import { Icon } from '#ui/icon.tsx'
import { Meta } from '#ui/state.tsx'
import { hrefOf, type Group, type Space } from './place.ts'
import { introOf, langOf, Openly, statesOf } from './place-views.tsx'
import { spacesWords } from './words.ts'

export type GroupRowsProps = {
  lang: Lang
  groups: readonly Group[]
  /** Named where a reader sees more than one. */
  spaces: readonly Space[]
  label?: string
}

export const GroupRows = ({ lang, groups, spaces, label }: GroupRowsProps) => (
  <ul class="rows" aria-label={label}>
    {groups.map((group) => (
      <li key={group.id}>
        <GroupRow
          lang={lang}
          group={group}
          space={spaces.length > 1 ? spaces.find((space) => space.id === group.spaceId) : undefined}
        />
      </li>
    ))}
  </ul>
)

const GroupRow = ({ lang, group, space }: { lang: Lang; group: Group; space: Space | undefined }) => (
  <article class="row group-row">
    <span class="group-sign">
      <Icon name={groupIcon(group.icon)} />
    </span>
    <h3>
      <a href={hrefOf(group)} lang={langOf(group, lang)} dir="auto">
        {group.name}
      </a>
    </h3>
    {group.about && (
      <p class="snip" lang={langOf(group, lang)} dir="auto">
        {introOf(group, 180)}
      </p>
    )}
    <Meta
      facts={[
        <Openly key="openly" place={group} lang={lang} />,
        spacesWords[lang].people({ n: group.people }),
        space && !space.namedAfterHome && <span translate={false}>{space.name}</span>,
        ...statesOf(group, lang),
      ]}
    />
  </article>
)
