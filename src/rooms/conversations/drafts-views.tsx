import type { Lang } from '#platform/i18n.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { Head } from '#ui/finding.tsx'
import { Form } from '#ui/form.tsx'
import type { Clock } from '#ui/say-time.ts'
import { Time } from '#ui/time.tsx'
import type { Draft } from './drafts-store.ts'
import { conversationWords } from './messages.en.ts'
import { sayPlace, type WrittenPlace } from './written-place.ts'

export type DraftShown = {
  readonly place: WrittenPlace
  readonly savedAt: Date
  readonly title: string
  readonly text: string
  readonly excerpt: string
  readonly name?: string
  readonly href?: string
}
type DraftsProps = { lang: Lang; clock: Clock; drafts: readonly DraftShown[]; days: number }

/** What one began and has not published, last first. */
export const DraftsPage = ({ lang, clock, drafts, days }: DraftsProps) => {
  const words = conversationWords[lang].drafts
  if (drafts.length === 0)
    return (
      <Empty title={words.empty} drawing="letterbox" level={1}>
        {words.emptyText}
      </Empty>
    )
  return (
    <>
      <Head title={words.title} lede={words.lede({ days })} />
      <ul class="entries">
        {drafts.map((draft) => (
          <DraftLine key={sayPlace(draft.place)} lang={lang} clock={clock} draft={draft} />
        ))}
      </ul>
    </>
  )
}

const DraftLine = ({ lang, clock, draft }: { lang: Lang; clock: Clock; draft: DraftShown }) => {
  const words = conversationWords[lang].drafts
  const { place, name, href, title, excerpt, text, savedAt } = draft
  const where = name === undefined ? words.nowhere : words.in[place.kind]({ name })
  return (
    <li>
      <h2>{title === '' ? where : title}</h2>
      <p class="note">
        {title !== '' && <>{where} · </>}
        <Time at={savedAt} clock={clock} />
      </p>
      {href === undefined ? (
        <textarea class="input" readonly rows={6} aria-label={where} value={text} />
      ) : (
        <p>{excerpt}</p>
      )}
      <Form action="/drafts/removal" class="acts" hidden={{ place: sayPlace(place), back: 'list' }}>
        {href !== undefined && (
          <ButtonLink href={href} kind="soft" small>
            {words.goOn}
          </ButtonLink>
        )}
        <Button kind="quiet" small label={words.dropThis({ where: title === '' ? where : title })}>
          {words.drop}
        </Button>
      </Form>
    </li>
  )
}

/** Under a form that stands as one left it. */
export const DraftNote = ({ lang, clock, draft }: { lang: Lang; clock: Clock; draft: Draft }) => {
  const words = conversationWords[lang].drafts
  return (
    <p class="note draft-note">
      {words.kept} <Time at={draft.savedAt} clock={clock} />
      {'. '}
      <a href="/drafts">{words.yours}</a>
    </p>
  )
}
