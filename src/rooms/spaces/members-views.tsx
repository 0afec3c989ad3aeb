import type { Lang } from '#platform/i18n.ts'
import { Avatar } from '#ui/avatar.tsx'
import { ButtonLink } from '#ui/button.tsx'
import { Menu, MenuDeed } from '#ui/dialog.tsx'
import { Empty } from '#ui/empty.tsx'
import { Finder } from '#ui/finder.tsx'
import { Pager } from '#ui/finding.tsx'
import { Name, Standing } from '#ui/who.tsx'
import type { IconName } from '#ui/icon.tsx'
import type { PlaceRole } from './place.ts'
import type { Somebody } from './somebody.ts'
import { spacesWords } from './words.ts'

/** What the reader may do about one member. */
export type Deeds = { readonly roles: readonly PlaceRole[]; readonly putOut: boolean; readonly self: boolean }

export type MembersProps = {
  lang: Lang
  href: string
  /** Everybody in the home is in: only those who take care of it are listed, and one may name others. */
  everybody: boolean
  q: string | undefined
  keepers: readonly Somebody[]
  members: readonly Somebody[]
  more: string | undefined
  deeds: (one: Somebody) => Deeds
  mayName: boolean
}

export const MembersBody = (props: MembersProps) => {
  const { lang, href, everybody, q, keepers, members, more, mayName } = props
  const words = spacesWords[lang]
  return (
    <section class="part">
      {everybody && <p class="note">{words.space.everybody}</p>}
      {(!everybody || mayName) && <FindMember {...props} />}
      {q === undefined && keepers.length > 0 && (
        <section class="part">
          <h2>{words.group.care}</h2>
          <List {...props} people={keepers} />
        </section>
      )}
      {q === undefined && everybody && keepers.length === 0 && <p>{words.space.nobodyCares}</p>}
      {q !== undefined && members.length === 0 && (
        <Empty
          drawing="lantern"
          title={words.members.none({ q })}
          act={
            <ButtonLink href={`${href}/members`} kind="quiet">
              {words.members.all}
            </ButtonLink>
          }
        />
      )}
      {members.length > 0 && (
        <section class="part">
          {q === undefined && keepers.length > 0 && <h2>{words.members.list}</h2>}
          <List {...props} people={members} />
          <Pager lang={lang} older={more} olderLabel={words.members.more} />
        </section>
      )}
    </section>
  )
}

const FindMember = ({ lang, href, q, everybody }: MembersProps) => {
  const words = spacesWords[lang]
  const says = everybody
    ? { label: words.space.nameKeeper, hint: words.space.nameKeeperHint }
    : { label: words.members.search }
  return <Finder action={`${href}/members`} act={words.members.searchAct} q={q} {...says} />
}

const List = ({ lang, href, people, deeds }: MembersProps & { people: readonly Somebody[] }) => (
  <ul class="people members">
    {people.map((one) => (
      <li key={one.person}>
        <Avatar face={one.face} />
        <div>
          <Name face={one.face} />
          <Standing face={one.face} role={one.role} />
        </div>
        <MemberActs lang={lang} href={`${href}/members/${one.person}`} one={one} deeds={deeds(one)} />
      </li>
    ))}
  </ul>
)

const signs: Record<PlaceRole, IconName> = { facilitator: 'flame', moderator: 'shield-check', member: 'user-round' }

const MemberActs = ({ lang, href, one, deeds }: { lang: Lang; href: string; one: Somebody; deeds: Deeds }) => {
  const words = spacesWords[lang].members
  const verbs: Record<PlaceRole, string> = {
    facilitator: words.toFacilitator,
    moderator: words.toModerator,
    member: deeds.self ? words.stepDown : words.toMember,
  }
  if (deeds.roles.length === 0 && !deeds.putOut) return null
  return (
    <span class="end">
      <Menu id={`m-${one.person}`} label={words.acts({ name: one.face.name })}>
        {deeds.roles.map((role) => (
          <MenuDeed key={role} action={`${href}/role`} icon={signs[role]} hidden={{ role }}>
            {verbs[role]}
          </MenuDeed>
        ))}
        {deeds.putOut && (
          <MenuDeed action={`${href}/removal`} icon="user-x" bad>
            {words.putOut}
          </MenuDeed>
        )}
      </Menu>
    </span>
  )
}
