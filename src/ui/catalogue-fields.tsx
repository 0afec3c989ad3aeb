import { Button } from './button.tsx'
import { Part, type PartProps } from './catalogue-part.tsx'
import { catalogueWords } from './catalogue-words.ts'
import { Check, Choices } from './choice.tsx'
import { Field, FileField, Select, TextArea } from './field.tsx'
import { Form, Problems } from './form.tsx'
import { uiWords } from './words.ts'

export const FieldsPart = ({ lang }: PartProps) => {
  const words = catalogueWords[lang]
  return (
    <Part id="fields" title={words.fields}>
      <Problems
        lang={lang}
        quiet
        problems={[
          { field: 'email', text: words.emailError },
          { field: 'need', text: words.needError },
        ]}
      />
      <Form action="/ui" method="get" class="grid" label={words.fields}>
        <Field name="first" label={words.firstName} value="Odile" autocomplete="given-name" />
        <Field name="email" type="email" label={words.email} value="odile@exemple" error={words.emailError} />
        <Select
          name="group"
          label={words.group}
          value="garden"
          options={[
            { value: 'hands', label: words.groups.hands },
            { value: 'garden', label: words.groups.garden },
          ]}
        />
        <Field
          name="when"
          label={words.when}
          value={words.whenValue}
          hint={words.whenHint}
          optional={uiWords[lang].optional}
        />
        <TextArea
          name="need"
          label={words.need}
          placeholder={words.needHint}
          error={words.needError}
          hint={words.whenHint}
        />
        <Field name="home" label={words.homeName} value={words.ruled} disabled />
        <FileField name="photo" label={words.photo} hint={words.photoHint} accept="image/*" />
        <Field name="colour" type="color" label={words.colour} value="#c43c1c" />
        <Choices
          name="mail"
          label={words.mail}
          value="weekly"
          choices={[
            { value: 'weekly', label: words.weekly, hint: words.weeklyHint },
            { value: 'never', label: words.never },
          ]}
        />
        <Choices
          name="mail2"
          label={words.mail}
          inline
          error={words.choiceError}
          choices={[
            { value: 'weekly', label: words.weekly },
            { value: 'never', label: words.never },
          ]}
        />
        <Choices
          name="mail3"
          label={words.mail}
          several
          value={['thanks']}
          choices={[
            { value: 'thanks', label: words.tellMe },
            { value: 'weekly', label: words.weekly, disabled: true },
          ]}
        />
        <Check name="directory" label={words.directory} hint={words.directoryHint} look="switch" checked />
        <Check name="box" label={words.tellMe} hint={words.weeklyHint} />
        <Button kind="quiet">{words.answer}</Button>
      </Form>
    </Part>
  )
}
