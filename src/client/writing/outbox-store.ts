/** Where posts wait for the network, with their pictures: the browser's own database, shared by its tabs. */

export type Field = readonly [name: string, value: string | File]
export type Waiting = {
  readonly id: number
  /** Who wrote it. Nobody else sends it. */
  readonly person: string
  /** `conversation:12`, `group:5`. */
  readonly place: string
  readonly action: string
  /** The form as it was sent, with its key: however often it is sent, it is one post. */
  readonly fields: readonly Field[]
  /** The page it was written on. */
  readonly page: string
  readonly at: number
  /** The sentence of the home that did not take it. */
  readonly refused?: string
}

/** Answers its number. */
export const addWaiting = async (post: Omit<Waiting, 'id'>): Promise<number> =>
  Number(await inStore('posts', 'readwrite', (posts) => posts.add(post)))
export const changeWaiting = (post: Waiting): Promise<unknown> =>
  inStore('posts', 'readwrite', (posts) => posts.put(post))
export const removeWaiting = (id: number): Promise<unknown> =>
  inStore('posts', 'readwrite', (posts) => posts.delete(id))

/** Anybody's, in this browser. */
export const countWaiting = (): Promise<number> => inStore('posts', 'readonly', (posts) => posts.count())

/** Of one person, in the order in which they were written. */
export async function waitingOf(person: string): Promise<Waiting[]> {
  const all: Waiting[] = await inStore('posts', 'readonly', (posts) => posts.getAll())
  return all.filter((post) => post.person === person)
}

type KeptPicture = { readonly person: string; readonly picture: Blob }
export const keepPicture = (name: string, kept: KeptPicture): Promise<unknown> =>
  inStore('pictures', 'readwrite', (pictures) => pictures.put(kept, name))
export const keptPicture = async (name: string): Promise<Blob | undefined> =>
  (await inStore('pictures', 'readonly', (pictures): IDBRequest<KeptPicture | undefined> => pictures.get(name)))?.picture
export const dropPicture = (name: string): Promise<unknown> =>
  inStore('pictures', 'readwrite', (pictures) => pictures.delete(name))

/** Whoever signs out leaves nothing that waits, in a post or in a draft. */
export async function forgetWaitingOf(person: string): Promise<void> {
  for (const store of ['posts', 'pictures']) await inStore(store, 'readwrite', (all) => removeOf(person, all))
}

function removeOf(person: string, all: IDBObjectStore): IDBRequest<IDBCursorWithValue | null> {
  const walk = all.openCursor()
  walk.onsuccess = () => {
    if (walk.result?.value.person === person) walk.result.delete()
    walk.result?.continue()
  }
  return walk
}

async function inStore<T>(
  store: string,
  mode: IDBTransactionMode,
  ask: (in_: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const db = await opened()
  return new Promise((answered, failed) => {
    const transaction = db.transaction(store, mode)
    const request = ask(transaction.objectStore(store))
    // Only what is committed is kept.
    transaction.oncomplete = () => answered(request.result)
    transaction.onerror = () => failed(transaction.error ?? new Error('the browser kept nothing'))
    transaction.onabort = transaction.onerror
  })
}

let opening: Promise<IDBDatabase> | undefined

const opened = (): Promise<IDBDatabase> =>
  (opening ??= new Promise((open, failed) => {
    const request = indexedDB.open('foyer', 1)
    request.onupgradeneeded = () => {
      request.result.createObjectStore('posts', { keyPath: 'id', autoIncrement: true })
      request.result.createObjectStore('pictures')
    }
    request.onsuccess = () => open(request.result)
    request.onerror = () => failed(request.error ?? new Error('the browser keeps nothing'))
  }))
