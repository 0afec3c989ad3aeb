import type { VNode } from 'preact'
import type { Lang } from '#platform/i18n.ts'
import type { SomeoneSeen } from '#platform/who-is-who.ts'
import type { PersonId } from '#people'
import { placeOf } from '#spaces'
import { Avatar } from '#ui/avatar.tsx'
import { Bound } from '#ui/bound.tsx'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Crumb } from '#ui/finding.tsx'
import { Form } from '#ui/form.tsx'
import { Icon } from '#ui/icon.tsx'
import type { SafeHtml } from '#ui/safe-html.ts'
import { Notice } from '#ui/said.tsx'
import type { Clock } from '#ui/say-time.ts'
import { Meta, Tag } from '#ui/state.tsx'
import { Time } from '#ui/time.tsx'
import { relOfPeople } from '#ui/url.ts'
import { Name } from '#ui/who.tsx'
import { signs } from './row-views.tsx'
import { AlongPaths, type Along } from './along-views.tsx'
import { StillRight, type CheckProps } from './checking-views.tsx'
import { Newer } from './live-views.tsx'
import { libraryWords } from './messages.en.ts'
import { isWhole, returnableUntil, type Resource } from './resource.ts'
import type { Shelf } from './shelf.ts'
import type { ShownSource } from './source.ts'

export type Shown = {
  lang: Lang
  clock: Clock
  resource: Resource
  shelf: Shelf | undefined
  /** What it grew out of. */
  source: ShownSource | undefined
  who: ReadonlyMap<PersonId, SomeoneSeen>
  tags: readonly string[]
  helpedMe: boolean
  may: { edit: boolean; tend: boolean; helped: boolean; return: boolean; check: boolean; doubt: boolean; talk: boolean }
  /** What is said about it, if anything was. */
  talk: { href: string; posts: number } | undefined
}

type PageProps = CheckProps & {
  along: readonly Along[]
  text: SafeHtml | undefined
  /** What was brought, when it is a file. */
  file: VNode | undefined
  /** What upper rooms add under it, and above one that is hidden. */
  acts: readonly VNode[]
  why: readonly VNode[]
}

export const ResourcePage = (props: PageProps) => {
  const { resource, text } = props
  return (
    <article class="resource" data-live={props.reader === null ? undefined : `resource:${resource.id}`}>
      <ResourceHead {...props} />
      {!isWhole(resource) && <OutOfSight {...props} />}
      <StillRight {...props} />
      {resource.address !== null && <Leads {...props} address={resource.address} />}
      {props.file}
      {text && <h2 class="sr">{libraryWords[props.lang].read.text}</h2>}
      {text && <div class="body" lang={langOf(props)} dir="auto" dangerouslySetInnerHTML={{ __html: text }} />}
      <AlongPaths lang={props.lang} resource={resource} along={props.along} follows={props.reader !== null} />
      <Deeds {...props} />
      <Newer {...props} version={resource.version} to="read" />
    </article>
  )
}

const langOf = ({ lang, resource }: Shown): string | undefined =>
  resource.lang === 'und' || resource.lang === lang ? undefined : resource.lang

