import type { Lang } from '#platform/i18n.ts'
import { Acts, Button } from '#ui/button.tsx'
import { TextArea } from '#ui/field.tsx'
import { Crumb, Head } from '#ui/finding.tsx'
import { Form, Problems } from '#ui/form.tsx'
import { Notice } from '#ui/said.tsx'
import type { Door } from './house-mail.ts'
import { letterboxWords } from './messages.en.ts'
import type { Finding } from './house-mail-records.ts'

export type HouseMailProps = {
  lang: Lang
  /** Undefined while the home sends nothing. */
  address: string | undefined
  doors: readonly Door[]
  records: readonly Finding[]
  original: string | undefined
  findings: readonly Finding[] | undefined
  problem: string | undefined
}

export const HouseMailPage = ({ lang, address, doors, records, original, findings, problem }: HouseMailProps) => {
  const words = letterboxWords[lang].houseMail
  return (
    <>
      <Crumb lang={lang} path={[{ label: words.settings, href: '/home/settings' }]} />
      <Head title={words.title} lede={words.lede} />
      <Problems lang={lang} problems={problem === undefined ? [] : [{ field: 'original', text: problem }]} />
      {findings && <Findings lang={lang} title={words.original.found} id="letter" findings={findings} />}
      <section class="part" aria-labelledby="sending">
        <h2 id="sending">{words.sending}</h2>
        {address === undefined ? (
          <>
            <Notice title={words.silent}>{words.silentDo}</Notice>
            <p translate={false}>
              <Lines text={words.silentExample} />
            </p>
          </>
        ) : (
          <p>{words.from({ address })}</p>
        )}
        {doors.length === 0 ? <p>{words.doors.none}</p> : doors.map((door) => <p key={door}>{words.doors[door]}</p>)}
      </section>
      {records.length > 0 && <Findings lang={lang} title={words.records} id="records" findings={records} />}
      {address !== undefined && <Paste lang={lang} original={original} problem={problem} />}
    </>
  )
}

type FindingsProps = { lang: Lang; title: string; id: string; findings: readonly Finding[] }

const Findings = ({ lang, title, id, findings }: FindingsProps) => (
  <section class="part" aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    {findings.map(({ state, said, todo, record }) => (
      <Notice key={said} kind={state} title={said}>
        {(todo !== undefined || record) && (
          <>
            {todo !== undefined && <p>{todo}</p>}
            {record && (
              <p>
                {letterboxWords[lang].houseMail.where(record)} <Lines text={record.value} />
              </p>
            )}
          </>
        )}
      </Notice>
    ))}
  </section>
)

/** Two records of one name are two lines. */
const Lines = ({ text }: { text: string }) => (
  <>
    {text.split('\n').map((line, place) => (
      <>
        {place > 0 && <br />}
        <code>{line}</code>
      </>
    ))}
  </>
)

type PasteProps = { lang: Lang; original: string | undefined; problem: string | undefined }

const Paste = ({ lang, original, problem }: PasteProps) => {
  const { original: words, trial } = letterboxWords[lang].houseMail
  return (
    <section class="part" aria-labelledby="original-title">
      <h2 id="original-title">{words.title}</h2>
      <p>{words.why}</p>
      <Form action="/home/mail/trials" class="inline">
        <Button kind="quiet" icon="mail">
          {trial.send}
        </Button>
      </Form>
      <Form action="/home/mail" answers>
        <TextArea
          name="original"
          label={words.label}
          hint={words.hint}
          value={original}
          error={problem}
          rows={8}
          maxlength={65_536}
        />
        <Acts>
          <Button>{words.read}</Button>
        </Acts>
      </Form>
    </section>
  )
}
