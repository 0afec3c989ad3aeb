import { MoreLink } from '#ui/button.tsx'
import type { Clock } from '#ui/say-time.ts'
import { Permalink } from '#ui/post.tsx'
import { Thanks } from '#ui/thanks.tsx'
import { Time } from '#ui/time.tsx'
import { Name } from '#ui/who.tsx'
import { homeWords } from './messages.en.ts'
import type { Answerer, ThankedWeek } from './thanked.ts'

/** What members give each other, as one of them said it. */
export const ThankedThisWeek = ({ clock, week }: { clock: Clock; week: ThankedWeek }) => {
  const { thanked } = homeWords[clock.lang]
  const { words, answerers } = week
  if (words.length === 0 && answerers.length === 0) return null
  return (
    <section class="thanked-week">
      <h2>{thanked.title}</h2>
      {answerers.map((one) => (
        <AnswererLine key={one.face.id} clock={clock} {...one} />
      ))}
      {words.map(({ id, by, to, word, at, about }) => (
        <Thanks
          key={id}
          lang={clock.lang}
          by={by}
          to={to}
          word={word}
          when={
            <Permalink href={`/thanks/${id}`}>
              <Time at={at} clock={clock} style="short" />
            </Permalink>
          }
          about={about}
        />
      ))}
      <p class="note">
        {thanked.why} <MoreLink href="/me/thanks#choices">{thanked.choose}</MoreLink>
      </p>
    </section>
  )
}

/** Named by what they did. */
const AnswererLine = ({ clock, face, people, group, href }: { clock: Clock } & Answerer) => {
  const said = homeWords[clock.lang].thanked.answered({ people, name: '\u0000', group: '\u0001' })
  const [before = '', after = ''] = said.split('\u0000')
  const [between = '', end = ''] = after.split('\u0001')
  return (
    <p>
      {before}
      <Name face={face} />
      {between}
      <a href={href} translate={false}>
        <bdi>{group}</bdi>
      </a>
      {end}
    </p>
  )
}
