/** Longer ones may break: on a phone they must. */
const SHORT = 16
/** Between two words, but not before a colon that French sets apart from its word. */
const GAP = /(\s+)(?!:(?:\s|$))/u

/**
 * A title whose short hyphenated words stay whole ("faut-il" is never cut into "faut-" and "il"), and where no line
 * begins with a colon.
 */
export const Bound = ({ text }: { text: string }) => (
  <>
    {text.split(GAP).map((word, place) =>
      /\p{L}-\p{L}| :$/u.test(word) && word.length <= SHORT ? (
        <span key={place} class="nowrap">
          {word}
        </span>
      ) : (
        word
      ),
    )}
  </>
)
