/** What hangs on a message: a bot's real content, a message passed on, or a preview of a link. As Slack's markup. */
import { blocksText } from './blocks.ts'
import { firstText, isFields, list, text, type Fields } from './guards.ts'

/** Previews of links are left out, because the link is in the text; `all` takes them where there is no text. */
export function attachmentsText(attachments: unknown, { all }: { all: boolean }): string {
  const own = list(attachments)
    .filter(isFields)
    .filter((attachment) => all || !isPreview(attachment))
  return own
    .map(attachmentText)
    .filter((words) => words !== '')
    .join('\n\n')
}

export const countPreviews = (attachments: unknown): number =>
  list(attachments).filter(isFields).filter(isPreview).length

/** Of a page, of an app's page, or of another message, which Slack all add by themselves. */
function isPreview(attachment: Fields): boolean {
  const from = attachment.from_url ?? attachment.original_url ?? attachment.app_unfurl_url
  return attachment.is_share !== true && (from !== undefined || attachment.is_msg_unfurl === true)
}

function attachmentText(attachment: Fields): string {
  const passedOn = attachment.is_share === true || attachment.is_msg_unfurl === true
  const body = firstText(attachment.text, blocksText(list(attachment.blocks)))
  const parts = [
    text(attachment.pretext),
    linked(firstText(attachment.author_name), attachment.author_link),
    bold(linked(firstText(attachment.title), attachment.title_link)),
    body,
    list(attachment.fields).filter(isFields).map(fieldText).join('\n'),
  ].filter((part) => part.trim() !== '')
  const words = parts.length > 0 ? parts.join('\n') : firstText(attachment.fallback, linkTo(attachment.image_url))
  return passedOn ? words.replace(/^/gm, '&gt; ') : words
}

function fieldText(field: Fields): string {
  const title = text(field.title)
  return title === '' ? text(field.value) : `${bold(title)}: ${text(field.value)}`
}

const bold = (words: string): string => (words === '' || /[*\n]/.test(words) ? words : `*${words.trim()}*`)

/** A title may already hold links, which cannot hold one another. */
function linked(words: string, url: unknown): string {
  const link = linkTo(url)
  return link === '' || words === '' || /[<>|]/.test(words)
    ? words
    : `${link.slice(0, -1)}|${words.replace(/\s+/g, ' ')}>`
}

const linkTo = (url: unknown): string => (/^https?:\/\/[^\s<>|]+$/i.test(text(url)) ? `<${text(url)}>` : '')
