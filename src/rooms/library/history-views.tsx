import type { Lang } from '#platform/i18n.ts'
import type { SomeoneSeen } from '#platform/who-is-who.ts'
import type { PersonId } from '#people'
import { Acts, Button, ButtonLink } from '#ui/button.tsx'
import { Crumb, Head, Pager } from '#ui/finding.tsx'
import { Form } from '#ui/form.tsx'
import type { SafeHtml } from '#ui/safe-html.ts'
import { Notice } from '#ui/said.tsx'
import type { Clock } from '#ui/say-time.ts'
import { Meta, Tag } from '#ui/state.tsx'
import { Time } from '#ui/time.tsx'
import { Name } from '#ui/who.tsx'
import type { Passage } from './comparing.ts'
import { Comparison } from './comparison-views.tsx'
import { libraryWords } from './messages.en.ts'
import { hrefOf, type Resource } from './resource.ts'
import type { Version } from './versions-store.ts'

type Told = Omit<Version, 'markdown'>
type Who = ReadonlyMap<PersonId, SomeoneSeen>
export type HistoryProps = {
  lang: Lang
  clock: Clock
  resource: Resource
  versions: readonly Told[]
  who: Who
  older: number | undefined
}

export const HistoryPage = ({ lang, clock, resource, versions, who, older }: HistoryProps) => {
  const words = libraryWords[lang].history
  return (
    <>
      <Head
        title={words.title({ title: resource.title })}
        kicker={<Crumb lang={lang} path={[{ label: libraryWords[lang].tend.back, href: hrefOf(resource) }]} />}
        lede={words.lede}
      />
      <ol class="versions" reversed>
        {versions.map((one) => (
          <li key={one.nth}>
            <a href={`/library/${resource.id}/versions/${one.nth}`}>{words.version({ nth: one.nth })}</a>
            <Meta facts={aboutVersion({ lang, clock, version: one, who, present: resource.version })} />
          </li>
        ))}
      </ol>
      <Pager
        lang={lang}
        older={older === undefined ? undefined : `/library/${resource.id}/history?before=${older}`}
        olderLabel={words.older}
      />
    </>
  )
}

type About = { lang: Lang; clock: Clock; version: Told; who: Who; present: number }

const aboutVersion = ({ lang, clock, version, who, present }: About) => {
  const words = libraryWords[lang]
  const face = who.get(version.author ?? 0)?.face
  return [
    <Time at={version.at} clock={clock} />,
    face ? <Name face={face} /> : words.read.left,
    version.nth === present && (
      <Tag kind="good" bare>
        {words.history.now}
      </Tag>
    ),
    version.nth === 1 && words.history.first,
    version.restores !== null && words.history.restores({ nth: version.restores }),
    version.begunOn !== null && words.history.begunOn({ nth: version.begunOn }),
  ]
}

export type VersionProps = {
  lang: Lang
  clock: Clock
  resource: Resource
  version: Version
  /** The one it is compared with. */
  before: Version | undefined
  who: Who
  /** Undefined when its words are hidden to this reader. */
  text: SafeHtml | undefined
  passages: readonly Passage[] | undefined
  may: { restore: boolean; hide: boolean }
}

export const VersionPage = (props: VersionProps) => {
  const { lang, resource, version, before, text } = props
  const words = libraryWords[lang].history
  const { nth } = version
  const title = before ? words.compare({ nth, before: before.nth }) : words.whole({ nth })
  return (
    <>
      <Head
        title={title}
        kicker={<Crumb lang={lang} path={[{ label: words.back, href: `/library/${resource.id}/history` }]} />}
      />
      <Meta facts={aboutVersion({ ...props, present: resource.version })} />
      {version.hiddenAt !== null && <Notice kind="warn" title={words.hidden} />}
      <WhatChanged {...props} />
      {text && (
        <section class="part resource">
          <h2>{words.text}</h2>
          <p lang={version.lang === 'und' ? undefined : version.lang} dir="auto">
            <b>{version.title}</b>
          </p>
          <div
            class="body"
            lang={version.lang === 'und' ? undefined : version.lang}
            dir="auto"
            dangerouslySetInnerHTML={{ __html: text }}
          />
        </section>
      )}
      <Deeds {...props} />
    </>
  )
}

const WhatChanged = ({ lang, version, before, passages }: VersionProps) => {
  const words = libraryWords[lang].history
  if (!before || !passages) return null
  const [was, is] = [before.address ?? '', version.address ?? '']
  return (
    <section class="part">
      <h2>{words.changes}</h2>
      {before.title !== version.title && <p>{words.titled({ before: before.title, after: version.title })}</p>}
      {was !== is && <p>{words.moved({ before: was, after: is })}</p>}
      {before.markdown === version.markdown ? (
        <p class="note">{words.same}</p>
      ) : (
        <Comparison lang={lang} textLang={version.lang} passages={passages} />
      )}
    </section>
  )
}

const Deeds = ({ lang, resource, version, may }: VersionProps) => {
  const words = libraryWords[lang].history
  const at = `/library/${resource.id}/versions/${version.nth}`
  const hidden = version.hiddenAt !== null
  return (
    <div class="part">
      <Acts>
        {may.restore && (
          <Form class="inline" action={`${at}/restoration`}>
            <Button kind="soft" icon="undo-2">
              {words.restore}
            </Button>
          </Form>
        )}
        {version.nth < resource.version && (
          <ButtonLink kind="quiet" href={`/library/${resource.id}/versions/${version.nth + 1}`} iconEnd="chevron-right">
            {words.newer}
          </ButtonLink>
        )}
        {may.hide && (
          <Form class="inline" action={`${at}/hiding${hidden ? '/removal' : ''}`}>
            <Button kind="quiet" icon={hidden ? 'eye' : 'eye-off'}>
              {hidden ? words.show : words.hide}
            </Button>
          </Form>
        )}
      </Acts>
    </div>
  )
}
