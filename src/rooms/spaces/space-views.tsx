import type { Lang } from '#platform/i18n.ts'
import { ButtonLink } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { Pager } from '#ui/finding.tsx'
import { GroupRows } from './group-rows.tsx'
import type { Group, Space } from './place.ts'
import { spacesWords } from './words.ts'

export type SpaceProps = {
  lang: Lang
  space: Space
  /** Those that wait for this reader's yes. */
  asked: readonly Group[]
  groups: readonly Group[]
  more: string | undefined
  may: { read: boolean; found: boolean }
}

export const SpaceBody = ({ lang, space, asked, groups, more, may }: SpaceProps) => {
  const words = spacesWords[lang]
  const found = may.found && (
    <ButtonLink href={`/groups/new?space=${space.id}`} icon="plus">
      {words.directory.found}
    </ButtonLink>
  )
  if (!may.read)
    return (
      <Empty drawing="locked" title={words.space.closedTitle}>
        {words.spaceOpenness[space.openness]}
      </Empty>
    )
  return (
    <section class="part">
      {asked.length > 0 && (
        <section class="part">
          <h2>{words.space.asked}</h2>
          <GroupRows lang={lang} groups={asked} spaces={[]} />
        </section>
      )}
      {groups.length > 0 && <h2 class="sr">{words.space.groups}</h2>}
      {groups.length > 0 && found && <div class="bench">{found}</div>}
      {groups.length === 0 && (
        <Empty drawing="table" title={words.space.emptyTitle} act={found || undefined}>
          {found ? words.directory.emptyText : undefined}
        </Empty>
      )}
      {groups.length > 0 && <GroupRows lang={lang} groups={groups} spaces={[]} />}
      <Pager lang={lang} older={more} olderLabel={words.directory.more} />
    </section>
  )
}
