import type { Problems, Typed } from '#platform/http/route.ts'
import { problemList, typedText } from '#platform/http/typed.ts'
import type { Lang } from '#platform/i18n.ts'
import { Acts, Button, ButtonLink } from '#ui/button.tsx'
import { Check, Choices } from '#ui/choice.tsx'
import { Field, TextArea } from '#ui/field.tsx'
import { Crumb, Head } from '#ui/finding.tsx'
import { Form, Problems as ProblemList } from '#ui/form.tsx'
import { Notice } from '#ui/said.tsx'
import {
  hrefOf,
  LONGEST_MESSAGE,
  LONGEST_NOTE,
  LONGEST_PLACE,
  LONGEST_STORY,
  LONGEST_TITLE,
  type Crisis,
} from './crisis.ts'
import { crisisWords } from './messages.en.ts'

type Filled = { lang: Lang; typed: Typed; problems: Problems }

export type Where = { readonly value: string; readonly label: string; readonly mayBePublic: boolean }
export type OpeningProps = Filled & { places: readonly Where[]; clientKey: string; now: readonly Crisis[] }

/** The second of the two taps: everything is written already. */
export const OpeningPage = ({ lang, typed, problems, places, clientKey, now }: OpeningProps) => {
  const words = crisisWords[lang].opening
  return (
    <div class="crisis-form">
      <Head title={words.title} lede={words.lede} />
      {now.map((crisis) => (
        <Notice key={crisis.id} kind="warn" title={words.now({ title: crisis.title })}>
          <a href={hrefOf(crisis)}>{words.see}</a>
        </Notice>
      ))}
      <ProblemList lang={lang} problems={problemList(problems)} />
      <Form action="/crisis" hidden={{ clientKey, ...(places.length === 1 ? { where: places[0]?.value ?? '' } : {}) }}>
        {/* Above the words, so that on a phone it is under the thumb without going down. */}
        <Acts>
          <Button icon="siren" kind="bad">
            {words.submit}
          </Button>
        </Acts>
        <WordFields lang={lang} typed={typed} problems={problems} />
        {places.length > 1 && (
          <Choices
            name="where"
            label={words.where}
            value={typedText(typed, 'where') ?? places[0]?.value}
            error={problems['where']}
            choices={places.map(({ value, label }) => ({ value, label }))}
          />
        )}
        {places.some((one) => one.mayBePublic) && (
          <Check
            name="public"
            value="on"
            label={words.public}
            hint={words.publicHint}
            checked={typedText(typed, 'public') === 'on'}
          />
        )}
        <Acts>
          <Button icon="siren" kind="bad">
            {words.submit}
          </Button>
        </Acts>
      </Form>
    </div>
  )
}

const WordFields = ({ lang, typed, problems }: Filled) => {
  const words = crisisWords[lang].opening
  return (
    <>
      <Field
        name="title"
        label={words.titleField}
        value={typedText(typed, 'title')}
        error={problems['title']}
        maxlength={LONGEST_TITLE}
      />
      <Field
        name="place"
        label={words.placeField}
        value={typedText(typed, 'place')}
        error={problems['place']}
        maxlength={LONGEST_PLACE}
      />
      <TextArea
        name="message"
        label={words.messageField}
        rows={6}
        value={typedText(typed, 'message')}
        error={problems['message']}
        maxlength={LONGEST_MESSAGE}
      />
    </>
  )
}

type OfCrisis = Filled & { crisis: Crisis }
const Back = ({ lang, crisis }: Pick<OfCrisis, 'lang' | 'crisis'>) => (
  <Crumb lang={lang} path={[{ label: crisis.title, href: hrefOf(crisis) }]} />
)

export const EditionPage = ({ crisis, ...filled }: OfCrisis) => {
  const words = crisisWords[filled.lang].words
  return (
    <div class="crisis-form">
      <Head kicker={<Back lang={filled.lang} crisis={crisis} />} title={words.title} lede={words.lede} />
      <ProblemList lang={filled.lang} problems={problemList(filled.problems)} />
      <Form action={`${hrefOf(crisis)}/edition`}>
        <WordFields {...filled} />
        <Acts>
          <Button>{words.submit}</Button>
          <ButtonLink kind="plain" href={hrefOf(crisis)}>
            {crisisWords[filled.lang].notes.back}
          </ButtonLink>
        </Acts>
      </Form>
    </div>
  )
}

export type NoteFormProps = OfCrisis & { clientKey: string; note: number | undefined }

/** A new one, or one that takes the place of another. */
export const NoteFormPage = ({ lang, typed, problems, crisis, clientKey, note }: NoteFormProps) => {
  const words = crisisWords[lang].notes
  const at = note === undefined ? `${hrefOf(crisis)}/notes` : `${hrefOf(crisis)}/notes/${note}`
  return (
    <div class="crisis-form">
      <Head
        kicker={<Back lang={lang} crisis={crisis} />}
        title={note === undefined ? words.add : words.correctTitle}
        lede={note === undefined ? words.addLede : words.correctLede}
      />
      <ProblemList lang={lang} problems={problemList(problems)} />
      <Form action={note === undefined ? at : `${at}/correction`} hidden={{ clientKey }}>
        <TextArea
          name="text"
          label={words.text}
          rows={4}
          value={typedText(typed, 'text')}
          error={problems['text']}
          maxlength={LONGEST_NOTE}
        />
        <Field
          name="source"
          label={words.source}
          hint={words.sourceHint}
          value={typedText(typed, 'source')}
          error={problems['source']}
          maxlength={LONGEST_PLACE}
        />
        <Acts>
          <Button icon="circle-check">{words.submit}</Button>
          <ButtonLink kind="plain" href={hrefOf(crisis)}>
            {words.back}
          </ButtonLink>
        </Acts>
      </Form>
      {note !== undefined && (
        <section class="part" aria-labelledby="back-taking">
          <h2 id="back-taking">{words.takeBackTitle}</h2>
          <p class="note">{words.takeBackText}</p>
          <Form action={`${at}/withdrawal`} class="acts">
            <Button kind="quiet-bad">{words.takeBack}</Button>
          </Form>
        </section>
      )}
    </div>
  )
}

/** Closing with the story, or the story alone afterwards. */
export const StoryPage = ({ lang, typed, problems, crisis, closing }: OfCrisis & { closing: boolean }) => {
  const words = crisisWords[lang].closing
  return (
    <div class="crisis-form">
      <Head
        kicker={<Back lang={lang} crisis={crisis} />}
        title={closing ? words.title : words.storyTitle}
        lede={closing ? words.lede : words.storyLede}
      />
      <ProblemList lang={lang} problems={problemList(problems)} />
      <Form action={`${hrefOf(crisis)}/${closing ? 'closing' : 'story'}`}>
        <TextArea
          name="story"
          label={words.story}
          hint={words.storyHint}
          rows={12}
          value={typedText(typed, 'story')}
          error={problems['story']}
          maxlength={LONGEST_STORY}
        />
        <Acts>
          <Button>{closing ? words.submit : words.storySubmit}</Button>
          <ButtonLink kind="plain" href={hrefOf(crisis)}>
            {crisisWords[lang].notes.back}
          </ButtonLink>
        </Acts>
      </Form>
    </div>
  )
}