const ResourceHead = (props: PageProps) => {
  const { lang, clock, resource, shelf, tags } = props
  const words = libraryWords[lang]
  const place = placeOf(shelf)
  return (
    <header class="thread-head">
      <Crumb
        lang={lang}
        path={[{ label: words.name, href: '/library' }, ...(place ? [{ label: place.name, href: place.href }] : [])]}
      />
      <h1 lang={langOf(props)} dir="auto">
        <Bound text={resource.title} />
      </h1>
      <Byline {...props} />
      <GrewOut {...props} />
      <Meta
        facts={[
          <Tag icon={signs[resource.kind]} bare>
            {words.kinds[resource.kind]}
          </Tag>,
          <>
            {resource.version > 1 && `${words.read.changed} `}
            <Time at={resource.changedAt} clock={clock} />
          </>,
          resource.checkedAt !== null && (
            <>
              {words.check.checkedOn} <Time at={resource.checkedAt} clock={clock} style="date" />
            </>
          ),
          resource.version > 1 && (
            <a href={`/library/${resource.id}/history`}>{words.read.versions({ count: resource.version })}</a>
          ),
          resource.helped > 0 && words.list.helped({ count: resource.helped }),
          ...tags.map((tag) => <a href={`/library?tag=${encodeURIComponent(tag)}`}>#{tag}</a>),
        ]}
      />
    </header>
  )
}

/** Those it is by, with their faces. */
const Byline = ({ lang, resource, who }: PageProps) => {
  const words = libraryWords[lang].read
  const faces = resource.authors.flatMap((one) => who.get(one)?.face ?? [])
  if (faces.length === 0)
    return (
      <p class="byline note">
        {words.by} {words.left}
      </p>
    )
  return (
    <p class="byline">
      <span class="faces">
        {faces.map((face) => (
          <Avatar key={face.id} face={face} size="s" />
        ))}
      </span>
      <span>
        {words.by}{' '}
        {faces.map((face, at) => (
          <>
            {at > 0 && (at === faces.length - 1 ? ` ${words.and} ` : ', ')}
            <Name face={face} />
          </>
        ))}
      </span>
    </p>
  )
}

/** "Né d’une réponse de Odile dans La chaudière affiche F28." */
const GrewOut = ({ lang, source, who }: PageProps) => {
  const words = libraryWords[lang].grown
  if (!source) return null
  const face = source.person === undefined ? undefined : who.get(source.person)?.face
  return (
    <p class="grew">
      <Icon name="sprout" />
      <span>
        {face ? words.grewBy : words.grew} {face && <Name face={face} />}
        {source.link && (
          <>
            {' '}
            {words.in}{' '}
            <a href={source.link.href} lang={source.link.lang === 'und' ? undefined : source.link.lang} dir="auto">
              {source.link.title}
            </a>
          </>
        )}
      </span>
    </p>
  )
}

const Leads = ({ lang, address }: PageProps & { address: string }) => {
  const words = libraryWords[lang].read
  return (
    <p class="leads">
      <a class="button" href={address} rel={relOfPeople}>
        <Icon name="external-link" />
        {words.open}
      </a>
      <span class="note">{words.leads({ host: new URL(address).host })}</span>
    </p>
  )
}

const OutOfSight = ({ lang, clock, resource, may, why }: PageProps) => {
  const words = libraryWords[lang].read
  return (
    <>
      {resource.hiddenAt !== null && <Notice kind="warn" title={words.hidden} />}
      {why}
      {resource.removedAt !== null && (
        <Notice kind="warn" title={words.removed}>
          {resource.letGoAt !== null && <p>{words.letGo}</p>}
          {may.return && resource.kind === 'file' && (
            <p>
              {words.keptUntil} <Time at={returnableUntil(resource.removedAt)} clock={clock} style="date" />
            </p>
          )}
          {may.return && (
            <Form class="inline" action={`/library/${resource.id}/return`}>
              <Button kind="quiet" small>
                {words.return}
              </Button>
            </Form>
          )}
        </Notice>
      )}
    </>
  )
}

const Deeds = ({ lang, resource, helpedMe, may, acts, talk }: PageProps) => {
  const words = libraryWords[lang].read
  const at = `/library/${resource.id}`
  return (
    <div class="deeds">
      {may.helped && (
        <Form class="inline" action={`${at}/helped${helpedMe ? '/removal' : ''}`}>
          <Button kind={helpedMe ? 'quiet' : 'soft'} icon="heart-handshake" pressed={helpedMe}>
            {helpedMe ? words.helpedMine : words.helped}
          </Button>
        </Form>
      )}
      {may.edit && (
        <ButtonLink kind="quiet" icon="pencil" href={`${at}/edition`}>
          {words.edit}
        </ButtonLink>
      )}
      {talk && talk.posts > 0 ? (
        <ButtonLink kind="quiet" icon="messages-square" href={talk.href}>
          {libraryWords[lang].talk.go({ count: talk.posts })}
        </ButtonLink>
      ) : (
        may.talk && (
          <Form class="inline" action={`${at}/conversation`}>
            <Button kind="quiet" icon="messages-square">
              {libraryWords[lang].talk.begin}
            </Button>
          </Form>
        )
      )}
      {may.doubt && (
        <ButtonLink kind="plain" small icon="folder-open" href={`${at}/collecting`}>
          {libraryWords[lang].collections.put}
        </ButtonLink>
      )}
      {may.doubt && (
        <ButtonLink kind="plain" small icon="clock" href={`${at}/doubts/new`}>
          {libraryWords[lang].check.doubt}
        </ButtonLink>
      )}
      {may.tend && (
        <ButtonLink kind="plain" small icon="settings" href={`${at}/tending`}>
          {words.tend}
        </ButtonLink>
      )}
      {acts}
    </div>
  )
}
