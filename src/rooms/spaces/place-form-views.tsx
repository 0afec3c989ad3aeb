import type { ComponentChildren } from 'preact'
import type { Problems, Typed } from '#platform/http/route.ts'
import { typedText } from '#platform/http/typed.ts'
import type { Lang } from '#platform/i18n.ts'
import { Acts, Button } from '#ui/button.tsx'
import { Check, Choices } from '#ui/choice.tsx'
import { Field, Select, TextArea } from '#ui/field.tsx'
import { Form, Problems as ProblemList } from '#ui/form.tsx'
import { groupIcon, groupIcons } from '#ui/group-icons.ts'
import { Icon } from '#ui/icon.tsx'
import { doors, opennesses, opennessesIn, type Place, type Space } from './place.ts'
import { iconWords } from './icon-words.ts'
import { spacesWords } from './words.ts'

export type PlaceFormProps = {
  lang: Lang
  kind: Place['kind']
  action: string
  /** What is changed; nothing when it is new. */
  place?: Place | undefined
  /** Where a group may stand: asked when there is a choice. */
  spaces: readonly Space[]
  /** Its members have to say yes first. */
  asked?: boolean
  /** Of a new one: sent twice, it is founded once. */
  clientKey?: string
  typed: Typed
  problems: Problems
}

/** The one form of spaces and groups, new or not: few questions, and each answer in sight. */
export const PlaceForm = (props: PlaceFormProps) => {
  const { lang, kind, action, place, clientKey, typed, problems } = props
  const words = spacesWords[lang].form
  const said = (name: string, kept?: string | null): string | undefined => typedText(typed, name) ?? kept ?? undefined
  return (
    <>
      <ProblemList lang={lang} problems={Object.entries(problems).map(([field, text]) => ({ field, text }))} />
      <Form action={action} hidden={clientKey === undefined ? {} : { clientKey }}>
        <Field
          name="name"
          label={words.name}
          hint={words.nameHint}
          value={said('name', place?.name)}
          error={problems['name']}
          maxlength={80}
          required
        />
        <TextArea
          name="about"
          label={words.about}
          hint={words.aboutHint}
          optional={words.optional}
          rows={4}
          value={said('about', place?.about)}
          error={problems['about']}
          maxlength={5000}
        />
        {kind === 'group' && !place && <InWhichSpace {...props} />}
        <WhoReads {...props} />
        <HowIn {...props} />
        {kind === 'group' ? <OfGroup {...props} /> : <OfSpace {...props} />}
        <Acts>
          <Button>{verb(props)}</Button>
        </Acts>
      </Form>
    </>
  )
}

const verb = ({ lang, kind, place, asked }: PlaceFormProps): string => {
  const words = spacesWords[lang].form
  if (place) return words.save
  if (kind === 'space') return words.openSpace
  return asked ? words.propose : words.found
}

const InWhichSpace = ({ lang, spaces, typed, problems }: PlaceFormProps) => {
  const words = spacesWords[lang].form
  const [only] = spaces
  if (spaces.length === 1 && only) return <input type="hidden" name="space" value={String(only.id)} />
  const options = spaces.map((space) => ({ value: String(space.id), label: space.name }))
  return (
    <Select
      name="space"
      label={words.space}
      options={options}
      value={typedText(typed, 'space')}
      error={problems['space']}
    />
  )
}

const WhoReads = ({ lang, kind, place, spaces, typed, problems }: PlaceFormProps) => {
  const words = spacesWords[lang]
  const hints = kind === 'group' ? words.groupOpenness : words.spaceOpenness
  const [space] = spaces
  const possible = kind === 'group' && spaces.length === 1 && space ? opennessesIn(space.openness) : opennesses
  const choices = possible.map((value) => ({ value, label: words.openness[value], hint: hints[value] }))
  return (
    <Choices
      name="openness"
      label={words.form.openness}
      choices={choices}
      value={typedText(typed, 'openness') ?? place?.openness ?? 'members'}
      error={problems['openness']}
    />
  )
}

const HowIn = ({ lang, kind, place, typed, problems }: PlaceFormProps) => {
  const words = spacesWords[lang]
  const choices = doors.map((value) => ({ value, label: words.door[value], hint: words.doorHint[value] }))
  const hint = kind === 'group' ? words.form.doorHintHidden : words.form.doorHintSpace
  const domains = typedText(typed, 'domains') ?? place?.domains.join(', ')
  return (
    <>
      <Choices
        name="door"
        label={words.form.door}
        hint={hint}
        choices={choices}
        value={typedText(typed, 'door') ?? place?.door ?? 'open'}
        error={problems['door']}
      />
      <div class="when-domain">
        <Field
          name="domains"
          label={words.form.domains}
          hint={words.form.domainsHint}
          value={domains}
          error={problems['domains']}
          maxlength={1000}
        />
      </div>
    </>
  )
}

const OfGroup = ({ lang, place, typed }: PlaceFormProps) => {
  const words = spacesWords[lang].form
  const group = place?.kind === 'group' ? place : undefined
  const helps = Object.keys(typed).length > 0 ? typedText(typed, 'help') === 'on' : group?.help === true
  return (
    <>
      <Check name="help" value="on" label={words.help} hint={words.helpHint} checked={helps} />
      <IconChoice lang={lang} label={words.icon} chosen={groupIcon(typedText(typed, 'icon') ?? group?.icon)} />
    </>
  )
}

const IconChoice = ({ lang, label, chosen }: { lang: Lang; label: ComponentChildren; chosen: string }) => (
  <fieldset class="field icons">
    <legend>{label}</legend>
    <div class="icon-choice">
      {groupIcons.map((name) => (
        <label key={name} title={iconWords[lang][name]}>
          <input type="radio" name="icon" value={name} checked={name === chosen} />
          <Icon name={name} />
          <span class="sr">{iconWords[lang][name]}</span>
        </label>
      ))}
    </div>
  </fieldset>
)

const OfSpace = ({ lang, place, typed, problems }: PlaceFormProps) => {
  const words = spacesWords[lang].form
  const space = place?.kind === 'space' ? place : undefined
  const foundings = [
    { value: 'members', label: words.foundingMembers },
    { value: 'asked', label: words.foundingAsked },
  ]
  return (
    <>
      {space && (
        <Choices
          name="founding"
          label={words.founding}
          choices={foundings}
          value={typedText(typed, 'founding') ?? space.founding}
        />
      )}
      <Field
        name="accent"
        label={words.accent}
        hint={words.accentHint}
        optional={words.optional}
        value={typedText(typed, 'accent') ?? space?.accent ?? undefined}
        error={problems['accent']}
        maxlength={40}
      />
    </>
  )
}
