import type { Lang } from '#platform/i18n.ts'
import { Button } from '#ui/button.tsx'
import { Select, TextArea } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Icon } from '#ui/icon.tsx'
import { sayTime, type Clock } from '#ui/say-time.ts'
import { Hearth } from '#ui/surface.tsx'
import { Name, type WhoProps } from '#ui/who.tsx'
import { ritualWords } from './messages.en.ts'
import { occasionHref } from './occasion.ts'
import { LONGEST_TEXT, type Ritual } from './ritual.ts'
import type { Hosting, InTurn } from './turns-shown.ts'

export type HostProps = { lang: Lang; clock: Clock; ritual: Ritual; hosting: Hosting }

/** Who hosts this time, and what the reader may do about it: the question first, where it is theirs. */
export const HostBox = (props: HostProps) => {
  const { hosting } = props
  if (hosting.ask) return <YourTurn {...props} />
  if (hosting.mine) return <YouHost {...props} />
  return <SomebodyOrNobody {...props} />
}

const dayOf = ({ clock, hosting, ritual, lang }: HostProps): string =>
  sayTime(hosting.occasion.starts, { ...clock, zone: ritual.zone, lang }, 'day')

const YourTurn = (props: HostProps) => {
  const { lang, clock, ritual, hosting } = props
  const words = ritualWords[lang].rota
  const day = dayOf(props)
  const turn = ritual.shape === 'welcome' ? words.yourTurnWelcome : words.yourTurn({ day })
  const title = hosting.askedBy ? words.swapFor({ name: hosting.askedBy.face.name, day }) : turn
  const when = hosting.ask ? sayTime(hosting.ask.answerBy, clock, 'full') : ''
  return (
    <Hearth titleId="your-turn" title={title} why={hosting.askedBy ? words.swapForText : words.until({ when })}>
      <Form action={`${occasionHref(ritual.id, hosting.occasion)}/hosting`}>
        {ritual.shape === 'prompt' && !hosting.askedBy && <Words {...props} />}
        <div class="acts">
          <Button>{hosting.askedBy ? words.yesSwap : words.yes}</Button>
        </div>
      </Form>
      <Otherwise {...props} no={words.no} />
    </Hearth>
  )
}

const Words = ({ lang, clock, ritual, hosting }: HostProps) => {
  const words = ritualWords[lang].rota
  const hour = sayTime(hosting.occasion.starts, clock, 'full')
  return (
    <TextArea
      name="words"
      label={words.words}
      hint={words.wordsHint({ hour })}
      optional={words.optional}
      rows={3}
      maxlength={LONGEST_TEXT}
      value={hosting.mine ? hosting.occasion.words : ''}
      lang={ritual.lang === 'und' ? undefined : ritual.lang}
    />
  )
}

/** Cannot, or would rather change places with somebody. */
const Otherwise = ({ lang, ritual, hosting, no }: HostProps & { no: string }) => {
  const words = ritualWords[lang].rota
  const href = occasionHref(ritual.id, hosting.occasion)
  return (
    <div class="otherwise">
      <Form action={`${href}/declining`} class="acts">
        <Button kind="quiet" small>
          {no}
        </Button>
      </Form>
      {hosting.couldSwap.length > 0 && !hosting.askedBy && !hosting.swapping && (
        <details>
          <summary class="link">{words.swap}</summary>
          <Form action={`${href}/swap`}>
            <Select name="person" label={words.swapWith} options={hosting.couldSwap.map(optionOf)} />
            <div class="acts">
              <Button kind="soft" small>
                {words.swap}
              </Button>
            </div>
          </Form>
        </details>
      )}
    </div>
  )
}

const optionOf = ({ person, who }: InTurn) => ({ value: String(person), label: who.face.name })

const YouHost = (props: HostProps) => {
  const { lang, ritual, hosting } = props
  const words = ritualWords[lang]
  return (
    <div class="hosting">
      <p class="said">
        <Icon name="circle-check" /> <b>{words.page.youHost}</b>
      </p>
      {hosting.swapping && <p class="note">{words.rota.waitsSwap({ name: hosting.swapping.face.name })}</p>}
      {hosting.open && ritual.shape === 'prompt' && (
        <details>
          <summary class="link">{words.rota.words}</summary>
          <Form action={`${occasionHref(ritual.id, hosting.occasion)}/hosting`}>
            <Words {...props} />
            <div class="acts">
              <Button kind="soft" small>
                {words.memory.keep}
              </Button>
            </div>
          </Form>
        </details>
      )}
      {hosting.open && <Otherwise {...props} no={words.rota.noMore} />}
    </div>
  )
}

const SomebodyOrNobody = ({ lang, ritual, hosting }: HostProps) => {
  const { page, rota } = ritualWords[lang]
  if (hosting.host) return <Host lang={lang} host={hosting.host} />
  if (!hosting.open) return null
  return (
    <div class="hosting">
      <p class="note">
        {ritual.shape === 'prompt' ? page.noHostPrompt : page.noHost}{' '}
        {hosting.swapping && rota.waitsSwap({ name: hosting.swapping.face.name })}
        {hosting.waitsFor && rota.asked({ name: hosting.waitsFor.face.name })}
      </p>
      {hosting.mayTake && (
        <Form action={`${occasionHref(ritual.id, hosting.occasion)}/hosting`} class="acts">
          <Button kind="soft" small icon="hand-heart">
            {page.take}
          </Button>
        </Form>
      )}
    </div>
  )
}

export const Host = ({ lang, host }: { lang: Lang; host: WhoProps }) => (
  <p class="hosted-by">
    {ritualWords[lang].memory.hosted} <Name face={host.face} />
  </p>
)

/** Those who agreed to, in the order in which they came. */
export const Rota = ({
  lang,
  ritual,
  rota,
  inIt,
}: {
  lang: Lang
  ritual: Ritual
  rota: readonly InTurn[]
  inIt: boolean
}) => {
  const words = ritualWords[lang].rota
  return (
    <section class="rota" aria-labelledby="rota">
      <h2 id="rota">{words.title}</h2>
      <p class="note">{words.lede}</p>
      {rota.length === 0 && <p class="note">{words.nobody}</p>}
      <ul class="turns">
        {rota.map(({ person, who, turns }) => (
          <li key={person}>
            <Name face={who.face} /> <span class="note">{words.turns({ n: turns })}</span>
          </li>
        ))}
      </ul>
      <Form action={inIt ? `/rituals/${ritual.id}/turn/end` : `/rituals/${ritual.id}/turn`} class="acts">
        <Button kind={inIt ? 'plain' : 'soft'} small icon={inIt ? 'circle-minus' : 'hand-heart'}>
          {inIt ? words.leave : words.join}
        </Button>
      </Form>
    </section>
  )
}
