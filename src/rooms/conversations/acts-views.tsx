import type { VNode } from 'preact'
import type { Lang } from '#platform/i18n.ts'
import { Button, ButtonLink, MoreLink } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { Head } from '#ui/finding.tsx'
import { Form } from '#ui/form.tsx'
import type { IconName } from '#ui/icon.tsx'
import { Post } from '#ui/post.tsx'
import { People, type WhoProps } from '#ui/who.tsx'
import type { ReactionKind } from './conversation.ts'
import { conversationWords } from './messages.en.ts'
import type { ShownPost } from './reading.ts'
import { WordsOfThanks, type WordShown } from './thanks-views.tsx'

export type ActionsProps = {
  lang: Lang
  post: ShownPost
  /** What upper rooms add here. */
  menu: readonly VNode[]
  who: WhoProps
  back: string
  link: string
  quote: string | undefined
  words: readonly WordShown[]
  reacted: readonly { kind: ReactionKind; who: WhoProps }[]
  may: {
    edit: boolean
    remove: boolean
    restore: boolean
    helpful: boolean
    isHelpful: boolean
    react: readonly ReactionKind[]
  }
}

/** The menu of one post, as a page: everything one may do with it, each a real form. */
export const ActionsPage = (props: ActionsProps) => {
  const { lang, post, who, back, link } = props
  const { acts } = conversationWords[lang]
  return (
    <>
      <Head title={acts.title} kicker={<MoreLink href={back}>{acts.back}</MoreLink>} />
      <Post
        id={`post-${post.id}`}
        lang={lang}
        who={who}
        body={post.body}
        bodyLang={post.lang === 'und' ? undefined : post.lang}
      />
      <Reacting {...props} />
      <WordsOfThanks lang={lang} words={props.words} />
      <Deeds {...props} />
      <div class="part">
        <Field name="link" label={acts.link} value={link} />
      </div>
      <Reacted {...props} />
    </>
  )
}

const Reacting = ({ lang, post, may }: ActionsProps) => {
  const { acts, react } = conversationWords[lang]
  if (may.react.length === 0) return null
  return (
    <section class="part">
      <h2>{acts.react}</h2>
      <div class="reacts">
        {may.react.map((kind) => {
          const mine = post.reactions.some((count) => count.kind === kind && count.mine)
          return (
            <Form
              key={kind}
              class="inline"
              action={`/posts/${post.id}/reactions${mine ? '/removal' : ''}`}
              hidden={{ kind }}
            >
              <Button kind="quiet" small pressed={mine}>
                {react[kind]}
              </Button>
            </Form>
          )
        })}
      </div>
    </section>
  )
}

const Deeds = ({ lang, post, menu, quote, may }: ActionsProps) => {
  const { acts } = conversationWords[lang]
  const at = `/posts/${post.id}`
  const helpful = may.isHelpful ? acts.unhelpful : acts.helpful
  return (
    <ul class="plain-acts part">
      {may.helpful && (
        <Deed action={`${at}/helpful${may.isHelpful ? '/removal' : ''}`} icon="circle-check" label={helpful} />
      )}
      {may.react.includes('thanks') && (
        <Way href={`${at}/thanks`} icon="heart-handshake" label={conversationWords[lang].thank.title} />
      )}
      {quote && <Way href={quote} icon="quote" label={acts.quote} />}
      {may.edit && <Way href={`${at}/edition`} icon="pencil" label={acts.edit} />}
      {post.editedAt && <Way href={`${at}/history`} icon="clock" label={acts.history} />}
      {may.remove && <Deed action={`${at}/removal`} icon="x" label={acts.remove} note={acts.removeNote} />}
      {may.restore && <Deed action={`${at}/restoration`} icon="refresh-cw" label={acts.restore} />}
      {[...menu, ...post.acts].map((act: VNode, place) => (
        <li key={place}>{act}</li>
      ))}
    </ul>
  )
}

const Deed = ({ action, icon, label, note }: { action: string; icon: IconName; label: string; note?: string }) => (
  <li>
    <Form class="inline" action={action}>
      <Button kind="quiet" icon={icon}>
        {label}
      </Button>
    </Form>
    {note && <p class="note">{note}</p>}
  </li>
)

const Way = ({ href, icon, label }: { href: string; icon: IconName; label: string }) => (
  <li>
    <ButtonLink kind="quiet" icon={icon} href={href}>
      {label}
    </ButtonLink>
  </li>
)

const Reacted = ({ lang, reacted }: ActionsProps) => {
  const { acts, react } = conversationWords[lang]
  if (reacted.length === 0) return null
  const kinds = [...new Set(reacted.map((one) => one.kind))]
  return (
    <section class="part">
      <h2>{acts.whoReacted}</h2>
      {kinds.map((kind) => (
        <div key={kind}>
          <h3>{react[kind]}</h3>
          <People people={reacted.filter((one) => one.kind === kind).map((one) => one.who)} />
        </div>
      ))}
    </section>
  )
}
