import type { Lang } from '#platform/i18n.ts'
import type { Problems, Typed } from '#platform/http/route.ts'
import { said } from '#platform/http/typed.ts'
import { MoreLink } from '#ui/button.tsx'
import { Composer } from '#ui/composer.tsx'
import { TextArea } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Icon } from '#ui/icon.tsx'
import { hrefOf } from './conversation.ts'
import type { ReadProps } from './conversation-views.tsx'
import type { Draft } from './drafts-store.ts'
import { DraftNote } from './drafts-views.tsx'
import { PictureFields, Wrong } from './form-views.tsx'
import { conversationWords } from './messages.en.ts'
import { sayPlace } from './written-place.ts'

export type FormProps = {
  typed: Typed
  problems: Problems
  clientKey: string
  /** What one had begun to write here. */
  draft?: Draft
  /** The post that is answered, its author, and its words when they are quoted. */
  to: { id: number; name: string } | undefined
  text: string
}

/** Where one answers; or why not, with what one had written all the same. */
export const AnswerForm = (props: ReadProps) => {
  const { may, form } = props
  return (
    <section class="reply" id="reply">
      <Wrong problems={form.problems} lang={props.lang} />
      {may.post ? <Writing {...props} /> : <WhyNot {...props} />}
    </section>
  )
}

const Writing = ({ lang, clock, conversation, page, form }: ReadProps) => {
  const words = conversationWords[lang].read
  const asked = conversation.kind === 'question'
  const replyTo = form.to ? String(form.to.id) : said(form.typed, 'replyTo')
  const hidden = { clientKey: form.clientKey, ...(replyTo ? { replyTo } : {}) }
  return (
    <Form action={`/conversations/${conversation.id}/posts?page=${page.page}`} files hidden={hidden}>
      {form.to && <AnswerTo lang={lang} name={form.to.name} all={`${hrefOf(conversation)}?page=${page.page}#reply`} />}
      <Composer
        name="text"
        label={asked ? words.answerTitle : words.talkTitle}
        placeholder={asked ? words.answerHint : words.talkHint}
        send={words.answerSend}
        place={sayPlace({ kind: 'conversation', id: conversation.id })}
        preview={conversationWords[lang].form.preview}
        value={said(form.typed, 'text', form.text)}
        error={form.problems['text']}
        rows={form.text === '' ? 4 : 8}
        savedAt={form.draft?.savedAt.getTime()}
        note={form.draft && <DraftNote lang={lang} clock={clock} draft={form.draft} />}
      />
      <PictureFields lang={lang} typed={form.typed} problems={form.problems} />
    </Form>
  )
}

const AnswerTo = ({ lang, name, all }: { lang: Lang; name: string; all: string }) => {
  const words = conversationWords[lang].read
  return (
    <p class="note answer-to">
      <Icon name="reply" />
      <span>{words.answerTo({ name })}</span>
      <a href={all}>{words.answerToAll}</a>
    </p>
  )
}

const WhyNot = ({ lang, conversation, place, may, reader, form }: ReadProps) => {
  const words = conversationWords[lang].read
  const kept = said(form.typed, 'text')
  return (
    <>
      {kept !== '' && <TextArea name="text" label={words.talkTitle} value={kept} rows={6} />}
      {conversation.closedAt ? (
        <p class="note">{words.closed}</p>
      ) : reader === null ? (
        <p class="note">
          <a href={`/sign-in?next=${encodeURIComponent(hrefOf(conversation))}`}>{words.signIn}</a>
        </p>
      ) : (
        may.joinFirst &&
        place && (
          <p class="note">
            {words.cannot} <MoreLink href={place.href}>{words.goGroup}</MoreLink>
          </p>
        )
      )}
    </>
  )
}
