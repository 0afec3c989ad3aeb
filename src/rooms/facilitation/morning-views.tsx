import type { Lang } from '#platform/i18n.ts'
import { Empty } from '#ui/empty.tsx'
import { Head } from '#ui/finding.tsx'
import { Row, Rows } from '#ui/rows.tsx'
import type { Clock } from '#ui/say-time.ts'
import { Time } from '#ui/time.tsx'
import { facilitationWords } from './messages.en.ts'
import type { Morning, Waiting } from './morning.ts'

type MorningProps = Morning & { lang: Lang; clock: Clock }

export const MorningPage = ({ lang, clock, groups, theirs, waiting }: MorningProps) => {
  const words = facilitationWords[lang]
  return (
    <>
      <Head title={words.morning} lede={words.morningLede} />
      {groups.length === 0 ? (
        <Empty drawing="hearth" title={words.noGroups}>
          {words.noGroupsText}
        </Empty>
      ) : (
        <>
          <section class="part" aria-labelledby="waiting">
            <h2 id="waiting">{words.waiting}</h2>
            {waiting.length === 0 ? (
              <p>{words.noneWaiting}</p>
            ) : (
              <Rows label={words.waiting}>{waiting.map((one) => question(one, lang, clock))}</Rows>
            )}
          </section>
          {theirs.length > 0 && (
            <section class="part" aria-labelledby="thanking">
              <h2 id="thanking">{words.title}</h2>
              <ul class="rows">
                {theirs.slice(0, MOST_LINKS).map((group) => (
                  <li key={group.id}>
                    <a href={`/groups/${group.slug}/thanking`}>{group.name}</a>
                  </li>
                ))}
              </ul>
            </section>
          )}
          <p class="part note">{words.morningHow}</p>
        </>
      )}
    </>
  )
}

/** Whoever looks after more goes through the page of each. */
const MOST_LINKS = 20

const question = ({ href, title, lang: titleLang, asker, group, askedAt }: Waiting, lang: Lang, clock: Clock) => (
  <Row
    href={href}
    title={title}
    titleLang={titleLang}
    face={asker}
    lang={lang}
    level={3}
    author={asker.name}
    when={<Time at={askedAt} clock={clock} style="short" />}
    facts={[group.name]}
  />
)
