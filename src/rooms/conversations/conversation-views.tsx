import type { ComponentChildren, VNode } from 'preact'
import type { Lang } from '#platform/i18n.ts'
import { faceOf, roleOf, type PersonCard } from '#people'
import { ButtonLink } from '#ui/button.tsx'
import { Bound } from '#ui/bound.tsx'
import { Crumb } from '#ui/finding.tsx'
import { Icon } from '#ui/icon.tsx'
import type { Clock } from '#ui/say-time.ts'
import { Notice } from '#ui/said.tsx'
import { People } from '#ui/who.tsx'
import { AnswerForm, type FormProps } from './answer-views.tsx'
import { hrefOf, placeOf, type Conversation, type ReactionKind } from './conversation.ts'
import { conversationWords } from './messages.en.ts'
import { LiveLines } from './live-views.tsx'
import { Voices } from './post-views.tsx'
import { nameOf } from './someone.ts'
import type { PageOfPosts, ShownPost } from './reading.ts'

export type ReadProps = {
  lang: Lang
  clock: Clock
  conversation: Conversation
  /** The group it stands in, or what it is attached to. */
  place: { name: string; href: string; attached: boolean } | undefined
  tags: readonly string[]
  page: PageOfPosts
  reader: number | null
  may: {
    post: boolean
    tend: boolean
    moderate: boolean
    joinFirst: boolean
    react: (post: ShownPost, kind: ReactionKind) => boolean
    helpful: (post: ShownPost) => boolean
  }
  form: FormProps
}

export const ConversationPage = (props: ReadProps) => {
  const { lang, conversation, page, may } = props
  const words = conversationWords[lang].read
  return (
    <>
      <ThreadHead {...props} />
      {conversation.hiddenAt && <Notice kind="warn" title={words.wholeHidden} />}
      {conversation.kind === 'running' && <p class="note">{words.running}</p>}
      {page.page > 1 && <Pages {...props} above />}
      {page.posts.length === 0 && <p class="note">{words.quiet}</p>}
      <h2 class="sr">{words.said}</h2>
      <Voices {...props} />
      <Pages {...props} />
      <LiveLines {...props} />
      <AnswerForm {...props} />
      {may.tend && (
        <div class="tend">
          <ButtonLink kind="plain" small icon="settings" href={`/conversations/${conversation.id}/tending`}>
            {words.tend}
          </ButtonLink>
        </div>
      )}
    </>
  )
}

/** Where it stands, what it is called, and the way to what one came for. */
const ThreadHead = (props: ReadProps) => {
  const { lang, conversation, place, tags, page } = props
  const words = conversationWords[lang]
  const titleLang = conversation.lang === 'und' ? undefined : conversation.lang
  return (
    <header class="thread-head">
      {place && (
        <div class="kicker-line">
          {place.attached && <span class="kicker">{words.read.attachedTo}</span>}
          <Crumb lang={lang} path={[{ label: place.name, href: place.href }]} />
        </div>
      )}
      <h1 lang={titleLang} dir="auto">
        <Bound text={conversation.title} />
      </h1>
      <div class="jump">
        {page.helpful && <GoHelpful {...props} helpful={page.helpful} />}
        <span class="note" data-answers>
          {countsOf(props).join(', ')}
        </span>
        {place &&
          !place.attached &&
          tags.map((tag) => (
            <a key={tag} class="note" href={`${place.href}?tag=${encodeURIComponent(tag)}`}>
              #{tag}
            </a>
          ))}
      </div>
    </header>
  )
}

type Helpful = NonNullable<PageOfPosts['helpful']>
const GoHelpful = ({ lang, conversation, page, helpful }: ReadProps & { helpful: Helpful }) => (
  <>
    <Icon name="circle-check" />
    <a class="good" href={placeOf(conversation, helpful)}>
      {conversationWords[lang].read.goHelpful({ name: nameOf(page, helpful.author, lang) })}
    </a>
  </>
)

function countsOf({ lang, conversation, page }: ReadProps): string[] {
  const words = conversationWords[lang]
  const fresh = page.before === undefined ? 0 : conversation.posts - page.before.total
  const loose = conversation.kind === 'running' || conversation.subjectKind !== null
  return [
    loose ? words.list.posts({ count: conversation.shown }) : words.read.answers({ count: conversation.replies }),
    ...(fresh > 0 ? [words.read.fresh({ count: fresh })] : []),
  ]
}

/** Above and below the posts, each under a name of its own. */
const Pages = ({ lang, conversation, page: { page, pages }, above }: ReadProps & { above?: boolean }) => {
  const words = conversationWords[lang].read
  if (pages === 1) return null
  const at = (n: number) => `${hrefOf(conversation)}?page=${n}`
  return (
    <nav class="pages" aria-label={above ? words.pagesAbove : words.pages}>
      {page > 2 && <Way href={at(1)}>{words.first}</Way>}
      {page > 1 && (
        <ButtonLink kind="quiet" small icon="chevron-left" href={at(page - 1)}>
          {words.previous}
        </ButtonLink>
      )}
      <span class="note">{words.page({ page, pages })}</span>
      {page < pages && (
        <ButtonLink kind="quiet" small iconEnd="chevron-right" href={at(page + 1)}>
          {words.next}
        </ButtonLink>
      )}
      {page < pages - 1 && <Way href={at(pages)}>{words.last}</Way>}
    </nav>
  )
}

const Way = ({ href, children }: { href: string; children: ComponentChildren }) => (
  <a class="link" href={href}>
    {children}
  </a>
)

export type AsideProps = {
  lang: Lang
  voices: readonly PersonCard[]
  asker: { id: number | null; asks: boolean }
  panels: readonly VNode[]
}

export const ConversationAside = ({ lang, voices, asker, panels }: AsideProps) => {
  const words = conversationWords[lang].read
  const roleHere = (card: PersonCard) => {
    const role = roleOf(card, lang)
    return card.id === asker.id && role.kind === 'member'
      ? { ...role, label: asker.asks ? words.asked : words.began }
      : role
  }
  return (
    <>
      {voices.length > 1 && (
        <section>
          <h2>{words.voices}</h2>
          <People people={voices.map((card) => ({ face: faceOf(card), role: roleHere(card) }))} />
        </section>
      )}
      {panels}
    </>
  )
}
