import type { Lang } from '#platform/i18n.ts'
import { Empty } from '#ui/empty.tsx'
import { Head, Pager } from '#ui/finding.tsx'
import type { Clock } from '#ui/say-time.ts'
import { Meta } from '#ui/state.tsx'
import { Time } from '#ui/time.tsx'
import type { KnownKind } from './case.ts'
import type { Told } from './case-page.ts'
import { moderationWords } from './messages.en.ts'

type Logged = Told & { kind: KnownKind; author: string | undefined; text: string | undefined; textLang: string }
export type LogProps = { lang: Lang; clock: Clock; lines: Logged[]; older: string | undefined }

export const LogPage = ({ lang, clock, lines, older }: LogProps) => {
  const { log: words, names, queue } = moderationWords[lang]
  return (
    <div class="care">
      <Head title={words.title} lede={words.lede} kicker={<a href="/queue">{names.queue}</a>} />
      {lines.length === 0 ? (
        <Empty drawing="lantern" title={words.none} />
      ) : (
        <ul class="rows">
          {lines.map((line) => (
            <li key={line.decision.id} class="line">
              <OneLine lang={lang} clock={clock} line={line} />
            </li>
          ))}
        </ul>
      )}
      <Pager lang={lang} older={older} olderLabel={words.older} note={lines.length === 0 ? undefined : queue.log} />
    </div>
  )
}

const OneLine = ({ lang, clock, line }: { lang: Lang; clock: Clock; line: Logged }) => {
  const { decided, kinds, kindsBy, names, decision: words } = moderationWords[lang]
  const { decision, name, rule, author } = line
  const kind = kinds[line.kind]
  const what = author === undefined ? kind : line.kind === 'person' ? author : kindsBy({ kind, name: author })
  return (
    <>
      <p>
        <a href={`/queue/${decision.caseId}`}>{decided[decision.verb]({ name, what })}</a>
      </p>
      {line.text && (
        <p class="note" lang={line.textLang === 'und' ? undefined : line.textLang} dir="auto">
          {names.quoted({ words: line.text })}
        </p>
      )}
      <Meta
        facts={[
          <Time key="at" at={decision.at} clock={clock} />,
          rule,
          decision.until && (
            <>
              {words.until} <Time at={decision.until} clock={clock} style="day" />
            </>
          ),
          decision.undoneAt && words.undone,
        ]}
      />
    </>
  )
}
