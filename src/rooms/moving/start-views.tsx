import type { Lang } from '#platform/i18n.ts'
import { Acts, Button } from '#ui/button.tsx'
import { FileField } from '#ui/field.tsx'
import { Head } from '#ui/finding.tsx'
import { Form, Problems as ProblemList } from '#ui/form.tsx'
import { Rows } from '#ui/rows.tsx'
import { Notice } from '#ui/said.tsx'
import { sayTime, type Clock } from '#ui/say-time.ts'
import type { Problems } from '#platform/http/route.ts'
import type { Import } from './import.ts'
import { movingWords } from './messages.en.ts'

export type StartProps = { lang: Lang; clock: Clock; problems: Problems; gigabytes: number; earlier: readonly Import[] }

/** How one gets an export, the form for it, and what has come before. */
export const StartPage = ({ lang, clock, problems, gigabytes, earlier }: StartProps) => {
  const { start, states } = movingWords[lang]
  return (
    <div class="moving">
      <Head title={start.title} lede={start.lede} />
      <ProblemList lang={lang} problems={Object.entries(problems).map(([field, text]) => ({ field, text }))} />
      <section class="part" aria-labelledby="how">
        <h2 id="how">{start.howTitle}</h2>
        <ol class="moving-how">
          {[start.how1, start.how2, start.how3, start.how4].map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </section>
      <Form action="/moving/archives" files>
        <FileField name="archive" label={start.archive} hint={start.archiveHint({ gigabytes })} error={problems['archive']} accept=".zip,application/zip" />
        <Notice title={start.whatTitle}>
          <p>{start.what}</p>
        </Notice>
        <Acts>
          <Button icon="upload">{start.submit}</Button>
        </Acts>
        <p class="note">
          {start.bigger} <code>{start.biggerDo}</code>
        </p>
      </Form>
      {earlier.length > 0 && (
        <section class="part" aria-labelledby="earlier">
          <h2 id="earlier">{start.earlier}</h2>
          <Rows label={start.earlier}>
            {earlier.map((one) => (
              <p key={one.id} class="moving-earlier">
                <a href={`/moving/${one.id}`}>{one.fileName}</a>{' '}
                <span class="note">
                  {sayTime(one.uploadedAt, clock, 'full')}, {states[one.state]}
                </span>
              </p>
            ))}
          </Rows>
        </section>
      )}
    </div>
  )
}
