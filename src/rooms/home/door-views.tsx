import type { Lang } from '#platform/i18n.ts'
import type { Clock } from '#ui/say-time.ts'
import { Avatar, type Face } from '#ui/avatar.tsx'
import { Bound } from '#ui/bound.tsx'
import { Acts, ButtonLink, MoreLink } from '#ui/button.tsx'
import { Cover } from '#ui/cover.tsx'
import { Icon, type IconName } from '#ui/icon.tsx'
import { Meta } from '#ui/state.tsx'
import { Role, type RoleProps } from '#ui/who.tsx'
import { homeWords } from './messages.en.ts'
import type { OpenGroup } from './open-groups.ts'
import { OpenGroupRows } from './open-groups-views.tsx'

export type Voice = { face: Face; role: RoleProps }

/** A public conversation, as one who passes by sees it. */
export type Heard = {
  href: string
  title: string
  lang: string | undefined
  /** The answer that helped where there is one, else the last thing that was said. */
  words: string
  by: Voice
  answers: number
  helped: boolean
}

export type DoorProps = {
  clock: Clock
  name: string
  sentence: string
  cover: string | undefined
  heard: readonly Heard[]
  /** The liveliest of those that everybody reads, among so many. */
  groups: readonly OpenGroup[]
  allGroups: number
  members: { n: number; about: boolean }
  /** Who spoke last where everybody reads. */
  voices: readonly Voice[]
  suspended: boolean
}

/** Beyond this, a sentence is no title any more. */
const LONGEST_TITLE = 70

export const DoorPage = (props: DoorProps) => {
  const { clock, name, sentence, cover, heard, suspended } = props
  const { lang } = clock
  const { door } = homeWords[lang]
  const asTitle = sentence !== '' && sentence.length <= LONGEST_TITLE
  const lede = asTitle || sentence === '' ? door.lede : sentence
  return (
    <>
      <section class="threshold">
        <h1 dir="auto" translate={asTitle ? undefined : false} class={!asTitle && name.length > 24 ? 'long' : undefined}>
          <Bound text={asTitle ? sentence : name} />
        </h1>
        <div class="go">
          <p class="lede" dir="auto">
            {lede}
          </p>
          <Acts>
            {!suspended && <ButtonLink href="#join">{door.how}</ButtonLink>}
            {heard.length > 0 && (
              <ButtonLink kind="quiet" href="#alive">
                {door.look}
              </ButtonLink>
            )}
          </Acts>
        </div>
      </section>
      <div class="front">
        <Cover kind="street" seed="home" picture={cover ? { src: cover } : undefined} />
      </div>
      <div class="alive">
        <Alive lang={lang} heard={heard} />
        <div class="beside-voices">
          <WhoIsHere {...props} />
          {!suspended && <Joining lang={lang} />}
        </div>
        <PublicGroups {...props} />
        <Ways lang={lang} />
      </div>
    </>
  )
}

const Alive = ({ lang, heard }: { lang: Lang; heard: readonly Heard[] }) => {
  const { door } = homeWords[lang]
  if (heard.length === 0)
    return (
      <section aria-labelledby="alive">
        <h2 id="alive">{door.quiet}</h2>
        <p class="soft">{door.quietText}</p>
      </section>
    )
  return (
    <section aria-labelledby="alive">
      <h2 id="alive">{door.alive}</h2>
      {heard.map((one) => (
        <article key={one.href} class="heard">
          <h3 lang={one.lang} dir="auto">
            <a href={one.href}>{one.title}</a>
          </h3>
          {one.words && (
            <blockquote lang={one.lang} dir="auto">
              {lang === 'fr' ? `«\u00a0${one.words}\u00a0»` : `“${one.words}”`}
            </blockquote>
          )}
          <Meta facts={[<By key="by" {...one.by} />, door.answers({ n: one.answers }), one.helped && door.helped]} />
        </article>
      ))}
    </section>
  )
}

/** How many, and those one can hear from here. */
const WhoIsHere = ({ clock: { lang }, members, voices }: DoorProps) => {
  const { door } = homeWords[lang]
  return (
    <section class="door-people" aria-labelledby="who">
      <h2 id="who">{door.who}</h2>
      <p class="fact">
        <b>{members.about ? door.membersAbout({ n: members.n }) : door.members({ n: members.n })}</b>
        {voices.length > 0 && `. ${door.heardHere}`}
      </p>
      {voices.length > 0 && (
        <ul class="people">
          {voices.map(({ face, role }) => (
            <li key={face.id}>
              <Avatar face={face} size="s" />
              <div>
                <b translate={false}>
                  <bdi>{face.name}</bdi>
                </b>
                <Role {...role} />
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

const PublicGroups = ({ clock, groups, allGroups }: DoorProps) => {
  const { door } = homeWords[clock.lang]
  if (groups.length === 0) return null
  return (
    <section class="full" aria-labelledby="open-groups">
      <h2 id="open-groups">{door.lookPublic}</h2>
      <OpenGroupRows groups={groups} clock={clock} to={(slug) => `/groups/${slug}`} />
      {allGroups > groups.length && <MoreLink href="/groups">{door.allPublic({ n: allGroups })}</MoreLink>}
    </section>
  )
}

const By = ({ face, role }: Heard['by']) => (
  <span class="by">
    <Avatar face={face} size="s" />
    <bdi translate={false}>{face.name}</bdi> <Role {...role} />
  </span>
)

const Joining = ({ lang }: { lang: Lang }) => {
  const { door } = homeWords[lang]
  return (
    <section class="hearth joining" id="join" aria-labelledby="join-title">
      <h2 id="join-title">{door.join}</h2>
      <p>{door.joinText}</p>
      <p class="note">{door.haveLink}</p>
      <Acts>
        <ButtonLink href="/sign-in" icon="log-in">
          {door.signIn}
        </ButtonLink>
      </Acts>
    </section>
  )
}

const Ways = ({ lang }: { lang: Lang }) => {
  const { door } = homeWords[lang]
  const ways: { icon: IconName; title: string; text: string }[] = [
    { icon: 'message-circle', title: door.ask, text: door.askText },
    { icon: 'users', title: door.groups, text: door.groupsText },
    { icon: 'book-open', title: door.order, text: door.orderText },
    { icon: 'shield-check', title: door.own, text: door.ownText },
  ]
  return (
    <section class="full" aria-labelledby="ways">
      <h2 id="ways">{door.ways}</h2>
      <ul class="ways-here">
        {ways.map((way) => (
          <li key={way.title}>
            <Icon name={way.icon} />
            <h3>{way.title}</h3>
            <p>{way.text}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
