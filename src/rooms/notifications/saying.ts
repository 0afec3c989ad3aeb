/** What a line says: who did what, in one sentence. Pure. */
import type { Lang } from '#platform/i18n.ts'
import { reasons, type Reason } from './level.ts'
import type { Line, ToldPost } from './lines.ts'
import { notificationWords } from './messages.en.ts'

export const leadReason = ({ posts }: Pick<Line, 'posts'>): Reason =>
  reasons.find((why) => posts.some((post) => post.why === why)) ?? 'followed'
const opens = ({ nth }: ToldPost): boolean => nth === 1
/** The posts that the sentence is about: those of its most personal reason; how a conversation opens, before what follows. */
export const leadPosts = (line: Pick<Line, 'posts'>): readonly ToldPost[] => {
  const why = leadReason(line)
  const posts = line.posts.filter((post) => post.why === why)
  return why === 'followed' && posts.some(opens) ? posts.filter(opens) : posts
}

/** Whoever did it, the latest first. What helped, the one who asked says so. */
export const actorsOf = (line: Pick<Line, 'posts' | 'conversation'>): number[] =>
  leadReason(line) === 'helped' || leadReason(line) === 'reminded'
    ? [line.conversation.author].filter((one) => one !== null)
    : [
        ...new Set(
          leadPosts(line)
            .toReversed()
            .flatMap((post) => post.author ?? []),
        ),
      ]

/** "Tom et 3 autres vous ont répondu, et 2 autres messages". */
export function sayLine(
  line: Pick<Line, 'posts' | 'conversation'>,
  names: ReadonlyMap<number, string>,
  lang: Lang,
): string {
  const { why: words } = notificationWords[lang]
  const reason = leadReason(line)
  const lead = leadPosts(line)
  const people = actorsOf(line).map((id) => names.get(id) ?? '—')
  const begins = reason === 'followed' && lead.every(opens)
  const said = words[begins ? 'began' : reason]({ who: sayPeople(people, lang), n: Math.max(1, people.length) })
  const beside = line.posts.length - lead.length
  return beside > 0 ? `${said}, ${words.more({ count: beside })}` : said
}

function sayPeople([one = '—', other, ...more]: readonly string[], lang: Lang): string {
  const { who } = notificationWords[lang]
  if (other === undefined) return one
  return more.length === 0 ? who.two({ one, other }) : who.many({ one, count: more.length + 1 })
}
