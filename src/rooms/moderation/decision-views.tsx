import type { Problems, Typed } from '#platform/http/route.ts'
import { problemList, typedText } from '#platform/http/typed.ts'
import type { Lang } from '#platform/i18n.ts'
import { Acts, Button, MoreLink } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { TextArea } from '#ui/field.tsx'
import { Head, Pager } from '#ui/finding.tsx'
import { Form, Problems as ProblemList } from '#ui/form.tsx'
import { Notice } from '#ui/said.tsx'
import type { Clock } from '#ui/say-time.ts'
import { Meta } from '#ui/state.tsx'
import { Time } from '#ui/time.tsx'
import { knownKind, type Decision, type KnownKind } from './case.ts'
import { moderationWords } from './messages.en.ts'
import { Quoted } from './report-views.tsx'
import type { Rule } from './rules.ts'

/** One sentence: "Your post was taken down." */
export function sayDecision(lang: Lang, { verb, subject }: Pick<Decision, 'verb' | 'subject'>): string {
  const words = moderationWords[lang].decision
  const kind = knownKind(subject)
  if (verb === 'suspended') return words.suspended
  if (verb === 'unsuspended') return words.unsuspended
  if (verb === 'upheld') return words.upheld
  return verb === 'restored' ? words.restored[kind] : words.hidden[kind]
}

export type DecisionProps = {
  lang: Lang
  clock: Clock
  decision: Decision
  /** The reader is the person it is about; otherwise a moderator. */
  own: boolean
  /** The name of whoever decided, where decisions are signed. */
  by: string | undefined
  kind: KnownKind
  rule: Rule | undefined
  text: { words: string; lang: string; href: string } | undefined
  contest: { may: boolean; alone: boolean; asked: { decision: Decision | undefined } | undefined }
  typed: Typed
  problems: Problems
}

export const DecisionPage = (props: DecisionProps) => {
  const { lang, clock, decision, own, problems, text } = props
  const words = moderationWords[lang].decision
  const takesAway = decision.verb === 'hidden' || decision.verb === 'suspended'
  return (
    <div class="care statement">
      <Head title={sayDecision(lang, decision)} />
      <ProblemList lang={lang} problems={problemList(problems)} />
      {!own && (
        <Notice title={words.moderators}>
          <a href={`/queue/${decision.caseId}`}>{words.openCase}</a>
        </Notice>
      )}
      {decision.undoneAt && (
        <Notice kind="good" title={words.undone}>
          <Time at={decision.undoneAt} clock={clock} style="full" />
        </Notice>
      )}
      {text && (
        <section>
          <h2>{words.yours}</h2>
          <Quoted text={text.words} lang={text.lang} />
          <MoreLink href={text.href}>{moderationWords[lang].queue.whole}</MoreLink>
        </section>
      )}
      {takesAway && <What {...props} />}
      <Reasons {...props} />
      <How {...props} />
      {takesAway && own && <Contest {...props} />}
    </div>
  )
}

const What = ({ lang, clock, decision }: DecisionProps) => {
  const words = moderationWords[lang].decision
  return (
    <section>
      <h2>{words.what}</h2>
      <p>{decision.verb === 'hidden' ? words.whatHidden : words.whatSuspended}</p>
      {decision.verb === 'suspended' && (
        <p>
          {decision.until ? (
            <>
              {words.until} <Time at={decision.until} clock={clock} style="full" />
            </>
          ) : (
            words.openEnded
          )}
        </p>
      )}
    </section>
  )
}

const Reasons = ({ lang, decision, rule }: DecisionProps) => {
  const words = moderationWords[lang].decision
  if (decision.ground === null && decision.words === '') return null
  return (
    <section>
      <h2>{words.why}</h2>
      {decision.ground && (
        <div class="rule-said">
          <p class="kicker">{decision.ground === 'law' ? words.law : <a href="/rules">{words.rule}</a>}</p>
          {rule && (
            <p>
              <b>{rule.title}</b>
            </p>
          )}
          {rule?.text && <p>{rule.text}</p>}
        </div>
      )}
      <p class="kicker">{words.told}</p>
      {decision.words ? (
        <p class="said-words" dir="auto">
          {decision.words}
        </p>
      ) : (
        <p class="note">{words.noWords}</p>
      )}
    </section>
  )
}

const How = ({ lang, clock, decision, by }: DecisionProps) => {
  const { decision: words, names } = moderationWords[lang]
  return (
    <section>
      <h2>{words.how}</h2>
      <p>
        {words.source[decision.source]} {words.human}
      </p>
      <Meta
        facts={[
          <>
            {words.by} <bdi>{by ?? names.moderator}</bdi>
          </>,
          <Time key="at" at={decision.at} clock={clock} style="full" />,
        ]}
      />
    </section>
  )
}

const Contest = ({ lang, clock, decision, contest, typed, problems }: DecisionProps) => {
  const words = moderationWords[lang].decision
  const answer = contest.asked?.decision
  return (
    <section>
      <h2>{words.contest}</h2>
      {contest.asked && !answer && decision.undoneAt === null && <Notice title={words.contestWaiting} />}
      {answer && (
        <Notice kind={answer.verb === 'restored' ? 'good' : 'info'} title={sayDecision(lang, answer)}>
          {answer.words && (
            <p class="said-words" dir="auto">
              {answer.words}
            </p>
          )}
          <Time at={answer.at} clock={clock} style="full" />
        </Notice>
      )}
      {contest.may && (
        <>
          <p>{contest.alone ? words.contestAlone : words.contestText}</p>
          <Form action={`/decisions/${decision.id}/contest`}>
            <TextArea
              name="plea"
              label={words.contestWords}
              rows={4}
              maxlength={4000}
              value={typedText(typed, 'plea')}
              error={problems['plea']}
            />
            <Acts>
              <Button kind="soft">{words.contestSend}</Button>
            </Acts>
          </Form>
        </>
      )}
      <p class="note">{words.elsewhere}</p>
    </section>
  )
}

export type DecisionsProps = { lang: Lang; clock: Clock; decisions: readonly Decision[]; older: string | undefined }

export const DecisionsPage = ({ lang, clock, decisions, older }: DecisionsProps) => {
  const { decision: words, mine } = moderationWords[lang]
  return (
    <div class="care">
      <Head title={words.listTitle} />
      {decisions.length === 0 ? (
        <Empty drawing="lantern" title={words.listNone} />
      ) : (
        <ul class="rows">
          {decisions.map((decision) => (
            <li key={decision.id} class="line">
              <p>
                <a href={`/decisions/${decision.id}`}>{sayDecision(lang, decision)}</a>
              </p>
              <Meta facts={[<Time key="at" at={decision.at} clock={clock} />, decision.undoneAt && words.undone]} />
            </li>
          ))}
        </ul>
      )}
      <Pager lang={lang} older={older} olderLabel={mine.older} />
    </div>
  )
}
