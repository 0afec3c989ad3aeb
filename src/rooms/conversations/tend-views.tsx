import { said } from '#platform/http/typed.ts'
import { Acts, Button, MoreLink } from '#ui/button.tsx'
import { Field, Select } from '#ui/field.tsx'
import { Head } from '#ui/finding.tsx'
import { Form } from '#ui/form.tsx'
import { hrefOf, type Conversation } from './conversation.ts'
import { KindField, TagsField, Wrong, type Retried } from './form-views.tsx'
import { conversationWords } from './messages.en.ts'

export type TendProps = Retried & {
  conversation: Conversation
  tags: readonly string[]
  may: { title: boolean; pin: boolean; close: boolean; move: boolean }
  groups: readonly { id: number; name: string }[]
}

/** Looking after a conversation: what it is called and about, and where it stands. */
export const TendPage = (props: TendProps) => {
  const { lang, conversation, may, problems } = props
  const { acts, tend } = conversationWords[lang]
  return (
    <>
      <Head
        title={tend.title}
        kicker={<MoreLink href={hrefOf(conversation)}>{acts.back}</MoreLink>}
        lede={conversation.title}
      />
      <Wrong problems={problems} lang={lang} />
      <What {...props} />
      {(may.pin || may.close) && <Placing {...props} />}
      {may.move && <Moving {...props} />}
    </>
  )
}

const What = ({ lang, conversation, tags, may, typed, problems }: TendProps) => {
  const { tend } = conversationWords[lang]
  const running = conversation.kind === 'running'
  return (
    <Form
      class="form part"
      action={`/conversations/${conversation.id}/tending`}
      hidden={running ? { kind: 'discussion' } : {}}
    >
      {may.title && (
        <Field
          name="title"
          label={tend.heading}
          hint={tend.headingHint}
          value={said(typed, 'title', conversation.title)}
          error={problems['title']}
          maxlength={160}
        />
      )}
      {!running && <KindField lang={lang} value={said(typed, 'kind', conversation.kind)} error={problems['kind']} />}
      <TagsField lang={lang} value={said(typed, 'tags', tags.join(', '))} error={problems['tags']} />
      <Button>{tend.save}</Button>
    </Form>
  )
}

const Placing = ({ lang, conversation, may }: TendProps) => {
  const { tend } = conversationWords[lang]
  const at = `/conversations/${conversation.id}`
  const { pinnedAt, closedAt } = conversation
  return (
    <section class="part">
      <h2>{tend.place}</h2>
      <Acts>
        {may.pin && (
          <Form class="inline" action={`${at}/pin${pinnedAt ? '/removal' : ''}`}>
            <Button kind="quiet" icon={pinnedAt ? 'pin-off' : 'pin'}>
              {pinnedAt ? tend.unpin : tend.pin}
            </Button>
          </Form>
        )}
        {may.close && (
          <Form class="inline" action={`${at}/closing${closedAt ? '/removal' : ''}`}>
            <Button kind="quiet" icon={closedAt ? 'lock-open' : 'lock'}>
              {closedAt ? tend.reopen : tend.close}
            </Button>
          </Form>
        )}
      </Acts>
    </section>
  )
}

const Moving = ({ lang, conversation, groups, problems }: TendProps) => {
  const { tend } = conversationWords[lang]
  const options = groups.map((group) => ({ value: String(group.id), label: group.name }))
  return (
    <section class="part">
      <h2>{tend.move}</h2>
      {groups.length === 0 ? (
        <p class="note">{tend.nowhere}</p>
      ) : (
        <Form action={`/conversations/${conversation.id}/moving`}>
          <Select name="group" label={tend.moveTo} hint={tend.moveNote} options={options} error={problems['group']} />
          <Button kind="quiet">{tend.move}</Button>
        </Form>
      )}
    </section>
  )
}
