import type { VNode } from 'preact'
import type { Lang } from '#platform/i18n.ts'
import type { Problems, Typed } from '#platform/http/route.ts'
import { said } from '#platform/http/typed.ts'
import { Acts, Button, MoreLink } from '#ui/button.tsx'
import { Choices } from '#ui/choice.tsx'
import { Composer, PreviewButton } from '#ui/composer.tsx'
import { Field, FileField } from '#ui/field.tsx'
import { Crumb, Head } from '#ui/finding.tsx'
import { Form, Problems as ProblemList } from '#ui/form.tsx'
import type { SafeHtml } from '#ui/safe-html.ts'
import type { Clock } from '#ui/say-time.ts'
import { TongueField } from '#ui/tongue-field.tsx'
import type { Draft } from './drafts-store.ts'
import { DraftNote } from './drafts-views.tsx'
import { conversationWords } from './messages.en.ts'
import { sayPlace } from './written-place.ts'

export type Retried = { lang: Lang; typed: Typed; problems: Problems }

/** What was typed in a field, or what stood there before. */

export const Wrong = ({ problems, lang }: { problems: Problems; lang: Lang }) => (
  <ProblemList lang={lang} problems={Object.entries(problems).map(([field, text]) => ({ field, text }))} />
)

export const PictureFields = ({ lang, typed, problems }: Retried) => {
  const { form } = conversationWords[lang]
  const wrong = problems['pictures'] ?? problems['described']
  return (
    <details class="more-fields" open={wrong !== undefined}>
      <summary>{form.pictures}</summary>
      <FileField
        name="pictures"
        label={form.picturesField}
        hint={form.picturesHint}
        accept="image/png,image/jpeg,image/webp,image/gif,image/avif"
        multiple
        error={problems['pictures']}
      />
      <Field
        name="described"
        label={form.described}
        hint={form.describedHint}
        optional={form.optional}
        value={said(typed, 'described')}
        error={problems['described']}
      />
    </details>
  )
}

export const LangField = ({ lang, value, error }: { lang: Lang; value: string; error: string | undefined }) => {
  const { form } = conversationWords[lang]
  return <TongueField label={form.lang} auto={form.langAuto} value={value} error={error} />
}

export const KindField = ({
  lang,
  value,
  error,
  auto,
}: {
  lang: Lang
  value: string
  error: string | undefined
  auto?: boolean
}) => {
  const { form, tend } = conversationWords[lang]
  return (
    <Choices
      name="kind"
      label={auto ? form.kind : tend.kind}
      value={value}
      error={error}
      inline
      choices={[
        ...(auto ? [{ value: 'auto', label: form.kindAuto }] : []),
        { value: 'question', label: form.question },
        { value: 'discussion', label: form.discussion },
      ]}
    />
  )
}

export const TagsField = ({ lang, value, error }: { lang: Lang; value: string; error: string | undefined }) => {
  const { form } = conversationWords[lang]
  return (
    <Field name="tags" label={form.tags} hint={form.tagsHint} optional={form.optional} value={value} error={error} />
  )
}

type AsLeft = Retried & { clock: Clock; draft?: Draft | undefined }

export type StartProps = AsLeft & {
  group: { id: number; name: string; href: string }
  joins: boolean
  clientKey: string
  /** Of the title, by upper rooms. */
  beside: readonly VNode[]
}

export const StartPage = ({ lang, clock, group, joins, clientKey, beside, typed, problems, draft }: StartProps) => {
  const { form } = conversationWords[lang]
  const place = sayPlace({ kind: 'group', id: group.id })
  const crumb = <Crumb lang={lang} path={[{ label: group.name, href: group.href }]} />
  return (
    <>
      <Head kicker={crumb} title={form.title} lede={joins ? form.joins : undefined} />
      <Wrong problems={problems} lang={lang} />
      <Form action={`${group.href}/conversations`} files hidden={{ clientKey }}>
        <Field
          name="title"
          label={form.heading}
          hint={form.headingHint}
          value={said(typed, 'title')}
          error={problems['title']}
          maxlength={160}
          required
        />
        {beside}
        <Composer
          name="text"
          label={form.text}
          among
          place={place}
          hint={form.textHint}
          value={said(typed, 'text')}
          error={problems['text']}
          rows={8}
          savedAt={draft?.savedAt.getTime()}
          note={draft && <DraftNote lang={lang} clock={clock} draft={draft} />}
        />
        <PictureFields lang={lang} typed={typed} problems={problems} />
        <KindField lang={lang} value={said(typed, 'kind', 'auto')} error={problems['kind']} auto />
        <TagsField lang={lang} value={said(typed, 'tags')} error={problems['tags']} />
        <LangField lang={lang} value={said(typed, 'lang')} error={problems['lang']} />
        <Acts>
          <Button>{form.send}</Button>
          <PreviewButton place={place}>{form.preview}</PreviewButton>
        </Acts>
      </Form>
    </>
  )
}

/** What a text will look like, for whoever has no script. */
export const PreviewPage = ({ lang, beside, body }: { lang: Lang; beside: readonly VNode[]; body: SafeHtml }) => {
  const { form } = conversationWords[lang]
  return (
    <>
      <Head title={form.preview} lede={form.previewNote} />
      {beside}
      <div class="body" dangerouslySetInnerHTML={{ __html: body }} />
    </>
  )
}

export type EditProps = AsLeft & { post: number; text: string; textLang: string; back: string }

export const EditPage = ({ lang, clock, post, text, textLang, back, typed, problems, draft }: EditProps) => {
  const { acts, edit, form } = conversationWords[lang]
  const place = sayPlace({ kind: 'post', id: post })
  return (
    <>
      <Head title={edit.title} kicker={<MoreLink href={back}>{acts.back}</MoreLink>} lede={edit.note} />
      <Wrong problems={problems} lang={lang} />
      <Form action={`/posts/${post}/edition`} files>
        <Composer
          name="text"
          label={form.text}
          among
          place={place}
          hint={form.textHint}
          value={said(typed, 'text', text)}
          error={problems['text']}
          rows={10}
          savedAt={draft?.savedAt.getTime()}
          note={draft && <DraftNote lang={lang} clock={clock} draft={draft} />}
        />
        <PictureFields lang={lang} typed={typed} problems={problems} />
        <LangField
          lang={lang}
          value={said(typed, 'lang', textLang === 'und' ? '' : textLang)}
          error={problems['lang']}
        />
        <Acts>
          <Button>{edit.save}</Button>
          <PreviewButton place={place}>{form.preview}</PreviewButton>
        </Acts>
      </Form>
    </>
  )
}
