import type { Lang } from '#platform/i18n.ts'
import { ButtonLink } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { Head, Pager } from '#ui/finding.tsx'
import { Icon } from '#ui/icon.tsx'
import { Meta } from '#ui/state.tsx'
import type { Clock } from '#ui/say-time.ts'
import { Time } from '#ui/time.tsx'
import { hrefOf, type Crisis } from './crisis.ts'
import { crisisWords } from './messages.en.ts'

export type ListProps = {
  lang: Lang
  clock: Clock
  open: readonly Crisis[]
  /** With the beginning of its story. */
  past: readonly { readonly crisis: Crisis; readonly begins: string }[]
  older: string | undefined
  mayOpen: boolean
}

export const ListPage = ({ lang, clock, open, past, older, mayOpen }: ListProps) => {
  const { list: words, names } = crisisWords[lang]
  const act = mayOpen && (
    <ButtonLink kind="quiet-bad" icon="siren" href="/crisis/new">
      {names.open}
    </ButtonLink>
  )
  if (open.length + past.length === 0)
    return (
      <Empty drawing="door" level={1} title={words.none} act={act}>
        {mayOpen ? words.noneLead : words.noneText}
      </Empty>
    )
  return (
    <>
      <Head title={names.list} lede={words.lede} acts={act} />
      {open.length > 0 && (
        <section class="part" aria-labelledby="now">
          <h2 id="now">{words.now}</h2>
          <ul class="rows">
            {open.map((crisis) => (
              <li key={crisis.id}>
                <OpenRow lang={lang} clock={clock} crisis={crisis} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {past.length > 0 && (
        <section class="part" aria-labelledby="past">
          <h2 id="past">{words.past}</h2>
          <ul class="rows">
            {past.map((one) => (
              <li key={one.crisis.id}>
                <PastRow lang={lang} clock={clock} {...one} />
              </li>
            ))}
          </ul>
          <Pager lang={lang} older={older} olderLabel={words.older} />
        </section>
      )}
    </>
  )
}

type RowProps = { lang: Lang; clock: Clock; crisis: Crisis }

const OpenRow = ({ lang, clock, crisis }: RowProps) => (
  <article class="crisis-row open">
    <h3 lang={crisis.lang} dir="auto">
      <Icon name="siren" /> <a href={hrefOf(crisis)}>{crisis.title}</a>
    </h3>
    <Meta
      facts={[
        <span lang={crisis.lang}>{crisis.place}</span>,
        <>
          {crisisWords[lang].list.opened} <Time at={crisis.openedAt} clock={clock} style="moment" />
        </>,
      ]}
    />
  </article>
)

const PastRow = ({ lang, clock, crisis, begins }: RowProps & { begins: string }) => {
  const words = crisisWords[lang].list
  return (
    <article class="crisis-row">
      <h3 lang={crisis.lang} dir="auto">
        <a href={hrefOf(crisis)}>{crisis.title}</a>
      </h3>
      {begins ? (
        <p lang={crisis.storyLang} dir="auto">
          {begins}
        </p>
      ) : (
        <p class="note">{words.noStory}</p>
      )}
      <Meta
        facts={[
          <span lang={crisis.lang}>{crisis.place}</span>,
          <>
            {words.opened} <Time at={crisis.openedAt} clock={clock} style="day" />
          </>,
          <>
            {words.closed} <Time at={crisis.closedAt ?? crisis.openedAt} clock={clock} style="day" />
          </>,
        ]}
      />
    </article>
  )
}
