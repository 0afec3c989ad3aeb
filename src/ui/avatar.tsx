import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { Icon } from './icon.tsx'
import { hueOf, initialsOf } from './face.ts'

/** What is needed to show somebody. `id` gives the colour, so that it stays when the name changes. */
export type Face = {
  id: string
  name: string
  href?: string | undefined
  /** Address of a picture that we serve ourselves. */
  picture?: string | undefined
  /** Strangers may see it too. */
  pictureOpen?: boolean | undefined
  /** Came with an import and has not been claimed yet: shown as an empty doorway. */
  unclaimed?: boolean | undefined
}

/** Whether whoever reads this page comes from outside: said once for the page, since faces stand everywhere in it. */
export const FromOutside = createContext(false)

export type AvatarSize = 's' | 'm' | 'l' | 'xl'
const PIXELS = { s: 28, m: 40, l: 56, xl: 88 } as const

/** Always beside the name, so hidden from those who listen. `here` is the word for "is here now". */
export const Avatar = ({ face, size = 'm', here }: { face: Face; size?: AvatarSize; here?: string | undefined }) => (
  <>
    <span class={classes(face, size, here !== undefined)} aria-hidden="true">
      <Inside face={face} size={size} />
    </span>
    {here !== undefined && <span class="sr">{here}</span>}
  </>
)

const Inside = ({ face, size }: { face: Face; size: AvatarSize }) => {
  const closed = useContext(FromOutside) && !face.pictureOpen
  if (face.unclaimed) return <Icon name="user-round" />
  if (!face.picture || closed) return <>{initialsOf(face.name)}</>
  return <img src={face.picture} alt="" width={PIXELS[size]} height={PIXELS[size]} loading="lazy" decoding="async" />
}

const classes = (face: Face, size: AvatarSize, here: boolean): string =>
  ['avatar', face.unclaimed ? 'ghost' : `h${hueOf(face.id)}`, size === 'm' ? '' : size, here ? 'here' : '']
    .filter(Boolean)
    .join(' ')

/** A few faces in a row, beside the sentence that says who they are. */
export const Faces = ({ faces }: { faces: Face[] }) => (
  <span class="faces" aria-hidden="true">
    {faces.map((face) => (
      <Avatar key={face.id} face={face} size="s" />
    ))}
  </span>
)
