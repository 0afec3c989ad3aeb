import type { ComponentChildren } from 'preact'
import { Avatar, type Face } from './avatar.tsx'
import { ButtonLink } from './button.tsx'
import { Icon, type IconName } from './icon.tsx'
import { Meta, Tag, type TagKind } from './state.tsx'

/** A need or an offer, with all that a list shows of it. */
export type ShownWish = {
  id: string
  href: string
  title: string
  /** The language of its words, when it is known. */
  lang?: string | undefined
  face: Face
  state: { text: string; kind?: TagKind | undefined; icon?: IconName | undefined }
  /** Two lines of what its author wrote. */
  note: string
  /** Who, where, when: small facts in one line. */
  facts: readonly ComponentChildren[]
  /** What joins it to another, in a sentence. */
  pair?: ComponentChildren
  thanks?: { text: string; by: string } | undefined
  act?: { href: string; label: string } | undefined
}

/** One need or offer in a list. */
export const Wish = ({ wish, level = 3 }: { wish: ShownWish; level?: 2 | 3 | undefined }) => {
  const Title = `h${level}` as const
  return (
    <article class="wish">
      <Avatar face={wish.face} />
      <WishState state={wish.state} />
      <Title>
        <a href={wish.href} lang={wish.lang} dir="auto">
          {wish.title}
        </a>
      </Title>
      {wish.note && (
        <p class="note" lang={wish.lang} dir="auto">
          {wish.note}
        </p>
      )}
      <Meta facts={[...wish.facts]} />
      {wish.pair && <Pair>{wish.pair}</Pair>}
      {wish.thanks && <WishThanks {...wish.thanks} lang={wish.lang} />}
      {wish.act && (
        <div class="acts">
          <ButtonLink href={wish.act.href} kind="soft" small>
            {wish.act.label}
          </ButtonLink>
        </div>
      )}
    </article>
  )
}

export const WishState = ({ state }: { state: ShownWish['state'] }) => (
  <div class="state">
    <Tag {...(state.kind ? { kind: state.kind } : {})} {...(state.icon ? { icon: state.icon } : {})}>
      {state.text}
    </Tag>
  </div>
)

/** Two things that fit, or two people who found each other. */
export const Pair = ({ icon = 'link', children }: { icon?: IconName | undefined; children: ComponentChildren }) => (
  <div class="pair">
    <Icon name={icon} />
    <div>{children}</div>
  </div>
)

/** The end that this is all for. */
export const WishThanks = ({ text, by, lang }: { text: string; by: string; lang?: string | undefined }) => (
  <figure class="wish-thanks">
    <blockquote lang={lang} dir="auto">
      <p>{text}</p>
    </blockquote>
    <figcaption>{by}</figcaption>
  </figure>
)

/** Needs and offers side by side where there is room. */
export const WishBoard = ({ children }: { children: ComponentChildren }) => <div class="board">{children}</div>
