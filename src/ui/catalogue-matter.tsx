import { Acts, Button, ButtonLink, IconButton, MoreLink } from './button.tsx'
import { Part, type PartProps } from './catalogue-part.tsx'
import { catalogueWords } from './catalogue-words.ts'
import { Count } from './state.tsx'

export const LettersPart = ({ lang }: PartProps) => {
  const words = catalogueWords[lang]
  return (
    <Part id="letters" title={words.letters}>
      <div class="specimen">
        <p class="d6">{words.door}</p>
        <p class="d5">{words.d5}</p>
        <p class="d4">{words.d4}</p>
        <p>{words.d3}</p>
        <p class="note">{words.d2}</p>
        <p class="meta">{words.d1}</p>
      </div>
    </Part>
  )
}

const paints = [
  'paper',
  'sunk',
  'surface',
  'hair',
  'ink',
  'soft',
  'faint',
  'fill',
  'eink',
  'edge',
  'tint',
  'wash',
  'good',
  'warn',
  'bad',
  'calm',
] as const
const hosts = ['ember', 'yellow', 'lime', 'teal', 'navy', 'black', 'white'] as const

export const ColoursPart = ({ lang }: PartProps) => {
  const words = catalogueWords[lang]
  return (
    <Part id="colours" title={words.colours}>
      <ul class="paint">
        {paints.map((paint) => (
          <li key={paint}>
            <i class={`p-${paint}`} />
            {words.paint[paint]}
          </li>
        ))}
      </ul>
      <h3>{words.otherHomes}</h3>
      <div class="grid">
        {hosts.map((host) => (
          <div key={host} class={`sample own-look host-${host}`}>
            <p class="kicker">{words.hosts[host]}</p>
            <div class="hearth">
              <p>
                <a href="#part-colours">{words.aLink}</a> {words.onTint} <Count n={3} />
              </p>
              <Acts>
                <Button type="button">{words.answer}</Button>
                <Button type="button" kind="soft">
                  {words.follow}
                </Button>
              </Acts>
            </div>
          </div>
        ))}
      </div>
    </Part>
  )
}

export const ButtonsPart = ({ lang }: PartProps) => {
  const words = catalogueWords[lang]
  return (
    <Part id="buttons" title={words.buttons}>
      <div class="set">
        <Button type="button">{words.answer}</Button>
        <Button type="button" kind="soft">
          {words.follow}
        </Button>
        <Button type="button" kind="quiet">
          {words.write}
        </Button>
        <Button type="button" kind="plain">
          {words.notNow}
        </Button>
        <Button type="button" kind="bad">
          {words.remove}
        </Button>
        <Button type="button" kind="quiet-bad">
          {words.withdraw}
        </Button>
      </div>
      <div class="set">
        <ButtonLink href="#part-buttons" icon="plus">
          {words.open}
        </ButtonLink>
        <Button type="button" busy>
          {words.sending}
        </Button>
        <Button type="button" disabled>
          {words.answer}
        </Button>
        <Button type="button" kind="quiet" icon="check" pressed>
          {words.coming}
        </Button>
        <Button type="button" kind="quiet" pressed={false}>
          {words.coming}
        </Button>
        <Button type="button" small>
          {words.small}
        </Button>
        <Button type="button" small kind="quiet">
          {words.small}
        </Button>
        <IconButton icon="search" label={words.search} />
        <IconButton icon="bell" label={words.follow} small />
        <MoreLink href="#part-buttons">{words.further}</MoreLink>
      </div>
      <Button type="button" wide>
        {words.wide}
      </Button>
    </Part>
  )
}
