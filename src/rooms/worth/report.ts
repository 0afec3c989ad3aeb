/** What it is worth on one page, in the words of the screen, for those who ask every quarter. */
import type { Lang } from '#platform/i18n.ts'
import type { Counted } from './counted.ts'
import { sayable } from './letters.ts'
import { worthWords } from './messages.en.ts'
import { printed, type Piece } from './paper.ts'
import { noAmount, pillarsSaid } from './said.ts'
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
  readonly counted: Counted
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

function piecesOf({ lang, from, to, counted, signed }: Report, home: string): Piece[] {
  const words = worthWords[lang]
  const { product, insight } = words.pillars
  return [
    { is: 'title', text: words.report.titled({ title: words.title, home }) },
    { is: 'kicker', text: words.kicker({ from, to }) },
    ...pillarsSaid(lang, counted).flatMap(({ name, lines }): Piece[] => [
      { is: 'heading', text: name },
      ...lines.flatMap(({ text, note }): Piece[] => [
        { is: 'said', text },
        ...(note === undefined ? [] : [{ is: 'note', text: note } as const]),
      ]),
    ]),
    { is: 'heading', text: words.report.uncounted },
    ...[product, insight].map(({ name, counted: why }): Piece => ({
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
      const { answers } = counted
      const amount = answers ? words.range(valueOf(answers, one.assumed)) : noAmount(lang, counted)
      const by = { name: sayable(one.name) ?? words.report.somebody, when: one.when }
      return [
        { is: 'said', text: words.report.scenario({ name, said: amount }) },
        {
          is: 'note',
          text: words.report.assumed({
            assumption: words.assumption(one.assumed),
            signed: words.signed(by),
            source: sayable(one.source) ?? '',
          }),
        },
      ]
    }),
  ]
}
