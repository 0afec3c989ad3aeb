/** The kinds of file that the home knows by their content. Whatever else comes is kept as bytes, and only ever saved. */
export const fileKinds = [
  'pdf',
  'docx',
  'pptx',
  'xlsx',
  'odt',
  'odp',
  'ods',
  'picture',
  'audio',
  'video',
  'text',
  'markdown',
  'csv',
  'other',
] as const
export type FileKind = (typeof fileKinds)[number]

/** What a file is: its type as the web says it, and the ending that its name should have (empty: whatever it has). */
export type Known = { readonly kind: FileKind; readonly type: string; readonly ending: string }

const OOXML = 'application/vnd.openxmlformats-officedocument'
const ODF = 'application/vnd.oasis.opendocument'

export const office = {
  docx: { kind: 'docx', type: `${OOXML}.wordprocessingml.document`, ending: 'docx' },
  pptx: { kind: 'pptx', type: `${OOXML}.presentationml.presentation`, ending: 'pptx' },
  xlsx: { kind: 'xlsx', type: `${OOXML}.spreadsheetml.sheet`, ending: 'xlsx' },
  odt: { kind: 'odt', type: `${ODF}.text`, ending: 'odt' },
  odp: { kind: 'odp', type: `${ODF}.presentation`, ending: 'odp' },
  ods: { kind: 'ods', type: `${ODF}.spreadsheet`, ending: 'ods' },
} as const satisfies Record<string, Known>

export type OfficeKind = keyof typeof office
export const isOffice = (kind: FileKind): kind is OfficeKind => kind in office

/** Of these the home reads the words, in a process of their own. */
export const isRead = (kind: FileKind): kind is OfficeKind | 'pdf' => kind === 'pdf' || isOffice(kind)

/** What a name promises. Who opens a `.pdf` that is none finds out too late; a picture of another kind is still a picture. */
export const promised: Readonly<Record<string, FileKind>> = {
  pdf: 'pdf',
  ...Object.fromEntries(Object.keys(office).map((ending) => [ending, ending as OfficeKind])),
  ...Object.fromEntries(['png', 'jpg', 'jpeg', 'webp', 'gif', 'avif'].map((ending) => [ending, 'picture' as const])),
  ...Object.fromEntries(
    ['mp3', 'm4a', 'aac', 'ogg', 'oga', 'opus', 'flac', 'wav', 'weba'].map((ending) => [ending, 'audio' as const]),
  ),
  ...Object.fromEntries(['mp4', 'm4v', 'webm', 'ogv', 'mov'].map((ending) => [ending, 'video' as const])),
}

/** Names under which something runs when it is opened, on one system or another, and pages that run in a browser. */
const PROGRAMS =
  'exe dll com scr pif bat cmd ps1 psm1 vbs vbe js mjs cjs jse wsf wsh hta cpl msi msp jar apk xapk ipa lnk url reg inf app command dmg pkg deb rpm run appimage sh bash zsh csh ksh scf chm iso img vhd docm dotm xlsm xltm xlam pptm potm ppam ppsm'
export const programEndings: ReadonlySet<string> = new Set(PROGRAMS.split(' '))
export const pageEndings: ReadonlySet<string> = new Set('html htm xhtml xht shtml mht mhtml svg svgz'.split(' '))

export const endingOfName = (name: string): string => /\.([\p{L}\p{N}]{1,10})\s*$/u.exec(name)?.[1]?.toLowerCase() ?? ''
