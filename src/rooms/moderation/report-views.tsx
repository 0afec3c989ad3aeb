import type { Problems, Typed } from '#platform/http/route.ts'
import { problemList, typedText } from '#platform/http/typed.ts'
import type { Lang } from '#platform/i18n.ts'
import type { Card, Subject } from '#platform/subjects.ts'
import { Acts, Button, ButtonLink, MoreLink } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { TextArea } from '#ui/field.tsx'
import { Head, Pager } from '#ui/finding.tsx'
import { Form, Problems as ProblemList } from '#ui/form.tsx'
import { Notice } from '#ui/said.tsx'
import type { Clock } from '#ui/say-time.ts'
import { Meta, Tag } from '#ui/state.tsx'
import { Time } from '#ui/time.tsx'
import { outcomeOf, type KnownKind } from './case.ts'
import type { OwnReport } from './decisions-store.ts'
import { moderationWords } from './messages.en.ts'
import { PressList } from './press-views.tsx'
import { reasons } from './reason.ts'

export type ReportProps = {
  lang: Lang
  subject: Subject
  card: Card
  kind: KnownKind
  author: string | undefined
  text: string
  may: { report: boolean; takeUp: boolean }
  own: boolean
  typed: Typed
  problems: Problems
}

/** Each reason is a button: the second press sends it. */
export const ReportPage = ({ lang, subject, card, kind, author, text, may, own, typed, problems }: ReportProps) => {
  const { report: words, kinds, kindsBy, reasons: said, reasonHints, names } = moderationWords[lang]
  const what = author === undefined ? kinds[kind] : kindsBy({ kind: kinds[kind], name: author })
  return (
    <div class="care">
      <Head title={words.title({ what })} lede={may.report ? words.lede : undefined} />
      <ProblemList lang={lang} problems={problemList(problems)} />
      <Quoted title={kind === 'post' ? undefined : card.title} text={text} lang={card.lang} />
      {own && <Notice title={words.ownHint} />}
      {may.takeUp && (
        <Notice title={words.moderatorHint}>
          <a href={`/queue/new?kind=${subject.kind}&id=${subject.id}`}>{names.moderate}</a>
        </Notice>
      )}
      {may.report && (
        <Form action="/reports" hidden={{ kind: subject.kind, id: String(subject.id) }}>
          <PressList
            name="reason"
            label={words.which}
            error={problems['reason']}
            choices={reasons.map((reason) => ({
              value: reason,
              label: said[reason],
              hint: reasonHints[reason] || undefined,
            }))}
          >
            <details
              class="first-words"
              open={typedText(typed, 'words') !== undefined || problems['words'] !== undefined}
            >
              <summary class="link">{words.addWords}</summary>
              <TextArea
                name="words"
                label={words.words}
                hint={words.wordsHint}
                optional={moderationWords[lang].optional}
                rows={2}
                maxlength={2000}
                value={typedText(typed, 'words')}
                error={problems['words']}
              />
            </details>
          </PressList>
        </Form>
      )}
      <Acts>
        <ButtonLink href={card.url} kind="plain">
          {words.back}
        </ButtonLink>
      </Acts>
    </div>
  )
}

/** What it is about, in a few lines. */
export const Quoted = ({ title, text, lang }: { title?: string | undefined; text: string; lang: string }) =>
  title || text ? (
    <blockquote class="quote" lang={lang === 'und' ? undefined : lang} dir="auto">
      {title && <b>{title}</b>}
      {text && <p>{text}</p>}
    </blockquote>
  ) : null

type ShownReport = Omit<OwnReport, 'kind'> & {
  kind: KnownKind
  there: { title: string; href: string; lang: string } | undefined
}
export type MineProps = { lang: Lang; clock: Clock; reports: ShownReport[]; older: string | undefined }

export const MinePage = ({ lang, clock, reports, older }: MineProps) => {
  const words = moderationWords[lang].mine
  return (
    <div class="care">
      <Head title={words.title} lede={words.lede} />
      {reports.length === 0 ? (
        <Empty drawing="lantern" title={words.none}>
          {words.noneText}
        </Empty>
      ) : (
        <ul class="rows">
          {reports.map((report) => (
            <li key={report.id} class="line">
              <OneReport lang={lang} clock={clock} report={report} />
            </li>
          ))}
        </ul>
      )}
      <Pager lang={lang} older={older} olderLabel={words.older} />
      <MoreLink href="/decisions">{words.decisions}</MoreLink>
    </div>
  )
}

const OneReport = ({ lang, clock, report }: { lang: Lang; clock: Clock; report: ShownReport }) => {
  const { mine: words, kinds, reasons: said, names } = moderationWords[lang]
  const { there, withdrawnAt, decidedAt, verb, undoneAt } = report
  const outcome = withdrawnAt
    ? words.outcome.withdrawn
    : verb
      ? words.outcome[outcomeOf({ verb, undoneAt })]
      : words.waiting
  const isOpen = withdrawnAt === null && decidedAt === null
  return (
    <>
      <p dir="auto">
        {there ? (
          <a href={there.href} lang={there.lang === 'und' ? undefined : there.lang}>
            {there.title}
          </a>
        ) : (
          <b>{kinds[report.kind]}</b>
        )}
      </p>
      <p class="note">
        {said[report.reason]}
        {report.words && <span dir="auto"> {names.quoted({ words: report.words })}</span>}
      </p>
      <Meta
        facts={[
          <Tag key="outcome" kind={isOpen ? 'warn' : 'calm'}>
            {outcome}
          </Tag>,
          <>
            {words.reportedOn} <Time at={report.at} clock={clock} />
          </>,
          decidedAt && !withdrawnAt && (
            <>
              {words.decidedOn} <Time at={decidedAt} clock={clock} />
            </>
          ),
        ]}
      />
      {isOpen && (
        <Form action={`/reports/${report.id}/withdrawal`} class="acts">
          <Button kind="plain" small>
            {words.withdraw}
          </Button>
        </Form>
      )}
    </>
  )
}
