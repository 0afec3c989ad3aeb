import type { Lang } from '#platform/i18n.ts'
import { Avatar } from '#ui/avatar.tsx'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Head } from '#ui/finding.tsx'
import { Form } from '#ui/form.tsx'
import { sayTime, type Clock } from '#ui/say-time.ts'
import { Name } from '#ui/who.tsx'
import type { ConversationId } from './ask.ts'
import { askingWords } from './asking-messages.en.ts'
import type { CouldAnswer, Whom } from './whom.ts'

type WhomProps = { clock: Clock; question: ConversationId; whom: Whom; open: boolean }

/** Folded away under its question: the page stays as long as a morning. */
export const WhomToAsk = ({ clock, question, whom: { could, asked }, open }: WhomProps) => {
  const words = askingWords[clock.lang]
  return (
    <div class="whom">
      {asked.length > 0 && <p class="note">{words.asked({ names: asked.join(', ') })}</p>}
      {could.length === 0 && asked.length === 0 && <p class="note">{words.nobody}</p>}
      {could.length > 0 && (
        <details open={open}>
          <summary>{words.who({ people: could.length })}</summary>
          <ul>
            {could.map((one) => (
              <li key={one.face.id} class="one-to-thank">
                <Avatar face={one.face} />
                <div>
                  <Name face={one.face} />
                  <p class="note">{whyOf(one, clock)}</p>
                </div>
                <Form
                  class="inline"
                  action={`/facilitation/questions/${question}/asks`}
                  hidden={{ person: one.face.id }}
                >
                  <Button kind="soft" small label={words.askOne({ name: one.face.name })}>
                    {words.ask}
                  </Button>
                </Form>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

/** In words, what made them be proposed. */
function whyOf({ alike, tagged, people, last }: CouldAnswer, clock: Clock): string {
  const words = askingWords[clock.lang]
  const reasons = [
    alike > 0 && words.alike({ questions: alike }),
    tagged > 0 && words.tagged({ questions: tagged }),
    people > 0 && words.people({ people }),
    words.last({ when: sayTime(last, clock, 'date') }),
  ]
  return reasons.filter(Boolean).join(', ')
}

type AskedProps = { lang: Lang; by: string; group: string; title: string; titleLang: string | undefined; href: string }

/** What whoever was asked reads: who asks, why them, and the way out. */
export const AskedPage = ({ lang, by, group, title, titleLang, href }: AskedProps) => {
  const { page, alone } = askingWords[lang]
  return (
    <>
      <Head title={page.title} lede={page.lede({ name: by, group })} />
      <div class="being-asked">
        <p class="asked-about" lang={titleLang} dir="auto">
          {title}
        </p>
        <p>{page.why}</p>
        <p class="note">{page.free}</p>
        <div class="acts">
          <ButtonLink href={href}>{page.read}</ButtonLink>
          <Form action="/me/asking" class="inline">
            <Button kind="plain">{alone.leave}</Button>
          </Form>
        </div>
      </div>
    </>
  )
}

export const AlonePanel = ({ lang, since }: { lang: Lang; since: string | undefined }) => {
  const { alone } = askingWords[lang]
  return (
    <section class="part" aria-labelledby="asking">
      <h2 id="asking">{alone.title}</h2>
      <p class="note">{since === undefined ? alone.may : alone.since({ since })}</p>
      <Form action={since === undefined ? '/me/asking' : '/me/asking/removal'} class="acts">
        <Button kind="quiet" small>
          {since === undefined ? alone.leave : alone.again}
        </Button>
      </Form>
    </section>
  )
}
