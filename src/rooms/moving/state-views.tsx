import { sayNumber, type Lang } from '#platform/i18n.ts'
import { Acts, Button, ButtonLink, MoreLink } from '#ui/button.tsx'
import { Head } from '#ui/finding.tsx'
import { Form } from '#ui/form.tsx'
import { Island } from '#ui/island.tsx'
import { Notice } from '#ui/said.tsx'
import { Table } from '#ui/table.tsx'
import type { Failure, ImportId, Report } from './import.ts'
import { LeftTable } from './left-views.tsx'
import { movingWords } from './messages.en.ts'
import HowFar, { type HowFarProps } from './how-far.island.tsx'

export type ComingProps = { lang: Lang; id: ImportId; far: HowFarProps; paused: boolean; mayPause: boolean }

/** On its way, or paused. Without the script the page is asked for again by its link. */
export const ComingPage = ({ lang, id, far, paused, mayPause }: ComingProps) => {
  const { progress } = movingWords[lang]
  return (
    <div class="moving">
      <Head title={paused ? progress.titlePaused : progress.title} lede={paused ? progress.ledePaused : progress.lede} />
      <Island name="moving/how-far" of={HowFar} props={far} />
      {!paused && (
        <p>
          <MoreLink href={`/moving/${id}`} icon="refresh-cw">
            {progress.refresh}
          </MoreLink>
        </p>
      )}
      {mayPause && (
        <Form action={`/moving/${id}/pause`}>
          <Acts>
            <Button kind="quiet" icon="pause">
              {progress.pause}
            </Button>
          </Acts>
        </Form>
      )}
      {paused && <GoOn id={id} label={progress.goOn} />}
      <Withdraw lang={lang} id={id} />
    </div>
  )
}

export const FailedPage = ({ lang, id, problem, begun }: { lang: Lang; id: ImportId; problem: Failure; begun: boolean }) => {
  const { failed, problems, progress } = movingWords[lang]
  return (
    <div class="moving">
      <Head title={failed.title} />
      <Notice kind="bad" title={problems[problem.why]}>
        {problem.file !== undefined && <p>{failed.file({ file: problem.file })}</p>}
        <p>{begun ? progress.ledePaused : failed.kept}</p>
      </Notice>
      <GoOn id={id} label={failed.again} />
      <Withdraw lang={lang} id={id} />
      <p>
        <MoreLink href="/moving">{failed.other}</MoreLink>
      </p>
    </div>
  )
}

const GoOn = ({ id, label }: { id: ImportId; label: string }) => (
  <Form action={`/moving/${id}/pause/removal`}>
    <Acts>
      <Button icon="play">{label}</Button>
    </Acts>
  </Form>
)

const Withdraw = ({ lang, id }: { lang: Lang; id: ImportId }) => {
  const { progress } = movingWords[lang]
  return (
    <Form action={`/moving/${id}/withdrawal`}>
      <Acts>
        <Button kind="quiet-bad">{progress.withdraw}</Button>
      </Acts>
      <p class="note">{progress.withdrawHint}</p>
    </Form>
  )
}

export type DoneProps = { lang: Lang; report: Report; groups: readonly { name: string; href: string }[] }
const counted = ['people', 'groups', 'conversations', 'posts', 'replies', 'bots', 'edits', 'reactions', 'files'] as const

export const DonePage = ({ lang, report, groups }: DoneProps) => {
  const { done, counts } = movingWords[lang]
  const { added } = report
  return (
    <div class="moving">
      <Head title={done.title} lede={done.lede} />
      <p>{added.posts === 0 && added.conversations === 0 ? done.nothingNew : done.added(added)}</p>
      <Acts>
        <ButtonLink href="/groups" icon="messages-square">
          {done.see}
        </ButtonLink>
        <ButtonLink href="/invitations" kind="quiet" icon="user-plus">
          {done.invite}
        </ButtonLink>
      </Acts>
      <section class="part">
        <h2>{done.brought}</h2>
        <Table
          caption={done.brought}
          captionHidden
          columns={[{ label: done.what }, { label: done.count, number: true }]}
          rows={counted.map((key) => [counts[key], sayNumber(lang, report[key])])}
        />
      </section>
      <LeftTable lang={lang} title={done.left} leftOut={report.leftOut} />
      {groups.length > 0 && (
        <section class="part">
          <h2>{done.groups}</h2>
          <ul class="moving-groups">
            {groups.map(({ name, href }) => (
              <li key={href}>
                <a href={href}>{name}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
