/** In the browser: sends a form with a file and says how far it has gone. What is refused leaves the form as it stands. */
import type { Lang } from '#platform/i18n.ts'
import { libraryFileWords } from './file-messages.en.ts'

export type Sent =
  | { readonly at: 'rest' }
  | { readonly at: 'going'; readonly share: number; readonly said: string }
  | { readonly at: 'wrong'; readonly said: string }

export type Line = { stop(): void; close(): void }
type Sending = {
  readonly most: number
  readonly tooLarge: string
  readonly lang: Lang
  readonly tell: (sent: Sent) => void
}

export function sendByHand(form: HTMLFormElement, { most, tooLarge, lang, tell }: Sending): Line {
  const words = libraryFileWords[lang].sending
  let asked: XMLHttpRequest | undefined
  const tooLong = (): boolean => chosenIn(form).some(({ size }) => size > most)
  const onChange = (): void => tell(tooLong() ? { at: 'wrong', said: tooLarge } : { at: 'rest' })
  const onSubmit = (event: SubmitEvent): void => {
    if (asked || chosenIn(form).length === 0) return asked && event.preventDefault()
    event.preventDefault()
    if (tooLong()) return tell({ at: 'wrong', said: tooLarge })
    asked = new XMLHttpRequest()
    const settle = (sent: Sent): void => {
      asked = undefined
      tell(sent)
    }
    asked.upload.onprogress = ({ loaded, total }) => {
      const share = total === 0 ? 0 : Math.floor((100 * loaded) / total)
      tell({ at: 'going', share, said: share < 100 ? words.going({ share }) : words.keeping })
    }
    asked.onload = () =>
      asked && asked.status < 300
        ? location.assign(asked.responseURL)
        : settle({ at: 'wrong', said: refusalIn(asked?.responseText ?? '') || words.broken })
    asked.onerror = () => settle({ at: 'wrong', said: words.broken })
    asked.onabort = () => settle({ at: 'wrong', said: words.stopped })
    asked.open('POST', form.action)
    asked.send(new FormData(form))
    tell({ at: 'going', share: 0, said: words.going({ share: 0 }) })
  }
  form.addEventListener('change', onChange)
  form.addEventListener('submit', onSubmit)
  return {
    stop: () => asked?.abort(),
    close() {
      form.removeEventListener('change', onChange)
      form.removeEventListener('submit', onSubmit)
      asked?.abort()
    },
  }
}

const chosenIn = (form: HTMLFormElement): File[] =>
  [...form.querySelectorAll<HTMLInputElement>('input[type=file]')].flatMap((field) => [...(field.files ?? [])])

/** The sentences that the page which came back would have shown. */
const refusalIn = (html: string): string =>
  [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('.problems li, main h1 + p')]
    .map((line) => line.textContent?.trim())
    .filter(Boolean)
    .join(' ')
