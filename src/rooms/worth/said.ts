/** What is said of each letter that is counted, for the page and for the page to send. `*so*` is said louder. */
import type { Lang } from '#platform/i18n.ts'
import type { Share } from '#platform/numbers/index.ts'
import type { Counted, Said } from './counted.ts'
import { worthWords } from './messages.en.ts'

/** Without a note there is too little to say more. */
export type Line = { readonly text: string; readonly note?: string }
export type Pillar = { readonly name: string; readonly lines: readonly Line[] }

export function pillarsSaid(lang: Lang, counted: Counted): Pillar[] {
  const words = worthWords[lang]
  const { brought, gatherings, occasions, invited } = counted.deeds
  const { useful = 0 } = counted.answers ?? {}
  return [
    {
      name: words.support,
      lines: [
        line(counted.support, words, words.supportSaid, (share) =>
          words.supportNote({ ...share, useful, confirmed: counted.confirmed }),
        ),
      ],
    },
    {
      name: words.content,
      lines: [line(counted.content, words, words.contentSaid, (share) => words.contentNote({ ...share, ...brought }))],
    },
    {
      name: words.engagement,
      lines: [
        line(counted.engagement, words, words.engagementSaid, words.engagementNote),
        line(counted.gatherings, words.gatheringsFew, words.gatheringsSaid, (share) =>
          words.gatheringsNote({ ...share, held: gatherings.held }),
        ),
        line(counted.occasions, words.occasionsFew, words.occasionsSaid, (share) =>
          words.occasionsNote({ ...share, held: occasions.held }),
        ),
      ],
    },
    { name: words.success, lines: [line(counted.success, words, words.successSaid, words.successNote)] },
    {
      name: words.acquisition,
      lines: [
        line(counted.acquisition, words, words.acquisitionSaid, (share) =>
          words.acquisitionNote({ ...share, by: invited.by }),
        ),
      ],
    },
  ]
}

function line(
  share: Share | Said,
  few: Readonly<Record<Said, string>>,
  said: (share: Share) => string,
  note: (share: Share) => string,
): Line {
  return typeof share === 'string' ? { text: few[share] } : { text: said(share), note: note(share) }
}

/** Why no amount can be said. */
export const noAmount = (lang: Lang, { support }: Counted): string =>
  worthWords[lang][support === 'few' ? 'few' : 'nothing']
