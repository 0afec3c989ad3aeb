import type { Lang } from '#platform/i18n.ts'
import type { Problems, Typed } from '#platform/http/route.ts'
import { Acts, Button, MoreLink } from '#ui/button.tsx'
import { Choices } from '#ui/choice.tsx'
import { Field, FileField, Select, TextArea } from '#ui/field.tsx'
import { Crumb, Head } from '#ui/finding.tsx'
import { Form, Problems as ProblemList } from '#ui/form.tsx'
import { Post } from '#ui/post.tsx'
import { sayTime, type Clock } from '#ui/say-time.ts'
import type { SafeHtml } from '#ui/safe-html.ts'
import type { WhoProps } from '#ui/who.tsx'
import { hrefOf, type Conversation } from './conversation.ts'
import { conversationWords } from './messages.en.ts'

export type Retried = { lang: Lang; typed: Typed; problems: Problems }

const said = (typed: Typed, name: string, otherwise = ''): string => {
  const value = typed[name]
  return typeof value === 'string' ? value : otherwise
}
export const Wrong = ({ problems, lang }: { problems: Problems; lang: Lang }) => (
  <ProblemList lang={lang} problems={Object.entries(problems).map(([field, text]) => ({ field, text }))} />
)

export const PictureFields = ({ lang, typed, problems }: Retried) => {
  const { form } = conversationWords[lang]
  return (
    <details class="more-fields" open={problems['pictures'] !== undefined}>
      <summary>{form.pictures}</summary>
      <FileField name="pictures" label={form.pictures} hint={form.picturesHint} accept="image/png,image/jpeg,image/webp,image/gif,image/avif" multiple error={problems['pictures']} />
      <Field name="described" label={form.described} hint={form.describedHint} optional={form.optional} value={said(typed, 'described')} />
    </details>
  )
}

const LangField = ({ lang, value, error }: { lang: Lang; value: string; error: string | undefined }) => {
  const { form } = conversationWords[lang]
  return (
    <Select
      name="lang"
      label={form.lang}
      value={value}
      error={error}
      options={[
        { value: '', label: form.langAuto },
        { value: 'fr', label: 'Français', lang: 'fr' },
        { value: 'en', label: 'English', lang: 'en' },
        { value: 'es', label: 'Español', lang: 'es' },
        { value: 'de', label: 'Deutsch', lang: 'de' },
        { value: 'ar', label: 'العربية', lang: 'ar' },
        { value: 'uk', label: 'Українська', lang: 'uk' },
      ]}
    />
  )
}

export type StartProps = Retried & { group: { name: string; href: string }; joins: boolean; clientKey: string }

export const StartPage = ({ lang, group, joins, clientKey, typed, problems }: StartProps) => {
  const { form } = conversationWords[lang]
  return (
    <>
      <Head kicker={<Crumb lang={lang} path={[{ label: group.name, href: group.href }]} />} title={form.title} lede={joins ? form.joins : form.in({ group: group.name })} />
      <Wrong problems={problems} lang={lang} />
      <Form action={`${group.href}/conversations`} files hidden={{ clientKey }}>
        <Field name="title" label={form.heading} hint={form.headingHint} value={said(typed, 'title')} error={problems['title']} maxlength={160} required />
        <TextArea name="text" label={form.text} hint={form.textHint} value={said(typed, 'text')} error={problems['text']} rows={8} />
        <PictureFields lang={lang} typed={typed} problems={problems} />
        <Choices
          name="kind"
          label={form.kind}
          value={said(typed, 'kind', 'auto')}
          error={problems['kind']}
          inline
          choices={[
            { value: 'auto', label: form.kindAuto },
            { value: 'question', label: form.question },
            { value: 'discussion', label: form.discussion },
          ]}
        />
        <Field name="tags" label={form.tags} hint={form.tagsHint} optional={form.optional} value={said(typed, 'tags')} error={problems['tags']} />
        <LangField lang={lang} value={said(typed, 'lang')} error={problems['lang']} />
        <Acts>
          <Button>{form.send}</Button>
        </Acts>
      </Form>
    </>
  )
}

export type EditProps = Retried & { post: number; text: string; textLang: string; back: string }

