/** What was not written on a page (by mail, for instance): within the limits of the forms, in one transaction. */
import type { Ctx } from '#platform/action.ts'
import type { FileStore } from '#platform/files/index.ts'
import type { Upload } from '#platform/http/route.ts'
import { wrong } from '#platform/refusal.ts'
import { LONGEST_POST, MOST_PICTURES, type ConversationId } from './conversation.ts'
import { ensureSaid, PICTURE_BYTES, title as titleOfForm } from './forms.ts'
import { conversationWords } from './messages.en.ts'
import { answer, startConversation, type Said } from './posting.ts'
import { addPictures } from './writing.ts'

type FromElsewhere = { readonly text: string; readonly pictures: readonly Upload[] }

/** Whoever calls has asked `notTooFast` before. */
export async function answerFromElsewhere(
  ctx: Ctx,
  files: FileStore,
  { conversation, ...said }: FromElsewhere & { readonly conversation: ConversationId },
): Promise<Said> {
  return answer(ctx, { conversation, replyTo: null, text: await wholeText(ctx, files, said) })
}

/** A text that asks is a question, as where the form is left to find out. */
export async function startFromElsewhere(
  ctx: Ctx,
  files: FileStore,
  { group, title, ...said }: FromElsewhere & { readonly group: number; readonly title: string },
): Promise<Said> {
  const named = titleOfForm.safeParse(title)
  if (!named.success) throw wrong((lang) => conversationWords[lang].limits.titleNeeded)
  const text = await wholeText(ctx, files, said)
  return startConversation(ctx, { group, title: named.data, text, kind: undefined, tags: [] })
}

async function wholeText(ctx: Ctx, files: FileStore, { text, pictures }: FromElsewhere): Promise<string> {
  ensureSaid(text, pictures)
  const tooMuch =
    text.length > LONGEST_POST || pictures.length > MOST_PICTURES || pictures.some(({ size }) => size > PICTURE_BYTES)
  if (tooMuch) {
    const most = { signs: LONGEST_POST, pictures: MOST_PICTURES, megabytes: PICTURE_BYTES / 1024 / 1024 }
    throw wrong((lang) => conversationWords[lang].limits.tooMuch(most))
  }
  return [text, await addPictures(ctx, files, pictures, '')].filter(Boolean).join('\n\n')
}
