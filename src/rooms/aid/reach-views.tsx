import type { ComponentChildren } from 'preact'
import type { Lang } from '#platform/i18n.ts'
import { Icon } from '#ui/icon.tsx'
import { aidWords } from './messages.en.ts'
import type { Details } from './wish.ts'

/** How to reach somebody. It never goes into what the browser remembers of the page: it may be over when one comes back. */
export const Reach = ({ lang, own, details }: { lang: Lang; own: boolean; details: Details | undefined }) => {
  const words = aidWords[lang].wish
  if (!details) return null
  return (
    <section class="slip reach" aria-label={own ? words.privateOwn : words.private} data-turbo-temporary>
      <p class="kicker">
        <Icon name="lock" /> {own ? words.privateOwn : words.private}
      </p>
      <dl>
        {details.name && <Line name={words.name}>{details.name}</Line>}
        {details.phone && (
          <Line name={words.phone}>
            <Phone said={details.phone} />
          </Line>
        )}
        {details.address && <Line name={words.address}>{details.address}</Line>}
      </dl>
    </section>
  )
}

/** Called at a touch, where it is a number. */
const Phone = ({ said }: { said: string }) => {
  const number = said.replaceAll(/[^+\d]/g, '')
  return number === '' ? <>{said}</> : <a href={`tel:${number}`}>{said}</a>
}

const Line = ({ name, children }: { name: string; children: ComponentChildren }) => (
  <div>
    <dt>{name}</dt>
    <dd>
      <bdi>{children}</bdi>
    </dd>
  </div>
)
