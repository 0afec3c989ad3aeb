import { address, isFields, list, name, whole, type Fields } from './guards.ts'

export type PostFile = {
  /** Slack's file id, which also finds an uploaded file inside the zip. */
  readonly id: string
  /** Empty when Slack withholds it. */
  readonly name: string
  readonly mimetype: string
  readonly size: number
  /** A link to Slack, which asks for a sign-in there; exports hold links, not contents. */
  readonly url?: string
  /** Why there is nothing to open: Slack's limit for free workspaces, or somebody deleted it. */
  readonly gone?: 'hidden-by-limit' | 'deleted' | 'withheld'
}

/** `files` today, a single `file` before 2018. */
export function filesOf(message: Fields): PostFile[] {
  const files = list(message.files)
  const all = files.length > 0 ? files : [message.file]
  return all
    .filter(isFields)
    .map(fileFrom)
    .filter(({ id }) => id !== '')
}

function fileFrom(file: Fields): PostFile {
  const url = address(file.url_private_download, file.url_private, file.permalink)
  const gone = url === undefined ? whyGone(file) : undefined
  return {
    id: name(file.id),
    name: name(file.name, file.title),
    mimetype: name(file.mimetype),
    size: whole(file.size),
    ...(url !== undefined && { url: withoutToken(url) }),
    ...(gone && { gone }),
  }
}

function whyGone({ mode }: Fields): PostFile['gone'] {
  return mode === 'hidden_by_limit' ? 'hidden-by-limit' : mode === 'tombstone' ? 'deleted' : 'withheld'
}

/** Exports write `?t=xoxe-…` behind each address: a key to every file of the workspace, which no post may carry. */
function withoutToken(url: string): string {
  return url.replace(/([?&])(t|token)=xox[^&#]*&?/gi, '$1').replace(/[?&]+(?=#|$)/, '')
}
