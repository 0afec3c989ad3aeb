import type { Lang } from '#platform/i18n.ts'
import { Acts, Button, ButtonLink } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import type { IconName } from '#ui/icon.tsx'
import { ReactLink } from '#ui/post.tsx'
import { Notice } from '#ui/said.tsx'
import type { Clock } from '#ui/say-time.ts'
import { Time } from '#ui/time.tsx'
import type { Decision } from './case.ts'
import { moderationWords } from './messages.en.ts'

type Way = { lang: Lang; way: 'report' | 'judge' | 'notice'; href: string }
const said = ({ lang, way }: Way): string =>
  way === 'judge' ? moderationWords[lang].names.moderate : moderationWords[lang].names.report
const sign = ({ way }: Way): IconName => (way === 'judge' ? 'shield' : 'flag')

/** Under a post: the first of the two presses. */
export const ReportAct = (way: Way) => (
  <ReactLink href={way.href} icon={sign(way)} brief>
    {said(way)}
  </ReactLink>
)

/** Beside the name of a group. */
export const ReportButton = (way: Way) => (
  <ButtonLink kind="plain" small icon={sign(way)} href={way.href}>
    {said(way)}
  </ButtonLink>
)

/** Beside a conversation: as a whole, for those who moderate it. */
export const ReportAside = (way: Way) => (
  <section>
    <ButtonLink kind="quiet" small icon={sign(way)} href={way.href}>
      {said(way)}
    </ButtonLink>
  </section>
)

type Reason = { lang: Lang; own: boolean; name: string; rule: string; decision: Decision }

/** Above what was taken down: its author and the moderators read why. */
export const ReasonNote = ({ lang, own, name, rule, decision }: Reason) => {
  const words = moderationWords[lang].hiddenPost
  return (
    <div class="care-reason">
      <Notice kind="warn" title={own ? words.author({ rule }) : words.moderator({ name, rule })}>
        {decision.words && (
          <p class="said-words" dir="auto">
            {decision.words}
          </p>
        )}
        <a href={own ? `/decisions/${decision.id}` : `/queue/${decision.caseId}`}>{words.read}</a>
      </Notice>
    </div>
  )
}

/** Members of a hidden place read when somebody from outside looked at a reported thing. */
export const OpeningsNote = ({
  lang,
  clock,
  openings,
}: {
  lang: Lang
  clock: Clock
  openings: { at: Date; name: string }[]
}) => {
  const words = moderationWords[lang].openings
  return (
    <Notice title={words.title}>
      <ul>
        {openings.map((one) => (
          <li key={one.at.getTime()}>
            {words.text({ name: one.name })} <Time at={one.at} clock={clock} style="full" />
          </li>
        ))}
      </ul>
    </Notice>
  )
}

type Panel = {
  lang: Lang
  clock: Clock
  person: number
  suspended: boolean
  running: { until: Date | null; by: string; id: number } | undefined
  may: { suspend: boolean; trust: boolean }
}

/** On somebody's page. */
export const PersonPanel = ({ lang, clock, person, suspended, running, may }: Panel) => {
  const { suspension: words, names } = moderationWords[lang]
  return (
    <section class="care-panel">
      {(may.suspend || may.trust) && <h2>{words.panel}</h2>}
      {running && (
        <p>
          {words.running({ name: running.by })},{' '}
          {running.until ? (
            <>
              {words.until} <Time at={running.until} clock={clock} style="full" />
            </>
          ) : (
            words.openEnded
          )}
          .
        </p>
      )}
      {may.trust && <p class="note">{words.trustText}</p>}
      <Acts>
        {may.trust && (
          <Form class="inline" action={`/people/${person}/trust`}>
            <Button kind="quiet" small icon="handshake">
              {words.trust}
            </Button>
          </Form>
        )}
        {may.suspend && suspended && (
          <Form class="inline" action={`/people/${person}/suspension/removal`}>
            <Button kind="quiet" small icon="undo-2">
              {words.lift}
            </Button>
          </Form>
        )}
        {may.suspend && !suspended && (
          <ButtonLink kind="quiet-bad" small icon="ban" href={`/people/${person}/suspension`}>
            {words.act}
          </ButtonLink>
        )}
        <ButtonLink kind="plain" small icon="flag" href={`/reports/new?kind=person&id=${person}`}>
          {names.reportPerson}
        </ButtonLink>
      </Acts>
    </section>
  )
}
