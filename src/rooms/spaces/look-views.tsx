import type { Problems, Typed } from '#platform/http/route.ts'
import type { Lang } from '#platform/i18n.ts'
import { Acts, Button } from '#ui/button.tsx'
import { Check } from '#ui/choice.tsx'
import { Cover } from '#ui/cover.tsx'
import { Field, FileField } from '#ui/field.tsx'
import { Head } from '#ui/finding.tsx'
import { Form, Problems as ProblemList } from '#ui/form.tsx'
import { Icon } from '#ui/icon.tsx'
import { Logo } from '#ui/logo.tsx'
import { homeColours } from './look.ts'
import { typedText } from './typed.ts'
import { spacesWords } from './words.ts'

type Look = { name: string; accent: string | null; logo: string | undefined; cover: string | undefined }
export type LookProps = { lang: Lang; look: Look; colour: string; typed: Typed; problems: Problems }

const choices = [...Object.keys(homeColours), 'own'] as (keyof typeof homeColours | 'own')[]

/** The form, and beside it what it will look like: the style sheet alone makes the preview follow the choice. */
export const LookPage = (props: LookProps) => {
  const { lang, look, typed, problems } = props
  const words = spacesWords[lang].look
  return (
    <div class="look-page">
      <section>
        <Head title={words.title} lede={words.lede} />
        <ProblemList lang={lang} problems={Object.entries(problems).map(([field, text]) => ({ field, text }))} />
        <Form action="/home/look" files>
          <Field
            name="name"
            label={words.name}
            hint={words.nameHint}
            value={typedText(typed, 'name') ?? look.name}
            error={problems['name']}
            maxlength={80}
            autocomplete="organization"
            required
          />
          <Colours {...props} />
          <Pictures {...props} />
          <Acts>
            <Button>{words.save}</Button>
          </Acts>
        </Form>
      </section>
      <Preview lang={lang} look={look} />
    </div>
  )
}

const Colours = ({ lang, look, colour, typed, problems }: LookProps) => {
  const words = spacesWords[lang].look
  const chosen = typedText(typed, 'colour') ?? colour
  const own = typedText(typed, 'accent') ?? (colour === 'own' ? (look.accent ?? '') : '')
  return (
    <fieldset class="field" aria-describedby="colour-hint">
      <legend>{words.colour}</legend>
      <div class="swatches">
        {choices.map((name) => (
          <label key={name}>
            <input type="radio" name="colour" value={name} id={`w-${name}`} checked={name === chosen} />
            <i class={`w-${name}`} />
            <span>{words.colours[name]}</span>
          </label>
        ))}
      </div>
      <span class="hint" id="colour-hint">
        {words.colourHint}
      </span>
      <div class="when-own">
        <Field
          name="accent"
          label={words.own}
          hint={words.ownHint}
          value={own}
          error={problems['accent']}
          maxlength={60}
          placeholder="#1f6f54"
          autocomplete="off"
        />
      </div>
    </fieldset>
  )
}

const Pictures = ({ lang, look, problems }: LookProps) => {
  const words = spacesWords[lang].look
  const accept = 'image/png,image/jpeg,image/webp,image/avif,image/gif'
  return (
    <>
      {look.logo && <img class="logo-now" src={look.logo} alt={words.logoNow} width={64} height={64} />}
      <FileField name="logo" label={words.logo} hint={words.logoHint} accept={accept} error={problems['logo']} />
      {look.logo && <Check name="noLogo" value="on" label={words.noLogo} />}
      {look.cover && <img class="cover-now" src={look.cover} alt={words.coverNow} width={360} height={99} />}
      <FileField name="cover" label={words.cover} hint={words.coverHint} accept={accept} error={problems['cover']} />
      {look.cover && <Check name="noCover" value="on" label={words.noCover} />}
    </>
  )
}

const Preview = ({ lang, look }: { lang: Lang; look: Look }) => {
  const words = spacesWords[lang].look
  return (
    <section class="look-preview" aria-label={words.preview}>
      <div class="mini">
        <Cover kind="street" seed="home" picture={look.cover ? { src: look.cover } : undefined} />
        <div class="in">
          <p class="t" translate={false}>
            <Logo src={look.logo} /> {look.name}
          </p>
          <p class="note">{words.previewSaid}</p>
          <div class="acts" aria-hidden="true">
            <span class="button">{words.previewMain}</span>
            <span class="button quiet">{words.previewQuiet}</span>
          </div>
          <div class="notice hearthy">
            <Icon name="message-circle" />
            <p>
              <b>{words.previewAsk}</b> {words.previewQuestion}
            </p>
          </div>
        </div>
      </div>
      <p class="note">{words.previewNote}</p>
    </section>
  )
}
