import type { Problems, Typed } from '#platform/http/route.ts'
import type { Lang } from '#platform/i18n.ts'
import { Choices } from './choice.tsx'
import { TextArea } from './field.tsx'
import { uiWords } from './words.ts'

type ThanksFieldsProps = {
  lang: Lang
  /** What each of the two means here, in a sentence. */
  means: { public: string; private: string }
  /** The word may be left out, where the gesture says it all. */
  optional?: boolean | undefined
  longest: number
  typed: Typed
  problems: Problems
}

/** A word, and who may read it: the same wherever one says thanks. */
export const ThanksFields = ({ lang, means, optional, longest, typed, problems }: ThanksFieldsProps) => {
  const { thanks: words, optional: mayBeEmpty } = uiWords[lang]
  const text = (name: string) => (typeof typed[name] === 'string' ? typed[name] : undefined)
  return (
    <>
      <TextArea
        name="word"
        label={words.word}
        hint={words.wordHint}
        optional={optional ? mayBeEmpty : undefined}
        required={!optional}
        value={text('word')}
        error={problems['word']}
        rows={3}
        maxlength={longest}
      />
      <Choices
        name="openness"
        label={words.openness}
        value={text('openness') ?? 'public'}
        error={problems['openness']}
        choices={[
          { value: 'public', label: words.public, hint: means.public },
          { value: 'private', label: words.private, hint: means.private },
        ]}
      />
    </>
  )
}
