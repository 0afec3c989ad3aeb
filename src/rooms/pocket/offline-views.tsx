import { h } from 'preact'
import type { Lang } from '#platform/i18n.ts'
import { Acts, ButtonLink } from '#ui/button.tsx'
import { Drawing } from '#ui/drawing.tsx'
import { Head } from '#ui/finding.tsx'
import { renderPart } from '#ui/render.ts'
import { Notice } from '#ui/said.tsx'
import { pocketWords } from './messages.en.ts'

/** Shown by the worker, which puts the conversations that were read into the list. */
export const OfflinePage = ({ lang }: { lang: Lang }) => {
  const words = pocketWords[lang]
  return (
    <div class="offline" data-kept="list">
      <Drawing name="lantern" />
      <Head title={words.head} lede={words.lede} />
      <Acts>
        <ButtonLink kind="quiet" icon="refresh-cw" href="">
          {words.again}
        </ButtonLink>
      </Acts>
      <section class="part">
        <h2>{words.readLast}</h2>
        <ul class="rows" id="kept" />
        <p class="note">{words.kept}</p>
      </section>
    </div>
  )
}

/** The few pieces that the worker fills in by itself: `{when}`, `{href}`, `{title}`. */
export const spokenIn = (lang: Lang) => {
  const words = pocketWords[lang]
  const above = (title: string) =>
    renderPart(
      h(
        'div',
        { class: 'before', 'data-kept': 'page' },
        h(Notice, { kind: 'warn', title, live: true, children: words.notNow }),
      ),
    )
  return {
    readThen: above(words.readThen),
    readThenAwake: above(words.readThenAwake),
    row: renderPart(<KeptRow when={words.readWhen} />),
  }
}

const KeptRow = ({ when }: { when: string }) => (
  <li>
    <p class="kept-row">
      <a href="{href}" dir="auto">
        {'{title}'}
      </a>
      <span class="note">{when}</span>
    </p>
  </li>
)
