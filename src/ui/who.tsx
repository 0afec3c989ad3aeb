import type { ComponentChildren } from 'preact'
import type { Lang } from '#platform/i18n.ts'
import { Avatar, type Face } from './avatar.tsx'
import { Icon, type IconName } from './icon.tsx'
import { uiWords } from './words.ts'

export type RoleKind = 'member' | 'volunteer' | 'staff' | 'guest' | 'bot'
/** `label` replaces the word ("facilitatrice"), `detail` follows it ("ressourcerie La Boucle"). */
export type RoleProps = { kind: RoleKind; lang: Lang; label?: string | undefined; detail?: string | undefined }

const signs: Partial<Record<RoleKind, IconName>> = {
  volunteer: 'hand-heart',
  staff: 'building-2',
  guest: 'store',
  bot: 'bot',
}

/** Who speaks, in words: member, volunteer, staff, guest. The colour and the icon only help. */
export const Role = ({ kind, lang, label, detail }: RoleProps) => {
  const sign = signs[kind]
  return (
    <span class={kind === 'member' ? 'role' : `role ${kind}`}>
      {sign && <Icon name={sign} />}
      {label ?? uiWords[lang].role[kind]}
      {detail && `, ${detail}`}
    </span>
  )
}

/** Nobody is called a member before they came themselves. */
export const Standing = ({ face, role }: { face: Face; role: RoleProps }) => (
  <>
    {!(face.unclaimed && role.kind === 'member') && <Role {...role} />}
    {face.unclaimed && <span class="role">{uiWords[role.lang].unclaimed}</span>}
  </>
)

export type WhoProps = {
  face: Face
  role: RoleProps
  /** A `<Time>`, or a word such as "now". */
  when?: ComponentChildren
}

/** The line above what somebody wrote. */
export const Who = ({ face, role, when }: WhoProps) => (
  <div class="who">
    <Name face={face} />
    <Standing face={face} role={role} />
    {when}
  </div>
)

/** A name is never translated, and may be written the other way round. */
export const Name = ({ face }: { face: Face }) =>
  face.href ? (
    <a class="name" href={face.href} translate={false}>
      <bdi>{face.name}</bdi>
    </a>
  ) : (
    <b translate={false}>
      <bdi>{face.name}</bdi>
    </b>
  )

/** Faces, names and roles, one under the other: the right column, a list of members. */
export const People = ({ people }: { people: (WhoProps & { here?: string | undefined })[] }) => (
  <ul class="people">
    {people.map(({ face, role, here }) => (
      <li key={face.id}>
        <Avatar face={face} size="s" here={here} />
        <div>
          <Name face={face} />
          <Standing face={face} role={role} />
        </div>
      </li>
    ))}
  </ul>
)
