import type { Problems, Typed } from '#platform/http/route.ts'
import { said } from '#platform/http/typed.ts'
import { sayWeekday, weekdays } from '#platform/calendar/index.ts'
import type { Lang } from '#platform/i18n.ts'
import { Button } from '#ui/button.tsx'
import { Check, Choices } from '#ui/choice.tsx'
import { Composer, PreviewButton } from '#ui/composer.tsx'
import { Field, FileField, Select, TextArea } from '#ui/field.tsx'
import { Crumb, Head } from '#ui/finding.tsx'
import { Form, Problems as ProblemList } from '#ui/form.tsx'
import { hows, LONGEST_TITLE, type Gathering } from './gathering.ts'
import { gatheringWords } from './messages.en.ts'
import { cityOf } from './saying.ts'
import { repeats } from './series.ts'
import { whenSaid, type WhenSaid } from './when.ts'

export type FormProps = {
  lang: Lang
  action: string
  /** What is changed; undefined for a new one. */
  gathering: Gathering | undefined
  clientKey: string | undefined
  /** Who may see it; that stays once it is said. */
  wheres: { chosen: string; options: { value: string; label: string }[] } | undefined
  /** Of whoever proposes it; the first that is offered. */
  zone: string
  zones: readonly string[]
  /** Where it is written: `gathering:7`, or `evening:2` for an audience. */
  place: string
  draft: { readonly savedAt: Date } | undefined
  typed: Typed
  problems: Problems
}

/** A title, a day, a place; the rest is there for whoever wants it. */
export const FormPage = (props: FormProps) => {
  const { lang, gathering, problems, action, clientKey } = props
  const words = gatheringWords[lang].form
  return (
    <div class="gather-form">
      <Head
        title={gathering ? words.edit : words.title}
        lede={gathering && gathering.coming > 0 ? words.movedHint : gathering ? undefined : words.lede}
        kicker={<Crumb lang={lang} path={[{ label: gatheringWords[lang].crumb, href: '/gatherings' }]} />}
      />
      <ProblemList lang={lang} problems={Object.entries(problems).map(([field, text]) => ({ field, text }))} />
      <Form action={action} files hidden={clientKey === undefined ? undefined : { clientKey }}>
        <What {...props} />
        <When {...props} />
        <Where {...props} />
        {!gathering && <Again {...props} />}
        <CoverFields {...props} />
        <SignUp {...props} />
        {gathering?.series != null && (
          <Check
            name="following"
            value="on"
            label={words.following}
            hint={words.followingHint}
            checked={said(props.typed, 'following') === 'on'}
          />
        )}
        <div class="acts">
          <Button>{gathering ? words.keep : words.send}</Button>
          <PreviewButton place={props.place}>{words.preview}</PreviewButton>
        </div>
      </Form>
    </div>
  )
}

const What = ({ lang, gathering, typed, problems, wheres, place, draft }: FormProps) => {
  const words = gatheringWords[lang].form
  return (
    <>
      <Field
        name="title"
        label={words.what}
        hint={words.whatHint}
        value={said(typed, 'title', gathering?.title)}
        error={problems['title']}
        maxlength={LONGEST_TITLE}
        required
      />
      <Composer
        name="text"
        label={words.text}
        among
        place={place}
        hint={words.textHint}
        value={said(typed, 'text', gathering?.markdown)}
        error={problems['text']}
        rows={5}
        savedAt={draft?.savedAt.getTime()}
      />
      {wheres && (
        <Select
          name="where"
          label={words.where}
          options={wheres.options}
          value={said(typed, 'where', wheres.chosen)}
          error={problems['where']}
        />
      )}
    </>
  )
}

