import type { Lang } from '#platform/i18n.ts'
import { pulseWords } from './messages.en.ts'
import type { Weighed } from './weighing.ts'

/** One or two sentences under a result. */
export const Weight = ({ lang, weighed }: { lang: Lang; weighed: Weighed | undefined }) => {
  const words = pulseWords[lang].weight
  if (!weighed) return <p class="note">{words.few}</p>
  const { people, voices, half, wrote, silent } = weighed
  return (
    <p class="note">
      {Math.round(voices) === people
        ? words.alike({ people })
        : `${words.like({ people, voices: Math.round(voices) })} ${words.half({ half })}`}{' '}
      {wrote !== undefined && silent !== undefined && words.wrote({ wrote, silent })}
    </p>
  )
}
