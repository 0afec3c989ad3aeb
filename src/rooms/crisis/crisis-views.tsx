import type { ComponentChildren } from 'preact'
import type { Lang } from '#platform/i18n.ts'
import { Button, ButtonLink, MoreLink } from '#ui/button.tsx'
import { Crumb } from '#ui/finding.tsx'
import { Form } from '#ui/form.tsx'
import { Icon } from '#ui/icon.tsx'
import { Notice } from '#ui/said.tsx'
import type { SafeHtml } from '#ui/safe-html.ts'
import type { Clock } from '#ui/say-time.ts'
import { Time } from '#ui/time.tsx'
import { hrefOf, isOpen, type Crisis } from './crisis.ts'
import { crisisWords } from './messages.en.ts'
import type { HandOver } from './hand-over-store.ts'
import { Notes, type NotesProps } from './notes-views.tsx'
import type { NameOf } from './somebody.ts'
import { Tend } from './tend-views.tsx'

export type CrisisProps = {
  lang: Lang
  clock: Clock
  crisis: Crisis
  message: SafeHtml
  story: SafeHtml
  name: NameOf
  notes: NotesProps
  talk: string | undefined
  /** What this reader is to the crisis: they live here, or pass by, with a way in or none. */
  reader: 'member' | 'passing' | 'none'
  join: string | undefined
  may: { tend: boolean; lead: boolean; addNote: boolean; handOver: boolean; report: boolean }
  /** When the list left, and who took it. */
  left: readonly HandOver[]
  /** Needs and offers. */
  children?: ComponentChildren
}

export const CrisisPage = (props: CrisisProps) => {
  const { lang, crisis, reader, may, children } = props
  const words = crisisWords[lang].page
  const open = isOpen(crisis)
  return (
    <article
      class="crisis-page"
      data-crisis-page={crisis.id}
      data-live={reader === 'member' ? `crisis:${crisis.id}` : undefined}
      data-may-tend={may.tend ? '' : undefined}
    >
      <Title {...props} />
      <p class="note changed" data-changed hidden role="status">
        {words.changed} <a href="">{words.again}</a>
      </p>
      {crisis.hiddenAt !== null && <Notice kind="warn" title={words.hidden} />}
      {!open && <Story {...props} />}
      <div
        class="body crisis-message"
        lang={crisis.lang}
        dir="auto"
        dangerouslySetInnerHTML={{ __html: props.message }}
      />
      {open && <Ways {...props} />}
      <Checked {...props} />
      {children}
      {props.talk && <Talk lang={lang} href={props.talk} />}
      {may.handOver && <Tend {...props} />}
      {may.lead && <Lead lang={lang} crisis={crisis} />}
      {may.report && (
        <p class="note">
          <a href={`${reader === 'member' ? '/reports/new' : '/notice'}?kind=crisis&id=${crisis.id}`}>{words.report}</a>
        </p>
      )}
    </article>
  )
}

const Title = ({ lang, clock, crisis, name }: CrisisProps) => {
  const { page: words, names } = crisisWords[lang]
  const open = isOpen(crisis)
  return (
    <header class={open ? 'head crisis-head open' : 'head crisis-head'}>
      <Crumb lang={lang} path={[{ label: names.list, href: '/crisis' }]} />
      <p class="crisis-state">
        <Icon name={open ? 'siren' : 'circle-check'} />
        <b>{open ? words.open : words.closed}</b>
        <span lang={crisis.lang} dir="auto">
          {crisis.place}
        </span>
      </p>
      <h1 lang={crisis.lang} dir="auto">
        {crisis.title}
      </h1>
      <p class="note">
        {words.openedBy({ name: name(crisis.openedBy) })}, <Time at={crisis.openedAt} clock={clock} style="moment" />
        {crisis.rewordedAt && (
          <>
            . {words.reworded({ name: name(crisis.rewordedBy) })},{' '}
            <Time at={crisis.rewordedAt} clock={clock} style="moment" />
          </>
        )}
        {crisis.closedAt && (
          <>
            . {words.closedBy({ name: name(crisis.closedBy) })},{' '}
            <Time at={crisis.closedAt} clock={clock} style="moment" />
          </>
        )}
      </p>
    </header>
  )
}

