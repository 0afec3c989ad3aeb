import type { ComponentChildren } from 'preact'
import type { Lang } from '#platform/i18n.ts'
import { Cover } from './cover.tsx'
import { Field } from './field.tsx'
import { fieldId } from './form.tsx'
import { Icon } from './icon.tsx'
import { Logo } from './logo.tsx'
import { uiWords } from './words.ts'

export type ColoursProps = {
  lang: Lang
  label: string
  /** The names of the colours that are offered; `own` is added to them. */
  colours: readonly { value: string; label: string }[]
  chosen: string
  /** The reader's own, as it was typed. */
  own: string
  error: string | undefined
}

/** The colour of a home: a few that are offered, or one's own. What stands beside it follows the choice. */
export const HomeColours = ({ lang, label, colours, chosen, own, error }: ColoursProps) => {
  const { dressing } = uiWords[lang]
  return (
    <fieldset class="field" id={fieldId('colour')} aria-describedby="colour-hint">
      <legend>{label}</legend>
      <div class="swatches">
        {[...colours, { value: 'own', label: dressing.yours }].map((one) => (
          <label key={one.value}>
            <input type="radio" name="colour" value={one.value} id={`w-${one.value}`} checked={one.value === chosen} />
            <i class={`w-${one.value}`} />
            <span>{one.label}</span>
          </label>
        ))}
      </div>
      <span class="hint" id="colour-hint">
        {dressing.colourHint}
      </span>
      <div class="when-own own-colour">
        <Field name="accent" label={dressing.own} hint={dressing.ownHint} value={own} error={error} placeholder="#1f6f54" maxlength={60} autocomplete="off" />
        <label class="picker">
          <input type="color" data-picks="accent" value={/^#[0-9a-f]{6}$/i.test(own) ? own : '#1f6f54'} />
          <span>{dressing.palette}</span>
        </label>
      </div>
    </fieldset>
  )
}

export type HomePreviewProps = {
  lang: Lang
  name: string
  sentence: string
  /** Said while there is none. */
  otherwise: { name: string; sentence: string }
  logo?: string | undefined
  cover?: string | undefined
  /** What one could hear there, on the home's tint. */
  heard?: ComponentChildren
}

/** A home, small, as it will look. In a browser with scripts it follows what is typed in the form beside it (client/preview.ts). */
export const HomePreview = ({ lang, name, sentence, otherwise, logo, cover, heard }: HomePreviewProps) => {
  const { dressing } = uiWords[lang]
  return (
    <section class="look-preview" aria-label={dressing.preview} data-preview>
      <div class="mini">
        <Cover kind="street" seed="home" picture={cover ? { src: cover } : undefined} />
        <div class="in">
          <p class="t" translate={false}>
            <Logo src={logo} /> <span data-says="name" data-otherwise={otherwise.name}>{name || otherwise.name}</span>
          </p>
          <p class="note" data-says="sentence" data-otherwise={otherwise.sentence}>{sentence || otherwise.sentence}</p>
          <div class="acts" aria-hidden="true">
            <span class="button">{dressing.main}</span>
            <span class="button quiet">{dressing.quiet}</span>
          </div>
          {heard && (
            <div class="notice hearthy">
              <Icon name="message-circle" />
              <p>{heard}</p>
            </div>
          )}
        </div>
      </div>
      <p class="note" data-contrast={dressing.contrast}>
        {dressing.follows}
      </p>
    </section>
  )
}
