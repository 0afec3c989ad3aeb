import { isBareWords } from './bare.ts'
import { ownWords } from './own-words.ts'
import { parse, type Token } from './parser.ts'

/**
 * Whether a text asks: a question mark that ends a sentence, in the languages' own forms. What is quoted, code and
 * addresses do not ask. The pulse counts questions by this rule and says so; a question without its mark ("quelqu'un
 * a une perceuse") is not counted, nor is a Japanese か。 without one.
 */
export const asksSomething = (source: string): boolean =>
  isBareWords(source) ? source.split(/\n{2,}/).some(asks) : ownWords(parse(source)).some((token) => asks(said(token)))

/**
 * Latin ?, Arabic ؟, fullwidth ？ and small ﹖, the doubled ⁇ ⁈ ⁉, interrobang ‽, reversed ⸮, Armenian ՞ (inside its
 * word), Ethiopic ፧, Vai ꘏, Bamum ꛷, Coptic ⳺ ⳻. In Greek it is the semicolon, whose own sign Unicode folds into ;.
 * Thirty dots before the mark are more than anybody types: without an end, a post of dots would be read for seconds.
 */
const mark =
  /[\p{L}\p{N}\p{M}\p{S})\]»”’"'*%€…]\s?[!.…]{0,30}[?؟？﹖⁇⁈⁉‽⸮፧꘏꛷⳺⳻](?=[\s)\]»”"'’…!.。！,،\p{Extended_Pictographic}]|[?؟？﹖]|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|$)/u
const armenian = /\p{Script=Armenian}՞/u
const greek = /\p{Script=Greek}[»”"')\]]*\s?[;\u037e](?=\s|$)/u
/** What stands between quotation marks is reported: « Qui vient ? » a demandé Tom. Straight ones on one line only. */
const reported = /«[^«»]*»|“[^“”]*”|„[^„“”]*[“”]|「[^「」]*」|"[^"\n]{1,300}"/g

function asks(text: string): boolean {
  const own = text.replace(reported, 'x')
  return mark.test(own) || armenian.test(own) || greek.test(own)
}

/** The words of one block. A bare address is left out, whatever mark stands in it; a named link keeps its name. */
function said({ children }: Token): string {
  let address = false
  return (children ?? [])
    .map(({ type, content, info }) => {
      if (type === 'link_open') address = info === 'auto'
      if (type === 'link_close') address = false
      if (type === 'softbreak' || type === 'hardbreak') return '\n'
      return type === 'code_inline' || type === 'image' ? 'x' : address ? (type === 'text' ? 'x' : '') : content
    })
    .join('')
}
