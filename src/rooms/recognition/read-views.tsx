import type { Face } from '#ui/avatar.tsx'
import { ButtonLink } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { Crumb, Head, Pager } from '#ui/finding.tsx'
import type { Clock } from '#ui/say-time.ts'
import { Thanks } from '#ui/thanks.tsx'
import { Time } from '#ui/time.tsx'
import { CreditList } from './credit-views.tsx'
import type { ShownCredit, ShownThanks } from './dressing.ts'
import { recognitionWords } from './messages.en.ts'
import { Mine } from './own-views.tsx'

type ShownProps = {
  clock: Clock
  thanks: readonly ShownThanks[]
  older: string | undefined
  person: Face
  credits: readonly ShownCredit[]
  may: { thank: boolean; own: boolean }
}

/** What somebody chose to show. */
export const ShownPage = ({ clock, person, thanks, older, credits, may }: ShownProps) => {
  const { lang } = clock
  const { page, panel, own } = recognitionWords[lang]
  const { name } = person
  return (
    <>
      <Head
        title={page.title({ name })}
        lede={page.lede({ name })}
        kicker={person.href && <Crumb lang={lang} path={[{ label: name, href: person.href }]} />}
        acts={
          may.thank ? (
            <ButtonLink href={`/people/${person.id}/thanks/new`} icon="heart-handshake">
              {panel.say}
            </ButtonLink>
          ) : may.own ? (
            <ButtonLink kind="quiet" href="/me/thanks">
              {panel.own}
            </ButtonLink>
          ) : undefined
        }
      />
      <CreditList lang={lang} credits={credits} />
      {thanks.length === 0 ? (
        <Empty drawing="letterbox" title={page.none}>
          {page.noneText}
        </Empty>
      ) : (
        <div class="thanks-list">
          {thanks.map((one) => (
            <Shown key={one.id} clock={clock} one={one} />
          ))}
        </div>
      )}
      <Pager lang={lang} older={older} olderLabel={own.older} />
    </>
  )
}

/** `to`: whom it was said to is not the person of the page. */
export const Shown = ({ clock, one, to = false }: { clock: Clock; one: ShownThanks; to?: boolean }) => (
  <Thanks
    lang={clock.lang}
    id={`thanks-${one.id}`}
    by={one.by}
    to={to ? one.to : undefined}
    word={one.word}
    when={<Time at={one.at} clock={clock} />}
    about={one.about}
    acts={one.acts.length > 0 ? one.acts : undefined}
  />
)

type OneProps = { clock: Clock; thanks: ShownThanks; mine: boolean }

/** One word at its address: where the bell leads. */
export const OneWordPage = ({ clock, thanks, mine }: OneProps) => {
  const { one, names } = recognitionWords[clock.lang]
  return (
    <>
      <Head
        title={names.title}
        kicker={mine && <Crumb lang={clock.lang} path={[{ label: one.mine, href: '/me/thanks' }]} />}
      />
      {mine ? <Mine clock={clock} one={thanks} /> : <Shown clock={clock} one={thanks} to />}
    </>
  )
}
