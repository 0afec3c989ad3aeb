/** One message of an export, reduced to what comes along: about a fifth of what Slack writes. */
import type { Author, Directory } from './directory.ts'
import { attachmentsText, countPreviews } from './attachments.ts'
import { blocksText, hasLayout } from './blocks.ts'
import { filesOf, type PostFile } from './files.ts'
import { fields, firstText, isFields, list, text, type Fields } from './guards.ts'
import type { Limits } from './limits.ts'
import { reactionsOf, type SlackReaction } from './reactions.ts'
import { microsOf } from './stamp.ts'

export type Said = {
  /** Microseconds since 1970, which is also its identity in the channel. */
  readonly at: number
  /** The same of the message that began the thread; its own where there is none. */
  readonly thread: number
  readonly author: string
  readonly bot: boolean
  /** In Slack's markup. */
  readonly text: string
  /** `/me waves` */
  readonly me: boolean
  readonly edited?: number
  readonly reactions: readonly SlackReaction[]
  readonly files: readonly PostFile[]
  /** What stays behind of a message that comes along. */
  readonly lost: { readonly reactions: number; readonly previews: number; readonly text: boolean }
}

/** What people and bots say. Every other subtype is a notice by Slack ("has joined the channel"): left out, counted. */
const saying = new Set(['', 'bot_message', 'me_message', 'file_share', 'file_comment', 'thread_broadcast'])

/** Slack's notices by name, so that the report can name them; a text from outside never becomes a name there. */
const notices = new Set(
  `channel_join channel_leave channel_topic channel_purpose channel_name channel_archive channel_unarchive
  channel_convert_to_private channel_convert_to_public channel_posting_permissions channel_canvas_updated
  channel_tab_added channel_tab_removed channel_workflow_added group_join group_leave group_topic group_purpose
  group_name group_archive group_unarchive pinned_item unpinned_item bot_add bot_remove bot_enable bot_disable
  reminder_add reminder_delete tombstone huddle_thread welcome_party reply_broadcast file_mention file_reaction
  message_changed message_deleted message_replied ekm_access_denied sh_room_created sh_room_shared me_joined
  assistant_app_thread document_mention app_conversation_join app_conversation_leave joiner_notification
  joiner_notification_for_inviter thread_muted channel_retention_changed`.split(/\s+/),
)

/** The message, or why it is left out. Never throws on what a message may hold. */
export function readMessage(raw: unknown, directory: Directory, limits: Limits): Said | { readonly why: string } {
  const at = isFields(raw) ? microsOf(raw.ts) : undefined
  if (!isFields(raw) || at === undefined) return { why: 'unreadable' }
  if (raw.type !== undefined && raw.type !== 'message') return { why: 'not-a-message' }
  const subtype = text(raw.subtype)
  if (!saying.has(subtype)) return { why: notices.has(subtype) ? subtype : 'other-notice' }
  if (raw.hidden === true) return { why: 'hidden' }
  const author = directory.authorOf(subtype === 'file_comment' ? { ...raw, user: fields(raw.comment).user } : raw)
  if (author === undefined) return { why: 'no-author' }
  const said = saidBy(author, raw, { at, subtype, directory, limits })
  return said.text === '' && said.files.length === 0 ? { why: 'empty' } : said
}

type Around = { at: number; subtype: string; directory: Directory; limits: Limits }

function saidBy(author: Author, raw: Fields, { at, subtype, directory, limits }: Around): Said {
  const whole = textOf(raw, subtype)
  const { reactions, lost } = reactionsOf(raw.reactions, directory)
  const edited = microsOf(fields(raw.edited).ts)
  return {
    at,
    thread: microsOf(raw.thread_ts) ?? at,
    author: author.id,
    bot: author.bot,
    text: whole.slice(0, limits.text).toWellFormed(),
    me: subtype === 'me_message',
    ...(edited !== undefined && { edited }),
    reactions,
    files: filesOf(raw),
    lost: { reactions: lost, previews: countPreviews(raw.attachments), text: whole.length > limits.text },
  }
}

function textOf(raw: Fields, subtype: string): string {
  const own = ownText(raw, subtype).trim()
  const blocks = list(raw.blocks)
  // People's blocks repeat their text. A bot's text is often only the line for the phone, its blocks the message.
  const fuller = own === '' || (raw.bot_id !== undefined && hasLayout(blocks)) ? blocksText(blocks).trim() : ''
  const main = fuller.length > own.length ? fuller : own
  return [main, attachmentsText(raw.attachments, { all: main === '' }).trim()]
    .filter((part) => part !== '')
    .join('\n\n')
}

/** Until 2018 Slack put "@tom uploaded a file: … and commented: …" around what was said. */
function ownText(raw: Fields, subtype: string): string {
  const written = text(raw.text)
  if (subtype === 'file_comment') return firstText(fields(raw.comment).comment, written)
  if (subtype !== 'file_share' || !isFields(raw.file)) return written
  const [, , commented = ''] =
    /^<@[^>]*> (uploaded|shared) a file: <[^>]*>(?: and commented: ([\s\S]*))?$/.exec(written) ?? []
  return firstText(fields(raw.file.initial_comment).comment, commented)
}
