import { Acts, ButtonLink, MoreLink } from '#ui/button.tsx'
import type { Clock } from '#ui/say-time.ts'
import type { Lang } from '#platform/i18n.ts'
import { CreditList } from './credit-views.tsx'
import type { ShownCredit, ShownThanks } from './dressing.ts'
import { recognitionWords } from './messages.en.ts'
import { Shown } from './read-views.tsx'

type PersonProps = {
  clock: Clock
  person: number
  thanks: readonly ShownThanks[]
  more: boolean
  credits: readonly ShownCredit[]
  may: { thank: boolean; own: boolean }
}

/** On somebody's page: the way to thank them, and what they chose to show. */
export const PersonPanel = ({ clock, person, thanks, more, credits, may }: PersonProps) => {
  const { panel } = recognitionWords[clock.lang]
  return (
    <>
      {(may.thank || may.own) && (
        <Acts>
          {may.thank ? (
            <ButtonLink kind="soft" icon="heart-handshake" href={`/people/${person}/thanks/new`}>
              {panel.say}
            </ButtonLink>
          ) : (
            <ButtonLink kind="quiet" icon="heart-handshake" href="/me/thanks">
              {panel.own}
            </ButtonLink>
          )}
        </Acts>
      )}
      {thanks.length > 0 && (
        <section class="part">
          <h2>{panel.title}</h2>
          <div class="thanks-list">
            {thanks.map((one) => (
              <Shown key={one.id} clock={clock} one={one} />
            ))}
          </div>
          {more && <MoreLink href={`/people/${person}/thanks`}>{panel.all}</MoreLink>}
        </section>
      )}
      <CreditList lang={clock.lang} credits={credits} />
    </>
  )
}

/** In one's own corner: the way to them. */
export const OwnPanel = ({ lang }: { lang: Lang }) => {
  const { panel } = recognitionWords[lang]
  return (
    <section class="part">
      <h2>{panel.own}</h2>
      <p class="note">{panel.ownNote}</p>
      <Acts>
        <ButtonLink kind="quiet" icon="heart-handshake" href="/me/thanks">
          {panel.own}
        </ButtonLink>
      </Acts>
    </section>
  )
}
