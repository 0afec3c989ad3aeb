/** What whoever is on a replay does about their own part. */
import type { Lang } from '#platform/i18n.ts'
import { Button } from '#ui/button.tsx'
import { Field, TextArea } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { replayWords } from './messages.en.ts'
import { hrefOf, LONGEST_REASON } from './replay.ts'
import type { ReplayProps } from './replay-views.tsx'

export const OwnPart = ({ lang, gathering, person, asked }: ReplayProps & { person: number }) => {
  const words = replayWords[lang].part
  const href = hrefOf(gathering.id)
  return (
    <section aria-labelledby="own-part">
      <h2 id="own-part">{words.title}</h2>
      <p class="note">{words.text}</p>
      <details>
        <summary class="link">{words.cutSome}</summary>
        <p>{words.cutSomeSure}</p>
        <Form action={`${href}/people/${person}/stretches`}>
          <Ends lang={lang} of="cut" />
          <div class="acts">
            <Button kind="bad" small>
              {words.cutSomeAct}
            </Button>
          </div>
        </Form>
      </details>
      <details>
        <summary class="link">{words.cutMine}</summary>
        <p>{words.cutSure}</p>
        <Form action={`${href}/people/${person}/cut`} class="acts">
          <Button kind="bad" small>
            {words.cutMine}
          </Button>
        </Form>
      </details>
      {asked ? (
        <p class="note">{words.waits}</p>
      ) : (
        <details>
          <summary class="link">{words.ask}</summary>
          <Form action={`${href}/cuts`}>
            <p class="note">{words.askWhich}</p>
            <Ends lang={lang} of="asked" />
            <TextArea name="why" label={words.why} rows={2} maxlength={LONGEST_REASON} />
            <div class="acts">
              <Button kind="soft" small>
                {words.askAct}
              </Button>
            </div>
          </Form>
        </details>
      )}
    </section>
  )
}

/** As the player says it. */
const Ends = ({ lang, of }: { lang: Lang; of: string }) => {
  const words = replayWords[lang].tend
  return (
    <>
      <p class="note">{words.momentHint}</p>
      <div class="replay-ends">
        <Field id={`from-${of}`} name="from" label={words.from} maxlength={9} />
        <Field id={`until-${of}`} name="until" label={words.until} maxlength={9} />
      </div>
    </>
  )
}
