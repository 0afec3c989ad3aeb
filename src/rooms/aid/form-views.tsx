import type { Problems, Typed } from '#platform/http/route.ts'
import { said } from '#platform/http/typed.ts'
import type { Lang } from '#platform/i18n.ts'
import { Button } from '#ui/button.tsx'
import { Check, Choices } from '#ui/choice.tsx'
import { Field, Select, TextArea } from '#ui/field.tsx'
import { Head } from '#ui/finding.tsx'
import { Form, Problems as ProblemList } from '#ui/form.tsx'
import { Icon } from '#ui/icon.tsx'
import { saidAll } from './forms.ts'
import { aidWords } from './messages.en.ts'
import { LONGEST_TITLE, MOST_WANTED, urgencies, type Details, type Kind, type Wish } from './wish.ts'

export type FormProps = {
  lang: Lang
  kind: Kind
  action: string
  /** What is changed; undefined for a new one. */
  wish: Wish | undefined
  details: Details | undefined
  clientKey: string | undefined
  /** `guests`: some are here, and may be let read it. */
  places: { chosen: string; options: { value: string; label: string }[]; guests: boolean } | undefined
  typed: Typed
  problems: Problems
}

/** One sentence first; the rest is there for whoever wants it. */
export const FormPage = (props: FormProps) => {
  const { lang, kind, wish, problems, action, clientKey } = props
  const words = aidWords[lang].form
  const title = wish ? words.edit : kind === 'need' ? words.titleNeed : words.titleOffer
  return (
    <div class="aid">
      <Head title={title} lede={kind === 'need' ? words.ledeNeed : words.ledeOffer} />
      <ProblemList lang={lang} problems={Object.entries(problems).map(([field, text]) => ({ field, text }))} />
      <Form action={action} hidden={clientKey === undefined ? undefined : { clientKey }}>
        <First {...props} />
        <More {...props} />
        <Reach {...props} />
        {wish?.crisis != null && (
          <Check
            name="onPaper"
            value="on"
            label={words.onPaper}
            checked={said(props.typed, 'onPaper', wish.onPaper ? 'on' : '') === 'on'}
          />
        )}
        <div class="acts">
          <Button>{wish ? words.keep : kind === 'need' ? words.sendNeed : words.sendOffer}</Button>
        </div>
      </Form>
    </div>
  )
}

const First = ({ lang, kind, wish, typed, problems }: FormProps) => {
  const words = aidWords[lang].form
  return (
    <>
      <Field
        name="title"
        label={kind === 'need' ? words.whatNeed : words.whatOffer}
        hint={kind === 'need' ? words.whatNeedHint : words.whatOfferHint}
        value={said(typed, 'title', wish?.title)}
        error={problems['title']}
        maxlength={LONGEST_TITLE}
        required
      />
      <Field
        name="place"
        label={words.place}
        hint={words.placeHint}
        optional={words.optional}
        value={said(typed, 'place', wish?.place)}
        error={problems['place']}
        maxlength={80}
        autocomplete="address-level3"
      />
      <Choices
        name="urgency"
        label={words.urgency[kind]}
        value={said(typed, 'urgency', String(wish?.urgency ?? 0))}
        inline
        choices={urgencies.map((one) => ({ value: String(one), label: words.urgencies[kind][one] }))}
      />
    </>
  )
}

const More = ({ lang, kind, wish, places, typed, problems }: FormProps) => {
  const { form: words, days } = aidWords[lang]
  const opens =
    ['text', 'byDay', 'wanted', 'within', 'weekdays'].some((name) => problems[name]) ||
    Boolean(said(typed, 'text', wish?.markdown) || said(typed, 'byDay', wish?.byDay ?? '')) ||
    saidAll(typed, 'weekdays', wish?.weekdays.map(String)).length > 0 ||
    said(typed, 'wanted', String(wish?.wanted ?? 1)) !== '1' ||
    (places !== undefined && said(typed, 'within', places.chosen) !== 'home')
  return (
    <details class="more-words" open={opens}>
      <summary class="link">{words.more}</summary>
      <div class="form">
        <TextArea
          name="text"
          label={words.text}
          optional={words.optional}
          rows={4}
          value={said(typed, 'text', wish?.markdown)}
          error={problems['text']}
        />
        <Field
          name="byDay"
          type="date"
          label={words.byDay[kind]}
          optional={words.optional}
          value={said(typed, 'byDay', wish?.byDay ?? '')}
          error={problems['byDay']}
        />
        <Choices
          name="weekdays"
          several
          inline
          label={words.weekdays}
          optional={words.optional}
          value={saidAll(typed, 'weekdays', wish?.weekdays.map(String))}
          choices={([1, 2, 3, 4, 5, 6, 7] as const).map((day) => ({ value: String(day), label: days[day] }))}
          error={problems['weekdays']}
        />
        <Field
          name="wanted"
          type="number"
          inputmode="numeric"
          min={1}
          max={MOST_WANTED}
          label={kind === 'need' ? words.wanted : words.wantedOffer}
          hint={words.wantedHint}
          value={said(typed, 'wanted', String(wish?.wanted ?? 1))}
          error={problems['wanted']}
        />
        {places && places.options.length > 1 && (
          <Select
            name="within"
            label={words.within}
            options={places.options}
            value={said(typed, 'within', places.chosen)}
            error={problems['within']}
          />
        )}
        {places?.guests && (
          <Check
            name="guests"
            value="on"
            label={words.guests}
            hint={words.guestsHint}
            checked={said(typed, 'guests') === 'on'}
          />
        )}
      </div>
    </details>
  )
}

/** The private part: behind a lock, and it says until when. */
const Reach = ({ lang, details, typed, problems }: FormProps) => {
  const words = aidWords[lang].form
  const given = (['name', 'phone', 'address'] as const).some(
    (name) => problems[name] || said(typed, name, details?.[name]),
  )
  return (
    <details class="more-words" open={given}>
      <summary class="link">
        <Icon name="lock" /> {words.reach}
      </summary>
      <div class="form">
        <p class="note">{words.reachText}</p>
        <Field
          name="name"
          label={words.name}
          optional={words.optional}
          value={said(typed, 'name', details?.name)}
          error={problems['name']}
          autocomplete="name"
        />
        <Field
          name="phone"
          type="tel"
          inputmode="tel"
          label={words.phone}
          optional={words.optional}
          value={said(typed, 'phone', details?.phone)}
          error={problems['phone']}
          autocomplete="tel"
        />
        <Field
          name="address"
          label={words.address}
          optional={words.optional}
          value={said(typed, 'address', details?.address)}
          error={problems['address']}
          autocomplete="street-address"
        />
      </div>
    </details>
  )
}
