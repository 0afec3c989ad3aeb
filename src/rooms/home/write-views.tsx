import type { Lang } from '#platform/i18n.ts'
import { firstSentence } from '#platform/text/index.ts'
import { ButtonLink } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { Head } from '#ui/finding.tsx'
import { groupIcon } from '#ui/group-icons.ts'
import { Icon } from '#ui/icon.tsx'
import { homeWords } from './messages.en.ts'

export type WriteProps = { lang: Lang; groups: readonly { name: string; icon: string | null; about: string; href: string }[] }

export const WritePage = ({ lang, groups }: WriteProps) => {
  const { write, empty } = homeWords[lang]
  if (groups.length === 0)
    return (
      <Empty level={1} drawing="door" title={empty.noGroupTitle} act={<ButtonLink href="/groups">{empty.seeGroups}</ButtonLink>}>
        {empty.noGroupText}
      </Empty>
    )
  return (
    <>
      <Head title={write.title} lede={write.lede} />
      <ul class="steps">
        {groups.map((group) => (
          <li key={group.href}>
            <Icon name={groupIcon(group.icon)} />
            <div>
              <a href={group.href} dir="auto">
                {group.name}
              </a>
              {group.about && <p class="note">{firstSentence(group.about, 100)}</p>}
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}