const When = ({ lang, gathering, zone, zones, typed, problems }: FormProps) => {
  const words = gatheringWords[lang].form
  const kept: Partial<WhenSaid> = gathering ? whenSaid(gathering) : {}
  const field = (name: 'day' | 'from' | 'until' | 'lastDay') => ({
    name,
    label: words[name],
    value: said(typed, name, kept[name]),
    error: problems[name],
  })
  const lastDay = field('lastDay')
  return (
    <div class="when-fields">
      <Field {...field('day')} type="date" required />
      <Field {...field('from')} type="time" required />
      <Field {...field('until')} type="time" required />
      <details class="more-words" open={lastDay.value !== '' || Boolean(lastDay.error ?? problems['zone'])}>
        <summary class="link">
          {words.zone} {cityOf(said(typed, 'zone', kept.zone ?? zone))}
        </summary>
        <div class="form">
          <Field {...lastDay} type="date" optional={words.optional} />
          <Select
            name="zone"
            label={words.zone}
            hint={words.zoneHint}
            value={said(typed, 'zone', kept.zone ?? zone)}
            error={problems['zone']}
            options={zones.map((one) => ({ value: one, label: one.replaceAll('_', ' ') }))}
          />
        </div>
      </details>
    </div>
  )
}

const Where = ({ lang, gathering, typed, problems }: FormProps) => {
  const { form: words, how } = gatheringWords[lang]
  return (
    <>
      <Choices
        name="how"
        label={words.how}
        inline
        value={said(typed, 'how', gathering?.how ?? 'place')}
        error={problems['how']}
        choices={hows.map((one) => ({ value: one, label: how[one] }))}
      />
      <Field
        name="place"
        label={words.place}
        hint={words.placeHint}
        value={said(typed, 'place', gathering?.place)}
        error={problems['place']}
        maxlength={200}
        autocomplete="off"
      />
      <Field
        name="access"
        label={words.access}
        hint={words.accessHint}
        optional={words.optional}
        value={said(typed, 'access', gathering?.access)}
        error={problems['access']}
        maxlength={400}
      />
    </>
  )
}

const CoverFields = ({ lang, gathering, problems }: FormProps) => {
  const words = gatheringWords[lang].form
  return (
    <>
      <FileField
        name="picture"
        label={words.picture}
        hint={words.pictureHint}
        optional={words.optional}
        accept="image/*"
        error={problems['picture']}
      />
      {gathering?.picture != null && <Check name="away" value="on" label={words.away} />}
    </>
  )
}

const Again = ({ lang, typed, problems }: FormProps) => {
  const words = gatheringWords[lang].form
  const chosen = said(typed, 'repeats', 'no')
  return (
    <>
      <Select
        name="repeats"
        label={words.repeats}
        value={chosen}
        error={problems['repeats']}
        options={repeats.map((one) => ({ value: one, label: words.repeat[one] }))}
      />
      <Choices
        name="repeatsOn"
        label={words.repeatsOn}
        hint={words.repeatsOnHint}
        optional={words.optional}
        several
        inline
        value={[typed['repeatsOn'] ?? []].flat()}
        choices={weekdays.map((day) => ({ value: day, label: sayWeekday(day, lang) }))}
      />
      <Field
        name="repeatsUntil"
        type="date"
        label={words.repeatsUntil}
        hint={words.repeatsUntilHint}
        optional={words.optional}
        value={said(typed, 'repeatsUntil')}
        error={problems['repeatsUntil']}
      />
    </>
  )
}

const SignUp = ({ lang, gathering, typed, problems }: FormProps) => {
  const words = gatheringWords[lang].form
  const capacity = said(typed, 'capacity', gathering?.capacity == null ? '' : String(gathering.capacity))
  const questions = said(typed, 'questions', gathering?.questions.join('\n'))
  const approval = said(typed, 'approval', gathering?.approval ? 'on' : '') === 'on'
  const opens = Boolean(capacity || questions || approval || problems['capacity'] || problems['questions'])
  return (
    <details class="more-words" open={opens}>
      <summary class="link">{words.more}</summary>
      <div class="form">
        <Field
          name="capacity"
          type="number"
          inputmode="numeric"
          min={1}
          label={words.capacity}
          hint={`${words.capacityHint} ${words.capacityBoth}`}
          optional={words.optional}
          value={capacity}
          error={problems['capacity']}
        />
        <Check name="approval" value="on" label={words.approval} hint={words.approvalHint} checked={approval} />
        <TextArea
          name="questions"
          label={words.questions}
          hint={words.questionsHint}
          optional={words.optional}
          rows={3}
          value={questions}
          error={problems['questions']}
        />
      </div>
    </details>
  )
}
