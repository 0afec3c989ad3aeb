/** What it is worth on one page, in the words of the screen, for those who ask every quarter. */
import type { Lang } from '#platform/i18n.ts'
import type { Share } from '#platform/numbers/index.ts'
import type { Counted, CountedDeeds, Read, Said } from './counted.ts'
import { worthWords } from './messages.en.ts'
import { printed, sayable, type Piece } from './paper.ts'
import { scenarios, valueOf } from './valuing.ts'
import type { Signed } from './views.tsx'

export type Report = {
  readonly lang: Lang
  /** What the home is called, and where it stands. */
  readonly home: string
  readonly address: string
  readonly from: string
  readonly to: string
  readonly today: string
  readonly counted: Counted & CountedDeeds
  readonly read: Read
  readonly signed: readonly Signed[]
}

export const reportOf = (report: Report): Promise<Buffer> => {
  const { lang, address, today } = report
  const { title, report: words } = worthWords[lang]
  const home = sayable(report.home) ?? 'Foyer'
  return printed({
    lang,
    title: words.titled({ title, home }),
    pieces: piecesOf(report, home),
    foot: words.foot({ address, today }),
  })
}

export function piecesOf({ lang, from, to, counted, read, signed }: Report, home: string): Piece[] {
  const words = worthWords[lang]
  const { answers } = counted
  const { product, insight, success } = words.pillars
  return [
    { is: 'title', text: words.report.titled({ title: words.title, home }) },
    { is: 'kicker', text: words.kicker({ from, to }) },
    { is: 'heading', text: words.support },
    ...lines(lang, counted.support, words.supportSaid, (share) =>
      words.supportNote({ ...share, useful: answers?.useful ?? 0, confirmed: counted.confirmed }),
    ),
    { is: 'heading', text: words.content },
    ...lines(lang, counted.content, words.contentSaid, (share) => words.contentNote({ ...share, ...read.brought })),
    { is: 'heading', text: words.engagement },
    ...lines(lang, counted.engagement, words.engagementSaid, words.engagementNote),
    ...lines(
      lang,
      counted.gatherings,
      words.gatheringsSaid,
      (share) => words.gatheringsNote({ ...share, held: read.gatherings.held }),
      words.gatheringsFew,
    ),
    ...lines(
      lang,
      counted.occasions,
      words.occasionsSaid,
      (share) => words.occasionsNote({ ...share, held: read.occasions.held }),
      words.occasionsFew,
    ),
    { is: 'heading', text: words.acquisition },
    ...lines(lang, counted.acquisition, words.acquisitionSaid, (share) =>
      words.acquisitionNote({ ...share, by: read.invited.by }),
    ),
    { is: 'heading', text: words.report.uncounted },
    ...[product, insight, success].map(({ name, counted: why }): Piece => ({
      is: 'note',
      text: words.report.because({ name, why }),
    })),
    { is: 'rule' },
    { is: 'heading', text: words.money },
    { is: 'note', text: words.moneyText },
    ...scenarios.flatMap((scenario): Piece[] => {
      const one = signed.find((each) => each.scenario === scenario)
      const name = words.scenario[scenario]
      if (!one?.assumed) return [{ is: 'said', text: words.report.scenario({ name, said: words.unsigned }) }]
      const amount = answers ? words.range(valueOf(answers, one.assumed)) : words[saidOf(counted.support)]
      const by = { name: plain(one.name) ?? words.report.somebody, when: one.when }
      return [
        { is: 'said', text: words.report.scenario({ name, said: amount }) },
        {
          is: 'note',
          text: words.report.assumed({
            assumption: words.assumption(one.assumed),
            signed: words.signed(by),
            source: plain(one.source) ?? '',
          }),
        },
      ]
    }),
  ]
}

const saidOf = (share: Share | Said): Said => (share === 'few' ? 'few' : 'nothing')
/** What somebody typed says nothing louder. */
const plain = (typed: string): string | undefined => sayable(typed.replaceAll('*', ''))

function lines(
  lang: Lang,
  share: Share | Said,
  said: (share: Share) => string,
  note: (share: Share) => string,
  few: Readonly<Record<Said, string>> = worthWords[lang],
): Piece[] {
  if (typeof share === 'string') return [{ is: 'said', text: few[share] }]
  return [
    { is: 'said', text: said(share) },
    { is: 'note', text: note(share) },
  ]
}
