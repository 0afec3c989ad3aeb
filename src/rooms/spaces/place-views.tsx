import type { ComponentChildren, VNode } from 'preact'
import type { Lang } from '#platform/i18n.ts'
import { excerpt } from '#platform/text/index.ts'
import { Acts, Button, ButtonLink } from '#ui/button.tsx'
import { Cover } from '#ui/cover.tsx'
import { Crumb, Tabs, type Tab } from '#ui/finding.tsx'
import { Form } from '#ui/form.tsx'
import { Icon, type IconName } from '#ui/icon.tsx'
import { Notice } from '#ui/said.tsx'
import { Meta, Tag } from '#ui/state.tsx'
import { People } from '#ui/who.tsx'
import type { Way } from './doorway.ts'
import type { Here } from './here.ts'
import { hrefOf, isForEverybody, type Openness, type Place } from './place.ts'
import { spacesWords } from './words.ts'

const signs: Record<Openness, IconName> = { public: 'globe', members: 'users', private: 'lock', hidden: 'eye-off' }

/** The language of what people wrote, when it is not the page's and is known. */
export const langOf = (place: Pick<Place, 'lang'>, lang: Lang): string | undefined =>
  place.lang === lang || place.lang === 'und' ? undefined : place.lang

/** "Public, on entre librement" */
export const Openly = ({ place, lang }: { place: Place; lang: Lang }) => {
  const words = spacesWords[lang]
  const comes = isForEverybody(place) ? '' : `, ${words.comesIn[place.door]}`
  return (
    <>
      <Icon name={signs[place.openness]} />
      {words.openness[place.openness]}
      {comes}
    </>
  )
}

/** What is out of the ordinary about a place, in words. */
export function statesOf(place: Place, lang: Lang): VNode[] {
  const { state } = spacesWords[lang]
  const group = place.kind === 'group' ? place : undefined
  const states = [
    place.hiddenAt !== null && <Tag kind="bad">{state.hidden}</Tag>,
    place.archivedAt !== null && <Tag icon="archive">{state.archived}</Tag>,
    group?.state === 'asked' && (
      <Tag kind="warn" icon="clock">
        {state.asked}
      </Tag>
    ),
    group?.state === 'declined' && <Tag>{state.declined}</Tag>,
    group?.help && (
      <Tag kind="good" bare icon="hand-helping">
        {state.help}
      </Tag>
    ),
  ]
  return states.filter((one) => typeof one === 'object')
}

/** What a place says of itself in a line or two: its first paragraph. */
export const introOf = (place: Place, chars: number): string =>
  excerpt(place.about.trim().split(/\n\s*\n/)[0] ?? '', chars)

export type PlacePageProps = {
  lang: Lang
  here: Here
  tabs: Tab[]
  /** What rooms above offer beside the name: report it. */
  acts?: ComponentChildren
  /** Pages of those who take care of it, as quiet links. */
  care: { href: string; label: string; icon: IconName }[]
  children: ComponentChildren
}

/** The head of every page about a place: its picture, its name, who reads it, the way in, and its sides. */
export const PlacePage = ({ lang, here, tabs, acts, care, children }: PlacePageProps) => {
  const { place, space, way } = here
  const words = spacesWords[lang]
  const lede = introOf(place, 240)
  return (
    <>
      {space && !space.namedAfterHome && <Crumb lang={lang} path={[{ label: space.name, href: hrefOf(space) }]} />}
      <header class="head">
        <div class="sign">
          <Cover kind="square" seed={`${place.kind}-${place.id}`} />
          <div>
            <h1 lang={langOf(place, lang)} dir="auto">
              {place.name}
            </h1>
            <Meta
              facts={[
                <Openly key="openly" place={place} lang={lang} />,
                !isForEverybody(place) && words.people({ n: place.people }),
                ...statesOf(place, lang),
              ]}
            />
          </div>
          {lede && (
            <p class="lede" lang={langOf(place, lang)} dir="auto">
              {lede}
            </p>
          )}
        </div>
        <DoorActs lang={lang} place={place} way={way} care={care} />
      </header>
      <Said here={here} lang={lang} />
      <Tabs label={place.kind === 'group' ? words.group.tabs : words.space.tabs} tabs={tabs} />
      {children}
      <RareActs lang={lang} place={place} way={way} acts={acts} />
    </>
  )
}

