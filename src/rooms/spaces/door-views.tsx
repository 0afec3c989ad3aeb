import type { Problems, Typed } from '#platform/http/route.ts'
import { typedText } from '#platform/http/typed.ts'
import type { Lang } from '#platform/i18n.ts'
import { Acts, Button, ButtonLink } from '#ui/button.tsx'
import { TextArea } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Slip } from '#ui/surface.tsx'
import { uiWords } from '#ui/words.ts'
import { spacesWords } from './words.ts'

export type ApplyProps = { lang: Lang; href: string; name: string; typed: Typed; problems: Problems }

export const ApplyBody = ({ lang, href, name, typed, problems }: ApplyProps) => {
  const words = spacesWords[lang].join
  return (
    <section class="part">
      <h2>{words.applyTitle({ name })}</h2>
      <p>{words.applyLede}</p>
      <Form action={`${href}/applications`}>
        <TextArea
          name="words"
          label={words.words}
          rows={4}
          value={typedText(typed, 'words')}
          error={problems['words'] ?? problems['form']}
          maxlength={1000}
          required
        />
        <Acts>
          <Button>{words.send}</Button>
          <ButtonLink href={href} kind="plain">
            {uiWords[lang].cancel}
          </ButtonLink>
        </Acts>
      </Form>
    </section>
  )
}

/** Who takes care of the place once the reader is gone; nothing to say when others already do. */
export type AfterLeaving = { kind: 'nothing' } | { kind: 'heir'; name: string } | { kind: 'above' } | { kind: 'empty' }
export type LeaveProps = { lang: Lang; href: string; name: string; after: AfterLeaving }

export const LeaveBody = ({ lang, href, name, after }: LeaveProps) => {
  const words = spacesWords[lang].join
  return (
    <section class="part">
      <Slip>
        <div class="spaced">
          <h2>{words.leaveTitle({ name })}</h2>
          <p>{words.leaveText}</p>
          {after.kind === 'heir' && <p>{words.leaveHeir({ name: after.name })}</p>}
          {after.kind === 'above' && <p>{words.leaveAbove}</p>}
          {after.kind === 'empty' && <p>{words.leaveEmpty}</p>}
          <Form action={`${href}/leaving`} class="acts">
            <Button kind="quiet-bad">{words.leaveAct}</Button>
            <ButtonLink href={href} kind="quiet">
              {words.stay}
            </ButtonLink>
          </Form>
        </div>
      </Slip>
    </section>
  )
}
