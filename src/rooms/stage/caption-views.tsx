import type { Lang } from '#platform/i18n.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Head } from '#ui/finding.tsx'
import { Form } from '#ui/form.tsx'
import type { Caption } from './captions-store.ts'
import { stageWords } from './messages.en.ts'
import { hrefOf } from './stage.ts'

type Props = {
  lang: Lang
  gathering: number
  openedAt: Date | null
  captions: readonly Caption[]
  mayTakeBack: (by: Caption['by']) => boolean
}

export const CaptionsPage = ({ lang, gathering, openedAt, captions, mayTakeBack }: Props) => {
  const words = stageWords[lang].captions
  return (
    <>
      <Head title={words.title} lede={words.lede} />
      {captions.length === 0 && <p class="note">{words.none}</p>}
      <ol class="live-said-before">
        {captions.map(({ id, at, by, text }) => (
          <li key={id}>
            <span class="note">{sinceOpening(at, openedAt)}</span>
            <p dir="auto">{text}</p>
            {mayTakeBack(by) && (
              <Form action={`${hrefOf(gathering)}/captions/${id}/removal`} class="acts">
                <Button kind="plain" small>
                  {words.takeBack}
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ol>
      <ButtonLink kind="plain" href={hrefOf(gathering)}>
        {stageWords[lang].lead.keyBack}
      </ButtonLink>
    </>
  )
}

/** As a player counts: 1:02:05 since the curtain went up; what was typed behind it counts as nothing. */
export function sinceOpening(at: Date, openedAt: Date | null): string {
  const seconds = Math.max(0, Math.floor((at.getTime() - (openedAt ?? at).getTime()) / 1000))
  const two = (n: number) => String(n).padStart(2, '0')
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`
}