export const EditPage = ({ lang, post, text, textLang, back, typed, problems }: EditProps) => {
  const words = conversationWords[lang]
  return (
    <>
      <Head title={words.edit.title} kicker={<MoreLink href={back}>{words.acts.back}</MoreLink>} />
      <Wrong problems={problems} lang={lang} />
      <Form action={`/posts/${post}/edition`} files>
        <TextArea name="text" label={words.form.text} hint={words.form.textHint} value={said(typed, 'text', text)} error={problems['text']} rows={10} />
        <PictureFields lang={lang} typed={typed} problems={problems} />
        <LangField lang={lang} value={said(typed, 'lang', textLang === 'und' ? '' : textLang)} error={problems['lang']} />
        <Acts>
          <Button>{words.edit.save}</Button>
        </Acts>
      </Form>
    </>
  )
}

export type HistoryProps = { lang: Lang; clock: Clock; who: WhoProps; back: string; versions: readonly { label: Date | null; body: SafeHtml }[] }

export const HistoryPage = ({ lang, clock, who, back, versions }: HistoryProps) => {
  const words = conversationWords[lang]
  return (
    <>
      <Head title={words.history.title} kicker={<MoreLink href={back}>{words.acts.back}</MoreLink>} lede={versions.length < 2 ? words.history.none : undefined} />
      {versions.map(({ label, body }, at) => (
        <Post key={at} id={`version-${at}`} lang={lang} who={{ ...who, when: <span class="when">{label === null ? words.history.now : words.history.until({ date: sayTime(label, clock, 'full') })}</span> }} body={body} />
      ))}
    </>
  )
}

export type TendProps = Retried & {
  conversation: Conversation
  tags: readonly string[]
  may: { pin: boolean; close: boolean }
  groups: readonly { id: number; name: string }[]
}

export const TendPage = ({ lang, conversation, tags, may, groups, typed, problems }: TendProps) => {
  const words = conversationWords[lang]
  const { tend, form } = words
  const at = `/conversations/${conversation.id}`
  return (
    <>
      <Head title={tend.title} kicker={<MoreLink href={hrefOf(conversation)}>{words.acts.back}</MoreLink>} lede={conversation.title} />
      <Wrong problems={problems} lang={lang} />
      <Form action={`${at}/tending`}>
        <Field name="title" label={tend.heading} value={said(typed, 'title', conversation.title)} error={problems['title']} maxlength={160} />
        {conversation.kind === 'running' ? (
          <input type="hidden" name="kind" value="discussion" />
        ) : (
          <Choices
            name="kind"
            label={tend.kind}
            value={said(typed, 'kind', conversation.kind)}
            inline
            choices={[
              { value: 'question', label: form.question },
              { value: 'discussion', label: form.discussion },
            ]}
          />
        )}
        <Field name="tags" label={form.tags} hint={form.tagsHint} value={said(typed, 'tags', tags.join(', '))} error={problems['tags']} />
        <Acts>
          <Button>{tend.save}</Button>
        </Acts>
      </Form>
      <Acts>
        {may.pin && (
          <Form class="inline" action={`${at}/pin${conversation.pinnedAt ? '/removal' : ''}`}>
            <Button kind="quiet" icon="pin">
              {conversation.pinnedAt ? tend.unpin : tend.pin}
            </Button>
          </Form>
        )}
        {may.close && (
          <Form class="inline" action={`${at}/closing${conversation.closedAt ? '/removal' : ''}`}>
            <Button kind="quiet" icon={conversation.closedAt ? 'lock-open' : 'lock'}>
              {conversation.closedAt ? tend.reopen : tend.close}
            </Button>
          </Form>
        )}
      </Acts>
      {may.pin && conversation.groupId !== null && (
        <section>
          <h2>{tend.move}</h2>
          {groups.length === 0 ? (
            <p class="note">{tend.nowhere}</p>
          ) : (
            <Form action={`${at}/moving`}>
              <Select name="group" label={tend.moveTo} hint={tend.moveNote} options={groups.map((group) => ({ value: String(group.id), label: group.name }))} />
              <Button kind="quiet">{tend.move}</Button>
            </Form>
          )}
        </section>
      )}
    </>
  )
}
