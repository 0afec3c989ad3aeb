import type { Problems, Typed } from '#platform/http/route.ts'
import type { Lang } from '#platform/i18n.ts'
import { Acts, Button } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { Head } from '#ui/finding.tsx'
import { fieldId, Form, Problems as ProblemList } from '#ui/form.tsx'
import type { AskedGroup, Found, Report, Writer } from './import.ts'
import { LeftTable } from './left-views.tsx'
import { movingWords } from './messages.en.ts'
import { monthIn } from './wording.ts'

export type AskProps = { lang: Lang; id: number; fileName: string; found: Found; proposed: Report; typed: Typed; problems: Problems }

/** What is in the archive, and what of it shall come. */
export const AskPage = ({ lang, id, fileName, found, proposed, typed, problems }: AskProps) => {
  const { ask } = movingWords[lang]
  const open = found.groups.filter(({ kind }) => kind === 'public')
  const closed = found.groups.filter(({ kind }) => kind !== 'public')
  return (
    <div class="moving">
      <Head title={ask.title} lede={ask.lede({ file: fileName })} />
      <ProblemList lang={lang} problems={Object.entries(problems).map(([field, text]) => ({ field, text }))} />
      <p>
        <b>{ask.sums({ groups: proposed.groups, posts: proposed.posts, people: proposed.people })}</b>{' '}
        {proposed.files > 0 && ask.files({ files: proposed.files })} {ask.mails({ with: found.people.withEmail })}
      </p>
      <Form action={`/moving/${id}/beginning`}>
        {open.length > 0 && <Channels lang={lang} id="groups" legend={ask.publicGroups} hint={`${ask.publicHint} ${ask.helpHint}`} groups={open} typed={typed} error={problems['groups']} />}
        {closed.length > 0 && <Channels lang={lang} id="closed" legend={ask.privateGroups} hint={ask.privateHint} groups={closed} typed={typed} />}
        {found.writers.length > 0 && <Staff lang={lang} writers={found.writers} typed={typed} error={problems['since']} />}
        <LeftTable lang={lang} title={ask.left} hint={ask.leftHint} leftOut={proposed.leftOut} />
        <Acts>
          <Button icon="truck">{ask.submit}</Button>
        </Acts>
      </Form>
      <Form action={`/moving/${id}/withdrawal`}>
        <Acts>
          <Button kind="quiet-bad">{ask.withdraw}</Button>
        </Acts>
      </Form>
    </div>
  )
}

type ChannelsProps = { lang: Lang; id: string; legend: string; hint: string; groups: readonly AskedGroup[]; typed: Typed; error?: string | undefined }

const Channels = ({ lang, id, legend, hint, groups, typed, error }: ChannelsProps) => (
  <fieldset class={error ? 'field wrong' : 'field'} id={fieldId(id)}>
    <legend>{legend}</legend>
    <span class="hint">{hint}</span>
    {error && <span class="error">{error}</span>}
    <ul class="rows moving-channels">
      {groups.map((group) => (
        <Channel key={group.source} lang={lang} group={group} typed={typed} />
      ))}
    </ul>
  </fieldset>
)

const Channel = ({ lang, group, typed }: { lang: Lang; group: AskedGroup; typed: Typed }) => {
  const { ask } = movingWords[lang]
  const { posts, threads, months } = group.counts
  const facts = [posts === 0 ? ask.empty : ask.counts({ posts, conversations: threads + months }), spanOf(group, lang), group.archived ? ask.archived : ''].filter(Boolean)
  const asked = typed['asked'] !== undefined
  return (
    <li>
      <label class="check">
        <input type="checkbox" name="groups" value={group.source} checked={asked ? has(typed, 'groups', group.source) : group.kind === 'public'} aria-label={ask.bring({ name: group.label })} />
        <span>
          {group.label}
          <small>{facts.join(', ')}</small>
        </span>
      </label>
      {group.kind === 'public' && (
        <label class="check">
          <input type="checkbox" name="help" value={group.source} checked={has(typed, 'help', group.source)} aria-label={ask.helpOf({ name: group.label })} />
          <span>{ask.help}</span>
        </label>
      )}
    </li>
  )
}

const has = (typed: Typed, name: string, value: string): boolean => [typed[name] ?? []].flat().includes(value)

function spanOf({ firstAt, lastAt }: AskedGroup, lang: Lang): string {
  if (firstAt === null || lastAt === null) return ''
  const { ask } = movingWords[lang]
  const [from, to] = [monthIn(lang, firstAt.slice(0, 7)), monthIn(lang, lastAt.slice(0, 7))]
  return from === to ? from : ask.span({ from, to })
}

/** A day beside a name says two things in one field: that somebody is staff, and since when. */
const Staff = ({ lang, writers, typed, error }: { lang: Lang; writers: readonly Writer[]; typed: Typed; error: string | undefined }) => {
  const { ask } = movingWords[lang]
  const since = [typed['since'] ?? []].flat()
  return (
    <details class="part" id={fieldId('since')} open={error !== undefined || since.some((day) => day !== '')}>
      <summary>{ask.staffTitle}</summary>
      <p class="note">{ask.staffHint}</p>
      {error && <p class="error">{error}</p>}
      {writers.map((writer, place) => (
        <div key={writer.source}>
          <input type="hidden" name="staff" value={writer.source} />
          <Field type="date" name="since" id={`since-${place}`} label={ask.staffSince(writer)} value={since[place] ?? ''} />
        </div>
      ))}
    </details>
  )
}
