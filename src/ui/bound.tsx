/** Longer ones may break: on a phone they must. */
const SHORT = 14

/** A title whose short hyphenated words stay whole: "faut-il" is never cut into "faut-" and "il". */
export const Bound = ({ text }: { text: string }) => (
  <>
    {text.split(/(\s+)/).map((word, place) =>
      /\p{L}-\p{L}/u.test(word) && word.length <= SHORT ? (
        <span key={place} class="nowrap">
          {word}
        </span>
      ) : (
        word
      ),
    )}
  </>
)