/** The two things one may need to do, large, one under the other on a phone. */
const Ways = ({ lang, crisis, reader, join }: CrisisProps) => {
  const { page: words, names } = crisisWords[lang]
  const href = hrefOf(crisis)
  if (reader === 'none') return null
  return (
    <div class="crisis-ways">
      <p class="crisis-danger">
        <Icon name="phone" />
        <b>{words.danger}</b>
      </p>
      {reader === 'member' ? (
        <div class="big-acts">
          <a class="big-act" href={`${href}/asking`} data-turbo="false">
            <b>{names.help}</b> <span>{words.helpText}</span>
          </a>
          <a class="big-act quiet" href={`${href}/offering`} data-turbo="false">
            <b>{names.offer}</b> <span>{words.offerText}</span>
          </a>
        </div>
      ) : (
        <>
          <p class="note">{join ? words.strangerText : words.joinClosed}</p>
          <div class="big-acts">
            {join && (
              <a class="big-act" href={join}>
                <b>{words.join}</b>
              </a>
            )}
            <a class="big-act quiet" href={`/sign-in?next=${href}/asking`}>
              <b>{words.signIn}</b>
            </a>
          </div>
        </>
      )}
    </div>
  )
}

const Checked = ({ lang, crisis, notes, may }: CrisisProps) => (
  <section class="part" aria-labelledby="checked">
    <h2 id="checked">{crisisWords[lang].notes.title}</h2>
    <Notes {...notes} />
    {may.addNote && (
      <p>
        <ButtonLink kind="quiet" small icon="plus" href={`${hrefOf(crisis)}/notes/new`}>
          {crisisWords[lang].notes.add}
        </ButtonLink>
      </p>
    )}
  </section>
)

const Story = ({ lang, clock, crisis, story, name }: CrisisProps) => {
  const words = crisisWords[lang].page
  if (crisis.closedAt === null) return null
  return (
    <section class="part crisis-story" aria-labelledby="story">
      <h2 id="story">{words.story}</h2>
      {crisis.story === '' ? (
        <p class="note">{words.storyWaits}</p>
      ) : (
        <>
          <div class="body" lang={crisis.storyLang} dir="auto" dangerouslySetInnerHTML={{ __html: story }} />
          <p class="note">
            {words.storyBy({ name: name(crisis.toldBy) })},{' '}
            <Time at={crisis.toldAt ?? crisis.closedAt} clock={clock} style="day" />
          </p>
        </>
      )}
    </section>
  )
}

const Talk = ({ lang, href }: { lang: Lang; href: string }) => (
  <section class="part">
    <p>
      <MoreLink href={href}>{crisisWords[lang].page.talk}</MoreLink>{' '}
      <span class="note">{crisisWords[lang].page.talkText}</span>
    </p>
  </section>
)

const Lead = ({ lang, crisis }: { lang: Lang; crisis: Crisis }) => {
  const words = crisisWords[lang].page
  const href = hrefOf(crisis)
  return (
    <section class="part" aria-labelledby="lead">
      <h2 id="lead">{words.lead}</h2>
      <div class="acts">
        {crisis.closedAt === null ? (
          <>
            <ButtonLink kind="quiet" href={`${href}/edition`} icon="pencil">
              {words.words}
            </ButtonLink>
            <ButtonLink kind="quiet" href={`${href}/closing`} icon="check">
              {words.close}
            </ButtonLink>
          </>
        ) : (
          <>
            <ButtonLink kind="quiet" href={`${href}/story`} icon="pencil">
              {crisis.story === '' ? words.tellStory : words.changeStory}
            </ButtonLink>
            <Form action={`${href}/opening`} class="acts">
              <Button kind="plain">{words.reopen}</Button>
            </Form>
          </>
        )}
      </div>
    </section>
  )
}
