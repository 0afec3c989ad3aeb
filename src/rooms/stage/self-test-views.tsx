import { sayNumber, type Lang } from '#platform/i18n.ts'
import type { Figures } from '#platform/media/engine.ts'
import { Head } from '#ui/finding.tsx'
import { Notice } from '#ui/said.tsx'
import { stageWords } from './messages.en.ts'

type Props = {
  lang: Lang
  figures: Figures
  ports: { readonly from: number; readonly to: number }
  addresses: readonly string[]
  secure: boolean
}

export const SelfTestPage = ({ lang, figures, ports, addresses, secure }: Props) => {
  const words = stageWords[lang].selfTest
  return (
    <>
      <Head title={words.title} lede={words.lede} />
      {!secure && <Notice kind="warn" title={words.https} />}
      <section class="part" aria-labelledby="engine">
        <h2 id="engine">{words.engine}</h2>
        <p>{figures.possible === undefined ? words.notTried : figures.possible ? words.possible : words.notPossible}</p>
        <EngineFigures lang={lang} figures={figures} />
      </section>
      <section class="part" aria-labelledby="open">
        <h2 id="open">{words.open}</h2>
        <p>{words.openText}</p>
        <p>
          <code>
            UDP {ports.from}–{ports.to}
          </code>
        </p>
        <h3>{words.address}</h3>
        <p>{addresses.length > 0 ? words.addressIs({ value: addresses.join(', ') }) : words.addressNone}</p>
        <p class="note">{words.addressText}</p>
        <p class="note">{words.turn}</p>
      </section>
    </>
  )
}

const EngineFigures = ({ lang, figures }: Pick<Props, 'lang' | 'figures'>) => {
  const words = stageWords[lang].selfTest
  const { rooms, publishing, watching, processor, memory, loss, restarts, refused, strain } = figures
  const percent = (part: number) => sayNumber(lang, Math.round(part * 1000) / 10)
  const turnedAway = Object.values(refused).reduce((sum, n) => sum + (n ?? 0), 0)
  return (
    <ul>
      <li>{words.now({ rooms, publishing, watching })}</li>
      <li>{words.strain[strain]}</li>
      <li>{words.processor({ percent: Math.round(processor * 100), memory: Math.round(memory / 1024 / 1024) })}</li>
      <li>{words.loss({ percent: percent(Math.max(loss.in, loss.out)) })}</li>
      <li>{words.refused({ n: turnedAway })}</li>
      <li>{words.restarts({ n: restarts })}</li>
    </ul>
  )
}
