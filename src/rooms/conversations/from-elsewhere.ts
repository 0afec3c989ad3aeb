/** An answer that was not written on a page (by mail, for instance): within the limits of the form, in one transaction. */
import type { Ctx } from '#platform/action.ts'
import type { FileStore } from '#platform/files/index.ts'
import type { Upload } from '#platform/http/route.ts'
import { wrong } from '#platform/refusal.ts'
import { LONGEST_POST, MOST_PICTURES, type ConversationId } from './conversation.ts'
import { ensureSaid, PICTURE_BYTES } from './forms.ts'
import { conversationWords } from './messages.en.ts'
import { answer, type Said } from './posting.ts'
import { addPictures } from './writing.ts'

type FromElsewhere = {
  readonly conversation: ConversationId
  readonly text: string
  readonly pictures: readonly Upload[]
}

/** Whoever calls has asked `notTooFast` before. */
export async function answerFromElsewhere(ctx: Ctx, files: FileStore, asked: FromElsewhere): Promise<Said> {
  const { conversation, text, pictures } = asked
  ensureSaid(text, pictures)
  const tooMuch =
    text.length > LONGEST_POST || pictures.length > MOST_PICTURES || pictures.some(({ size }) => size > PICTURE_BYTES)
  if (tooMuch) {
    const most = { signs: LONGEST_POST, pictures: MOST_PICTURES, megabytes: PICTURE_BYTES / 1024 / 1024 }
    throw wrong((lang) => conversationWords[lang].limits.tooMuch(most))
  }
  const shown = await addPictures(ctx, files, pictures, '')
  return answer(ctx, { conversation, replyTo: null, text: [text, shown].filter(Boolean).join('\n\n') })
}