type DoorProps = { lang: Lang; place: Place; way: Way; care: PlacePageProps['care'] }

const DoorActs = ({ lang, place, way, care }: DoorProps) => {
  const { join } = spacesWords[lang]
  const href = hrefOf(place)
  if (care.length === 0 && ['in', 'none', 'waiting'].includes(way.way)) return null
  return (
    <Acts>
      {way.way === 'open' && (
        <Form action={`${href}/joining`} class="acts">
          <Button icon="log-in">{place.kind === 'group' ? join.joinGroup : join.join}</Button>
        </Form>
      )}
      {(way.way === 'apply' || way.way === 'declined') && (
        <ButtonLink href={`${href}/application`} icon="hand" kind={way.way === 'declined' ? 'quiet' : 'main'}>
          {way.way === 'declined' ? join.again : join.apply}
        </ButtonLink>
      )}
      {way.way === 'signIn' && (
        <ButtonLink href={`/sign-in?${new URLSearchParams({ next: href })}`} icon="log-in" kind="quiet">
          {join.stranger}
        </ButtonLink>
      )}
      {way.way === 'invite' && <span class="note">{join.invite}</span>}
      {way.way === 'domain' && (
        <span class="note">{join.domain({ domains: way.domains.map((one) => `@${one}`).join(', ') })}</span>
      )}
      {care.map((link) => (
        <ButtonLink key={link.href} href={link.href} kind="quiet" small icon={link.icon}>
          {link.label}
        </ButtonLink>
      ))}
    </Acts>
  )
}

/** What one does here once in a while, below what one comes for: report, follow from elsewhere, leave. */
const RareActs = ({ lang, place, way, acts }: { lang: Lang; place: Place; way: Way; acts: ComponentChildren }) => {
  const shown = [acts].flat().some(Boolean)
  if (!shown && way.way !== 'in') return null
  return (
    <div class="acts rare">
      {acts}
      {way.way === 'in' && (
        <ButtonLink href={`${hrefOf(place)}/leaving`} kind="plain" small icon="log-out">
          {spacesWords[lang].join.leave}
        </ButtonLink>
      )}
    </div>
  )
}

/** What the reader must know before they read on. */
const Said = ({ here: { place, way }, lang }: { here: Here; lang: Lang }) => {
  const { join, group } = spacesWords[lang]
  return (
    <>
      {way.way === 'waiting' && (
        <Notice title={join.waiting}>
          <Form action={`${hrefOf(place)}/applications/removal`} class="acts">
            <Button kind="plain" small>
              {join.withdraw}
            </Button>
          </Form>
        </Notice>
      )}
      {way.way === 'declined' && <Notice title={join.declined}>{way.answer}</Notice>}
      {place.hiddenAt !== null && (
        <Notice kind="warn" title={group.hiddenTitle}>
          {group.hiddenText}
        </Notice>
      )}
      {place.archivedAt !== null && <Notice title={group.archivedTitle}>{group.archivedText}</Notice>}
    </>
  )
}

/** The right column: who takes care of it. */
export const Care = ({ lang, here }: { lang: Lang; here: Here }) => {
  const words = spacesWords[lang]
  const { care, nobodyCares } = here.place.kind === 'group' ? words.group : words.space
  return (
    <section>
      <h2>{care}</h2>
      {here.keepers.length > 0 ? <People people={here.keepers.slice(0, 8)} /> : <p class="note">{nobodyCares}</p>}
    </section>
  )
}
