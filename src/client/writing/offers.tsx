/** What may be meant by what one has begun to write: a list under the caret, while the focus stays where one writes. */
import { Avatar, type Face } from '#ui/avatar.tsx'
import { Icon, type IconName } from '#ui/icon.tsx'
import type { Sign } from './begun.ts'
import type { WritingWords } from './words.en.ts'

export type Offer = {
  readonly label: string
  readonly href?: string
  readonly note?: string
  readonly warning?: string
  readonly face?: Face
}
export type OffersProps = {
  readonly words: WritingWords
  readonly id: string
  readonly sign: Sign
  readonly offers: readonly Offer[]
  readonly active: number
  readonly choose: (offer: Offer) => void
}

const icons: Readonly<Record<Sign, IconName>> = { '@': 'users' }

export const optionId = (id: string, at: number): string => `${id}-${at}`

export const Offers = ({ words, id, sign, offers, active, choose }: OffersProps) => (
  <ul
    class="offers"
    role="listbox"
    id={id}
    aria-label={words.offering[sign]}
    // The field keeps the focus, and a phone its keyboard.
    onMouseDown={(event) => event.preventDefault()}
  >
    {offers.map((offer, at) => (
      <li
        key={offer.href ?? offer.label}
        id={optionId(id, at)}
        role="option"
        aria-selected={at === active}
        ref={at === active ? scrollIntoSight : null}
        onClick={() => choose(offer)}
      >
        {offer.face ? <Avatar face={offer.face} size="s" /> : <Icon name={icons[sign]} />}
        <span class="offer-words">
          <bdi>{offer.label}</bdi>
          {offer.note && <span class="offer-note">{offer.note}</span>}
          {offer.warning && (
            <span class="offer-warning">
              <Icon name="eye-off" /> {offer.warning}
            </span>
          )}
        </span>
      </li>
    ))}
  </ul>
)

/** Within the list alone: the page under it does not move. */
function scrollIntoSight(option: HTMLElement | null): void {
  const list = option?.parentElement
  if (!option || !list) return
  if (option.offsetTop < list.scrollTop) list.scrollTop = option.offsetTop
  const over = option.offsetTop + option.offsetHeight - list.clientHeight
  if (over > list.scrollTop) list.scrollTop = over
}
