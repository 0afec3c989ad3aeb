import type { ComponentChildren } from 'preact'
import type { Lang } from '#platform/i18n.ts'
import { Avatar } from './avatar.tsx'
import { Icon, type IconName } from './icon.tsx'
import type { SafeHtml } from './safe-html.ts'
import { Who, type WhoProps } from './who.tsx'
import { uiWords } from './words.ts'

export type Reaction = {
  label: string
  icon: IconName
  n: number
  mine: boolean
  /** Where the button sends it; without an address it is only shown. */
  action?: string | undefined
  hidden?: Readonly<Record<string, string>> | undefined
}

export type PostProps = {
  /** The anchor: `#post-12`. */
  id: string
  lang: Lang
  who: WhoProps
  /** Already cleaned by the text platform. */
  body: SafeHtml
  bodyLang?: string | undefined
  quote?: { text: string; by: string; href?: string | undefined } | undefined
  /** The laurel: "La réponse qui a aidé Odile". */
  helpful?: string | undefined
  attached?: ComponentChildren
  reactions?: Reaction[] | undefined
  /** Bare links and menus after the reactions. */
  acts?: ComponentChildren
  arriving?: boolean | undefined
}

/** A voice. */
export const Post = ({
  id,
  who,
  body,
  bodyLang,
  quote,
  helpful,
  attached,
  reactions = [],
  acts,
  arriving,
}: PostProps) => (
  <article class={['post', helpful && 'helpful', arriving && 'arriving'].filter(Boolean).join(' ')} id={id}>
    {helpful && (
      <p class="laurel">
        <Icon name="circle-check" />
        {helpful}
      </p>
    )}
    <Avatar face={who.face} />
    <Who {...who} />
    <div class="said-body">
      {quote && <Quote {...quote} />}
      <div class="body" lang={bodyLang} dir="auto" dangerouslySetInnerHTML={{ __html: body }} />
    </div>
    {attached}
    {(reactions.length > 0 || acts) && (
      <div class="reacts">
        {reactions.map((reaction) => (
          <React key={reaction.label} {...reaction} />
        ))}
        {acts}
      </div>
    )}
  </article>
)

/** A reaction is a word; pressing it again takes it back. */
const React = ({ label, icon, n, mine, action, hidden }: Reaction) => {
  const inside = (
    <>
      <Icon name={icon} />
      {label}
      {n > 0 && <span class="num">{n}</span>}
    </>
  )
  const kind = hidden?.['kind']
  if (!action)
    return (
      <span class="react" data-kind={kind}>
        {inside}
      </span>
    )
  return (
    <form method="post" action={action} data-kind={kind}>
      {Object.entries(hidden ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button class="react" type="submit" aria-pressed={mine}>
        {inside}
      </button>
    </form>
  )
}

type ReactLinkProps = {
  href: string
  icon: IconName
  /** Where room is short the sign stands for the word, which is still read aloud. */
  brief?: boolean
  children: ComponentChildren
}

/** A quiet act beside the reactions: reply, quote. */
export const ReactLink = ({ href, icon, brief, children }: ReactLinkProps) => (
  <a class={brief ? 'react bare brief' : 'react bare'} href={href}>
    <Icon name={icon} />
    {brief ? <span>{children}</span> : children}
  </a>
)

/** The hour of a post, which is also its address. */
export const Permalink = ({ href, children }: { href: string; children: ComponentChildren }) => (
  <a class="when" href={href}>
    {children}
  </a>
)

export const Quote = ({ text, by, href }: { text: string; by: string; href?: string | undefined }) => (
  <blockquote class="quote" dir="auto">
    {text}
    <cite>{href ? <a href={href}>{by}</a> : by}</cite>
  </blockquote>
)

/** Where the reader stopped last time. */
export const Since = ({ when, lang }: { when: ComponentChildren; lang: Lang }) => {
  const [before, after] = uiWords[lang].since({ when: '\u0000' }).split('\u0000')
  return (
    <p class="since" id="since">
      <span>
        {before}
        {when}
        {after}
      </span>
    </p>
  )
}
