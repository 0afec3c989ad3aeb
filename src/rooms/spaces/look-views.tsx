import type { Problems, Typed } from '#platform/http/route.ts'
import { typedText } from '#platform/http/typed.ts'
import type { Lang } from '#platform/i18n.ts'
import { Acts, Button } from '#ui/button.tsx'
import { Check } from '#ui/choice.tsx'
import { HomeColours, HomePreview } from '#ui/dressing.tsx'
import { Field, FileField } from '#ui/field.tsx'
import { Head } from '#ui/finding.tsx'
import { Form, Problems as ProblemList } from '#ui/form.tsx'
import { homeColours } from './look.ts'
import { spacesWords } from './words.ts'

type Look = { name: string; accent: string | null; logo: string | undefined; cover: string | undefined }
export type LookProps = {
  lang: Lang
  look: Look
  colour: string
  /** What the door says. */
  sentence: string
  /** A group of this home: its own words show what is said there better than ours would. */
  heard: { name: string; about: string } | undefined
  typed: Typed
  problems: Problems
}

/** The form, and beside it what it will look like: the style sheet alone makes the preview follow the colour. */
export const LookPage = (props: LookProps) => {
  const { lang, look, colour, sentence, heard, typed, problems } = props
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
          <HomeColours
            lang={lang}
            label={words.colour}
            colours={Object.keys(homeColours).map((value) => ({ value, label: sayColour(lang, value) }))}
            chosen={typedText(typed, 'colour') ?? colour}
            own={typedText(typed, 'accent') ?? (colour === 'own' ? (look.accent ?? '') : '')}
            error={problems['accent']}
          />
          <Pictures {...props} />
          <Acts>
            <Button>{words.save}</Button>
          </Acts>
        </Form>
      </section>
      <HomePreview
        lang={lang}
        name={look.name}
        sentence={sentence}
        otherwise={{ name: look.name, sentence: words.previewSaid }}
        logo={look.logo}
        cover={look.cover}
        heard={heard && <Heard {...heard} />}
      />
    </div>
  )
}

const sayColour = (lang: Lang, name: string): string => {
  const words: Readonly<Record<string, string>> = spacesWords[lang].look.colours
  return words[name] ?? name
}

const Heard = ({ name, about }: NonNullable<LookProps['heard']>) => (
  <>
    <b>
      <bdi>{name}</bdi>
    </b>{' '}
    {about}
  </>
)

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
