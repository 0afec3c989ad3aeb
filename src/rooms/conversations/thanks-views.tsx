import type { VNode } from 'preact'
import type { Problems, Typed } from '#platform/http/route.ts'
import type { Lang } from '#platform/i18n.ts'
import { LONGEST_WORD } from '#recognition'
import type { Face } from '#ui/avatar.tsx'
import { Acts, Button, ButtonLink } from '#ui/button.tsx'
import { Head } from '#ui/finding.tsx'
import { Form, Problems as ProblemList } from '#ui/form.tsx'
import { Thanks } from '#ui/thanks.tsx'
import { ThanksFields } from '#ui/thanks-fields.tsx'
import { conversationWords } from './messages.en.ts'

type ThankProps = {
  lang: Lang
  post: number
  name: string
  /** The post, in a few lines. */
  text: string
  textLang: string
  back: string
  typed: Typed
  problems: Problems
}

export const ThankPage = ({ lang, post, name, text, textLang, back, typed, problems }: ThankProps) => {
  const words = conversationWords[lang].thank
  return (
    <>
      <Head title={words.title} />
      <ProblemList lang={lang} problems={Object.entries(problems).map(([field, said]) => ({ field, text: said }))} />
      <blockquote class="quote part" lang={textLang === 'und' ? undefined : textLang} dir="auto">
        <p>{text}</p>
        <cite>{name}</cite>
      </blockquote>
      <Form action={`/posts/${post}/thanks`}>
        <ThanksFields
          lang={lang}
          means={{ public: words.public({ name }), private: words.private({ name }) }}
          optional
          longest={LONGEST_WORD}
          typed={typed}
          problems={problems}
        />
        <Acts>
          <Button icon="heart-handshake">{words.send}</Button>
          <ButtonLink kind="plain" href={back}>
            {words.back}
          </ButtonLink>
        </Acts>
      </Form>
    </>
  )
}

export type WordShown = { id: number; by: Face; word: string; apart: boolean; acts: readonly VNode[] }

/** What was said for a post, on the page of what may be done with it. */
export const WordsOfThanks = ({ lang, words: all }: { lang: Lang; words: readonly WordShown[] }) => {
  const words = conversationWords[lang].thank
  if (all.length === 0) return null
  return (
    <section class="part" id="thanks">
      <h2>{words.list}</h2>
      {all.map(({ id, by, word, apart, acts }) => (
        <Thanks
          key={id}
          lang={lang}
          id={`thanks-${id}`}
          by={by}
          word={word}
          facts={[apart && words.apart]}
          acts={acts.length > 0 ? acts : undefined}
        />
      ))}
    </section>
  )
}
