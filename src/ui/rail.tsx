import { Avatar } from './avatar.tsx'
import type { Bell, Frame, GroupPlace, Place, SpacePlace } from './frame.ts'
import { Icon } from './icon.tsx'
import { HomeName } from './logo.tsx'
import { Dot } from './state.tsx'
import type { Lang } from '#platform/i18n.ts'
import { uiWords } from './words.ts'

/** The left rail: the home, search, its rooms, its spaces and their groups, and oneself. */
export const Rail = ({ frame }: { frame: Frame }) => (
  <nav class="rail" aria-label={uiWords[frame.lang].house}>
    <HomeName home={frame.home} />
    {frame.search && <Search href={frame.search.href} lang={frame.lang} />}
    <ul class="ways">
      <Ways places={frame.nav.slice(0, 1)} lang={frame.lang} />
      {frame.bell && (
        <li>
          <BellLink bell={frame.bell} lang={frame.lang} />
        </li>
      )}
      <Ways places={frame.nav.slice(1)} lang={frame.lang} />
    </ul>
    <Spaces frame={frame} />
    <ul class="ways me">
      <li>
        {frame.me && (
          <a href={frame.me.href}>
            <Avatar face={frame.me} size="s" />
            <span translate={false}>{frame.me.name}</span>
          </a>
        )}
        {!frame.me && frame.signIn && (
          <a href={frame.signIn.href}>
            <Icon name="log-in" />
            <span>{frame.signIn.label}</span>
          </a>
        )}
      </li>
    </ul>
  </nav>
)

/** A form and not a link: it searches without a script, and with one keystroke less. */
const Search = ({ href, lang }: { href: string; lang: Lang }) => (
  <form class="search" role="search" action={href} method="get">
    <Icon name="search" />
    <input
      type="search"
      name="q"
      aria-label={uiWords[lang].search}
      placeholder={uiWords[lang].search}
      data-search
      enterkeyhint="search"
      autocomplete="off"
    />
    <kbd aria-hidden="true">{uiWords[lang].searchKey}</kbd>
  </form>
)

const Way = ({ place, lang }: { place: Place; lang: Lang }) => (
  <a href={place.href} class={place.unread ? 'new' : undefined} aria-current={place.current ? 'page' : undefined}>
    <Icon name={place.icon} />
    <span>{place.label}</span>
    {place.count !== undefined && place.count > 0 && <span class="few">{place.count}</span>}
    {place.unread ? <Dot word={uiWords[lang].unread({ n: place.unread })} /> : null}
  </a>
)

const Ways = ({ places, lang }: { places: readonly Place[]; lang: Lang }) => (
  <>
    {places.map((place) => (
      <li key={place.href}>
        <Way place={place} lang={lang} />
      </li>
    ))}
  </>
)

/** What waits for the reader; the live connection counts on from what stands here. As an icon its word is only heard. */
const BellLink = ({ bell, lang, look }: { bell: Bell; lang: Lang; look?: 'icon-button' }) => {
  const words = uiWords[lang]
  const n = bell.waiting.length
  const number = n > bell.most ? `${bell.most}+` : String(n)
  return (
    <a
      class={[look, 'bell', n > 0 && 'new'].filter(Boolean).join(' ')}
      href={bell.href}
      aria-current={bell.current ? 'page' : undefined}
      data-bell={bell.waiting.join(' ')}
      data-most={bell.most}
      data-one={words.newOnes({ n: 1 })}
      data-many={words.newMany}
    >
      <Icon name="bell" />
      <span class={look ? 'sr' : undefined}>{bell.label}</span>
      <span class="bell-count count" aria-hidden="true" hidden={n === 0}>
        {number}
      </span>
      <span class="sr bell-said">{n === 0 ? '' : `, ${n === 1 ? words.newOnes({ n }) : words.newMany.replace('#', number)}`}</span>
    </a>
  )
}

/** The few groups that there is room for, then the way to the others. */
const Spaces = ({ frame }: { frame: Frame }) => (
  <>
    {frame.spaces.map((space) => (
      <Space key={space.href} space={space} lang={frame.lang} />
    ))}
    {frame.allGroups && (
      <ul class="ways others">
        <li>
          <a href={frame.allGroups.href}>
            <Icon name="ellipsis" />
            <span>{frame.allGroups.label}</span>
          </a>
        </li>
      </ul>
    )}
  </>
)

const Space = ({ space, lang }: { space: SpacePlace; lang: Lang }) => (
  <>
    <h2>
      <a href={space.href} translate={false}>
        {space.name}
      </a>
      {space.locked && (
        <>
          <Icon name="lock" />
          <span class="sr">, {uiWords[lang].locked}</span>
        </>
      )}
    </h2>
    <ul class="ways">
      {space.groups.map((group) => (
        <li key={group.href}>
          <Group group={group} lang={lang} />
        </li>
      ))}
    </ul>
  </>
)

const Group = ({ group, lang }: { group: GroupPlace; lang: Lang }) => (
  <a href={group.href} class={group.unread ? 'new' : undefined} aria-current={group.current ? 'page' : undefined}>
    <Icon name={group.icon} />
    <span translate={false}>{group.name}</span>
    {group.unread ? <Dot word={uiWords[lang].unread({ n: group.unread })} /> : null}
  </a>
)

/** On a phone: the name of the home, search, what waits, and everything that is not under the thumb. */
export const Bar = ({ frame }: { frame: Frame }) => (
  <header class="bar">
    <HomeName home={frame.home} />
    {frame.search && (
      <a class="icon-button" href={frame.search.href} aria-label={uiWords[frame.lang].search}>
        <Icon name="search" />
      </a>
    )}
    {frame.bell && <BellLink bell={frame.bell} lang={frame.lang} look="icon-button" />}
    {!frame.me && frame.signIn && (
      <a class="button plain small" href={frame.signIn.href}>
        {frame.signIn.label}
      </a>
    )}
    <Whole frame={frame} />
  </header>
)

/** The rail, folded: without a script too, and gone on the next page. */
const Whole = ({ frame }: { frame: Frame }) => {
  const places = frame.nav.filter((place) => !frame.thumb.some((under) => under.href === place.href))
  if (places.length + frame.spaces.length === 0) return null
  return (
    <details class="whole">
      <summary class="icon-button" aria-label={uiWords[frame.lang].house}>
        <Icon name="menu" />
      </summary>
      <nav aria-label={uiWords[frame.lang].house}>
        <ul class="ways">
          {places.map((place) => (
            <li key={place.href}>
              <Way place={place} lang={frame.lang} />
            </li>
          ))}
        </ul>
        <Spaces frame={frame} />
      </nav>
    </details>
  )
}

/** On a phone: five places under the thumb, the middle one to write. */
export const Thumb = ({ frame }: { frame: Frame }) =>
  frame.thumb.length === 0 ? null : (
    <nav class="thumb" aria-label={uiWords[frame.lang].thumb}>
      {frame.thumb.map((place) => (
        <a
          key={place.href}
          href={place.href}
          class={place.act ? 'plus' : undefined}
          aria-current={place.current ? 'page' : undefined}
        >
          <Icon name={place.icon} />
          <span>{place.label}</span>
          {place.unread ? <Dot word={uiWords[frame.lang].unread({ n: place.unread })} /> : null}
        </a>
      ))}
    </nav>
  )
