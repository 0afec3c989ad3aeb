import type { Problems, Typed } from '#platform/http/route.ts'
import { said } from '#platform/http/typed.ts'
import type { Lang } from '#platform/i18n.ts'
import { cityOf } from '#gatherings'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { Field, Select, TextArea, type Option } from '#ui/field.tsx'
import { Crumb, Head } from '#ui/finding.tsx'
import { Form, Problems as ProblemList } from '#ui/form.tsx'
import { Icon } from '#ui/icon.tsx'
import { shapeIcons } from './list-views.tsx'
import { ritualWords } from './messages.en.ts'
import { LONGEST_TEXT, LONGEST_TITLE, shapes, type Ritual, type Shape } from './ritual.ts'
import { ScriptFields } from './script-form-views.tsx'

export type FormProps = {
  lang: Lang
  action: string
  shape: Shape
  /** What is changed; undefined for a new one. */
  ritual: Ritual | undefined
  clientKey: string | undefined
  wheres: { chosen: string | undefined; options: Option[] }
  series: { chosen: string | undefined; options: Option[] }
  zone: string
  zones: readonly string[]
  typed: Typed
  problems: Problems
}

const Kicker = ({ lang }: { lang: Lang }) => (
  <Crumb lang={lang} path={[{ label: ritualWords[lang].name, href: '/rituals' }]} />
)

/** First its shape: each asks for something else. */
export const ShapesPage = ({ lang, where }: { lang: Lang; where: string | undefined }) => {
  const words = ritualWords[lang]
  return (
    <>
      <Head title={words.form.title} lede={words.form.which} kicker={<Kicker lang={lang} />} />
      <ul class="shapes">
        {(['prompt', 'gathering', 'welcome'] as const satisfies readonly (typeof shapes)[number][]).map((shape) => (
          <li key={shape}>
            <Icon name={shapeIcons[shape]} />
            <div>
              <h2>
                <a href={`/rituals/new?${new URLSearchParams({ shape, ...(where ? { where } : {}) })}`}>
                  {words.shape[shape]}
                </a>
              </h2>
              <p class="note">{words.form.choose[shape]}</p>
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}

export const FormPage = (props: FormProps) => {
  const { lang, shape, ritual, problems, action, clientKey } = props
  const words = ritualWords[lang].form
  if (!ritual && shape === 'gathering' && props.series.options.length === 0) return <NoSeries lang={lang} />
  return (
    <div class="ritual-form">
      <Head
        title={ritual ? words.edit : words.title}
        lede={ritual ? undefined : words.choose[shape]}
        kicker={<Kicker lang={lang} />}
      />
      <ProblemList lang={lang} problems={Object.entries(problems).map(([field, text]) => ({ field, text }))} />
      <Form action={action} hidden={ritual ? undefined : { shape, ...(clientKey ? { clientKey } : {}) }}>
        <What {...props} />
        {!ritual && shape === 'gathering' && <Series {...props} />}
        {!ritual && shape !== 'gathering' && <Where {...props} />}
        {!ritual && shape === 'prompt' && <When {...props} />}
        <ScriptFields {...props} />
        <div class="acts">
          <Button>{ritual ? words.keep : words.send}</Button>
        </div>
      </Form>
    </div>
  )
}

const NoSeries = ({ lang }: { lang: Lang }) => {
  const words = ritualWords[lang].form
  const act = (
    <ButtonLink href="/gatherings/new" icon="calendar-plus">
      {words.proposeGathering}
    </ButtonLink>
  )
  return (
    <>
      <Head title={words.title} kicker={<Kicker lang={lang} />} />
      <Empty drawing="garland" title={words.noSeries} act={act}>
        {words.noSeriesText}
      </Empty>
    </>
  )
}

const What = ({ lang, shape, ritual, typed, problems }: FormProps) => {
  const words = ritualWords[lang].form
  return (
    <>
      <Field
        name="title"
        label={words.name[shape]}
        hint={words.nameHint[shape]}
        value={said(typed, 'title', ritual?.title)}
        error={problems['title']}
        maxlength={LONGEST_TITLE}
        required
      />
      <TextArea
        name="text"
        label={words.text[shape]}
        hint={words.textHint[shape]}
        optional={words.optional}
        rows={4}
        maxlength={LONGEST_TEXT}
        value={said(typed, 'text', ritual?.markdown)}
        error={problems['text']}
      />
    </>
  )
}

const Series = ({ lang, series, typed, problems }: FormProps) => (
  <Select
    name="series"
    label={ritualWords[lang].form.series}
    options={series.options}
    value={said(typed, 'series', series.chosen)}
    error={problems['series']}
  />
)

const Where = ({ lang, shape, wheres, typed, problems }: FormProps) => {
  const words = ritualWords[lang].form
  if (wheres.options.length === 0) return <p class="note">{words.noGroup}</p>
  return (
    <Select
      name="where"
      label={shape === 'welcome' ? words.whereWelcome : words.where}
      options={wheres.options}
      value={said(typed, 'where', wheres.chosen)}
      error={problems['where']}
    />
  )
}

const When = ({ lang, zone, zones, typed, problems }: FormProps) => {
  const words = ritualWords[lang].form
  const field = (name: 'day' | 'time' | 'until') => ({
    name,
    label: words[name],
    value: said(typed, name),
    error: problems[name],
  })
  return (
    <>
      <div class="when-fields">
        <Field {...field('day')} type="date" required />
        <Field {...field('time')} type="time" required />
        <details class="more-words" open={Boolean(problems['zone'])}>
          <summary class="link">
            {words.zone} {cityOf(said(typed, 'zone', zone))}
          </summary>
          <Select
            name="zone"
            label={words.zone}
            value={said(typed, 'zone', zone)}
            error={problems['zone']}
            options={zones.map((one) => ({ value: one, label: one.replaceAll('_', ' ') }))}
          />
        </details>
      </div>
      <Select
        name="repeats"
        label={words.repeats}
        value={said(typed, 'repeats', 'week')}
        options={(['week', 'fortnight', 'month', 'last'] as const).map((one) => ({
          value: one,
          label: words.repeat[one],
        }))}
      />
      <Field {...field('until')} type="date" hint={words.untilHint} optional={words.optional} />
    </>
  )
}
