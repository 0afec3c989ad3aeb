/** From an upload to a file that is kept: what it is, whether there is room for it, its picture made anew. */
import { createReadStream } from 'node:fs'
import { readFile, statfs } from 'node:fs/promises'
import type { Db } from '#platform/database/index.ts'
import { isRead, knowFile, nameFor, sayFileTrouble, type FileKind, type Known } from '#platform/documents/index.ts'
import {
  arrivingIn,
  LARGEST_PICTURE,
  PictureRefused,
  reencode,
  sayPictureTrouble,
  type FileKey,
  type Picture,
} from '#platform/files/index.ts'
import { letContentsGo } from '#platform/files/letting-go.ts'
import type { Home } from '#platform/home.ts'
import type { Upload } from '#platform/http/route.ts'
import { wrong } from '#platform/refusal.ts'
import type { Reading } from './file.ts'
import { libraryFileWords } from './file-messages.en.ts'
import { GB, roomForFiles } from './file-settings.ts'
import { bytesOfFiles } from './file-store.ts'

export type Taken = {
  readonly key: FileKey
  readonly name: string
  readonly type: string
  readonly bytes: number
  readonly kind: FileKind
  readonly picture: {
    readonly width: number
    readonly height: number
    readonly smaller: Picture
    readonly smallerKey: FileKey
  } | null
  readonly reading: Reading
  /** Its bytes once more, while the upload is still there. */
  readonly putAgain: () => Promise<unknown>
}

/** Refuses with a sentence about the field `file`. Kept on disk, whole, when it resolves. */
export async function takeFile(home: Home, upload: Upload | undefined): Promise<Taken> {
  if (upload?.path === undefined) throw wrong((lang) => libraryFileWords[lang].form.none, 'file')
  const knowing = await knowFile(upload.path, upload.name)
  if (!knowing.ok) throw wrong(sayFileTrouble(knowing.trouble), 'file')
  await ensureRoom(home, upload.size)
  const { known } = knowing
  const name = nameFor(upload.name, known.kind === 'picture' ? { ...known, ending: 'webp' } : known)
  if (known.kind === 'picture') return takePicture(home, upload, name)
  const { path } = upload
  const putAgain = () => home.files.put(createReadStream(path), known.type)
  const { kind, type } = known
  return {
    key: await onDisk(putAgain),
    name,
    type,
    bytes: upload.size,
    kind,
    picture: null,
    reading: readingOf(known),
    putAgain,
  }
}

const readingOf = ({ kind }: Known): Reading =>
  isRead(kind) || kind === 'text' || kind === 'markdown' || kind === 'csv' ? 'waiting' : 'none'

/** A disk that is full stops the whole home: so much of it is left to the rest. */
const LEFT_TO_OTHERS = GB

async function ensureRoom(home: Home, bytes: number): Promise<void> {
  await ensureRoomFor(home.db, home, bytes)
  const { bavail, bsize } = await statfs(arrivingIn(home.config))
  if (bavail * bsize < bytes + LEFT_TO_OTHERS) throw diskFull()
}

/** Beside what is kept. */
export async function ensureRoomFor(db: Db, { settings }: Pick<Home, 'settings'>, bytes: number): Promise<void> {
  const room = settings.get(roomForFiles) * GB
  if ((await bytesOfFiles(db)) + bytes > room) throw wrong((lang) => libraryFileWords[lang].form.full({ room }), 'file')
}

const diskFull = () => wrong((lang) => libraryFileWords[lang].form.diskFull, 'file')

/** Several who send at once may each have been told that there is room. */
async function onDisk<R>(put: () => Promise<R>): Promise<R> {
  try {
    return await put()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') throw diskFull()
    throw error
  }
}

/** A poster is read closely; on a page it is smaller. */
const LONGEST_EDGE = 3000
const ON_A_PAGE = 1200

async function takePicture(home: Home, { path = '', size }: Upload, name: string): Promise<Taken> {
  if (size > LARGEST_PICTURE) throw wrong(sayPictureTrouble('too-heavy'), 'file')
  try {
    const whole = await reencode(await readFile(path), { maxEdge: LONGEST_EDGE })
    const smaller = await reencode(whole.bytes, { maxEdge: ON_A_PAGE })
    const putAgain = async () => [
      await home.files.put(whole.bytes, whole.type),
      await home.files.put(smaller.bytes, smaller.type),
    ]
    const [key = '', smallerKey = ''] = await onDisk(putAgain)
    const picture = { width: whole.width, height: whole.height, smaller, smallerKey }
    return {
      key,
      name,
      type: whole.type,
      bytes: whole.bytes.length,
      kind: 'picture',
      picture,
      reading: 'none',
      putAgain,
    }
  } catch (error) {
    if (error instanceof PictureRefused) throw wrong(sayPictureTrouble(error.trouble), 'file')
    throw error
  }
}

/** What no row came to hold is let go: a deed was refused. */
export const dropTaken = (home: Home, { key, picture }: Taken): Promise<void> =>
  letContentsGo(home, picture ? [key, picture.smallerKey] : [key])
