import type { ComponentChildren } from 'preact'
import type { Clock } from '#ui/say-time.ts'
import { Time } from '#ui/time.tsx'
import { aidWords } from './messages.en.ts'
import type { Wish } from './wish.ts'

type Facts = { wish: Wish; author: string; own: boolean; clock: Clock }

/** Who, where, when, in one line. */
export const factsOf = ({ wish, author, own, clock }: Facts): ComponentChildren[] => [
  own ? aidWords[clock.lang].wish.yours : <bdi translate={false}>{author}</bdi>,
  wish.place && <bdi>{wish.place}</bdi>,
  <Time at={wish.closedAt ?? wish.openedAt} clock={clock} style="short" />,
]
