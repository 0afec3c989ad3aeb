import { Since } from '#ui/post.tsx'
import { Time } from '#ui/time.tsx'
import type { ReadProps } from './conversation-views.tsx'
import type { PostId } from './conversation.ts'
import { conversationWords } from './messages.en.ts'
import type { ShownPost } from './reading.ts'
import { Voice } from './voice-views.tsx'

/** The posts of a page; what is out of sight leaves a trace, and several in a row leave one. */
export const Voices = (props: ReadProps) => {
  const pieces = piecesOf(props)
  const firstNew = firstNewOf(props, pieces)
  return (
    <div
      class="voices"
      data-live={props.reader === null ? undefined : `conversation:${props.conversation.id}`}
      data-may-post={props.may.post ? '' : undefined}
      data-asked={props.reader !== null && props.reader === props.conversation.author ? '' : undefined}
      data-may-moderate={props.may.moderate ? '' : undefined}
      data-reader={props.reader ?? undefined}
      data-to={props.page.posts.at(-1)?.nth ?? 0}
      data-last-page={props.page.page === props.page.pages ? '' : undefined}
      data-last-page-is={props.page.pages}
    >
      {pieces.map((piece) =>
        piece.is === 'post' ? (
          <>
            {piece.post.id === firstNew && props.page.before && (
              <Since lang={props.lang} when={<Time at={props.page.before.at} clock={props.clock} />} />
            )}
            <Voice key={piece.post.id} {...props} post={piece.post} />
          </>
        ) : (
          <p key={piece.id} class="note gone" id={`post-${piece.id}`}>
            {piece.text}
          </p>
        ),
      )}
    </div>
  )
}

type Piece = { is: 'post'; post: ShownPost } | { is: 'trace'; id: number; text: string }

function piecesOf({ lang, page, reader, may }: ReadProps): Piece[] {
  const words = conversationWords[lang].read
  const pieces: Piece[] = []
  let hidden = 0
  for (const post of page.posts) {
    const mine = reader !== null && post.author === reader
    const outOfSight = post.hiddenAt !== null && !mine && !may.moderate
    hidden = outOfSight ? hidden + 1 : 0
    if (hidden > 1) pieces.pop()
    if (outOfSight) pieces.push({ is: 'trace', id: post.id, text: words.hidden({ count: hidden }) })
    else if (post.removedAt !== null && !mine) pieces.push({ is: 'trace', id: post.id, text: words.removed })
    else pieces.push({ is: 'post', post })
  }
  return pieces
}

/** The first to be read that came after the reader was here, and is not theirs. */
const firstNewOf = ({ page: { before }, reader }: ReadProps, pieces: readonly Piece[]): PostId | undefined =>
  before === undefined
    ? undefined
    : pieces
        .flatMap((piece) => (piece.is === 'post' ? piece.post : []))
        .find((post) => post.nth > before.total && post.author !== reader)?.id
