/** What hosts do with a replay. */
import { Button, MoreLink } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Notice } from '#ui/said.tsx'
import { replayWords } from './messages.en.ts'
import { hrefOf, LONGEST_CHAPTER, sayMoment, sayStretch } from './replay.ts'
import type { ReplayProps } from './replay-views.tsx'

export const Tending = (props: ReplayProps) => {
  const { lang, gathering, cuts, rest } = props
  const words = replayWords[lang].tend
  const href = hrefOf(gathering.id)
  return (
    <section aria-labelledby="tending" class="replay-tending">
      <h2 id="tending">{words.title}</h2>
      {rest.map((part) => (
        <Notice key={part.id} title={replayWords[lang].rest.title}>
          <p>{replayWords[lang].rest.text}</p>
          <MoreLink href={`${href}/parts/${part.id}`}>
            {replayWords[lang].rest.look({ length: sayMoment(part.lengthMs) })}
          </MoreLink>
        </Notice>
      ))}
      {cuts.map(({ cut, name }) => (
        <Notice key={cut.person} kind="warn" title={words.askedBy({ name })}>
          {cut.why && <p dir="auto">{cut.why}</p>}
          {cut.fromMs !== null && cut.untilMs !== null ? (
            <Form action={`${href}/people/${cut.person}/stretches`} class="acts">
              <input type="hidden" name="from" value={sayStretch(cut).from} />
              <input type="hidden" name="until" value={sayStretch(cut).until} />
              <Button kind="bad" small>
                {words.cutStretch(sayStretch(cut))}
              </Button>
            </Form>
          ) : (
            <Form action={`${href}/people/${cut.person}/cut`} class="acts">
              <Button kind="bad" small>
                {words.cut}
              </Button>
            </Form>
          )}
        </Notice>
      ))}
      <Publishing {...props} />
      <Trimming {...props} />
      <ChapterForms {...props} />
      <details>
        <summary class="link">{words.remove}</summary>
        <p>{words.removeSure}</p>
        <Form action={`${href}/removal`} class="acts">
          <Button kind="bad" small>
            {words.remove}
          </Button>
        </Form>
      </details>
    </section>
  )
}

const Publishing = ({ lang, gathering, replay }: ReplayProps) => {
  const words = replayWords[lang].tend
  const href = hrefOf(gathering.id)
  return (
    <>
      {replay.openly && <p class="note">{replayWords[lang].page.public}</p>}
      {replay.publishedAt === null && (
        <p class="note">
          {isTrimmed(replay)
            ? words.publishTrimmed({ from: sayMoment(replay.fromMs), until: sayMoment(replay.untilMs) })
            : words.publishWhole}
        </p>
      )}
      <Form action={`${href}/publication`}>
        <label class="check">
          <input type="checkbox" name="openly" checked={replay.openly} /> {words.openly}
        </label>
        <div class="acts">
          <Button small>{replay.publishedAt === null ? words.publish : words.publishAgain}</Button>
        </div>
      </Form>
      {replay.publishedAt !== null && (
        <Form action={`${href}/publication/removal`} class="acts">
          <Button kind="quiet" small icon="eye-off">
            {words.takeDown}
          </Button>
        </Form>
      )}
    </>
  )
}

const isTrimmed = ({ fromMs, untilMs, lengthMs }: ReplayProps['replay']): boolean => fromMs > 0 || untilMs < lengthMs

const Trimming = ({ lang, gathering, replay }: ReplayProps) => {
  const words = replayWords[lang].tend
  return (
    <details>
      <summary class="link">{words.trim}</summary>
      <p class="note">{replay.publishedAt === null ? words.trimText : words.trimTextPublished}</p>
      <Form action={`${hrefOf(gathering.id)}/trim`}>
        <div class="replay-ends">
          <Field name="from" label={words.from} value={sayMoment(replay.fromMs)} maxlength={9} />
          <Field name="until" label={words.until} value={sayMoment(replay.untilMs)} maxlength={9} />
        </div>
        <div class="acts">
          <Button kind={replay.publishedAt === null ? 'soft' : 'bad'} small>
            {replay.publishedAt === null ? words.keep : words.keepForGood}
          </Button>
        </div>
      </Form>
    </details>
  )
}

const ChapterForms = ({ lang, gathering, chapters }: ReplayProps) => {
  const words = replayWords[lang].tend
  const href = `${hrefOf(gathering.id)}/chapters`
  const fields = (of: { atMs: number; title: string } | undefined, key: string) => (
    <div class="replay-ends">
      <Field id={`at-${key}`} name="at" label={words.chapterAt} value={of && sayMoment(of.atMs)} maxlength={9} />
      <Field
        id={`title-${key}`}
        name="title"
        label={words.chapterTitle}
        value={of?.title}
        maxlength={LONGEST_CHAPTER}
      />
    </div>
  )
  return (
    <details>
      <summary class="link">{words.chapters}</summary>
      {chapters.map((chapter) => (
        <details key={chapter.id}>
          <summary class="link">
            {sayMoment(chapter.atMs)} {words.chapterChange({ title: chapter.title })}
          </summary>
          <Form action={`${href}/${chapter.id}`}>
            {fields(chapter, String(chapter.id))}
            <div class="acts">
              <Button kind="soft" small>
                {words.chapterSave}
              </Button>
            </div>
          </Form>
          <Form action={`${href}/${chapter.id}/removal`} class="acts">
            <Button kind="quiet" small>
              {words.chapterRemove}
            </Button>
          </Form>
        </details>
      ))}
      <details>
        <summary class="link">{words.chapterAdd}</summary>
        <Form action={href}>
          {fields(undefined, 'new')}
          <div class="acts">
            <Button kind="soft" small>
              {words.chapterAdd}
            </Button>
          </div>
        </Form>
      </details>
    </details>
  )
}
