import type { Lang } from '#platform/i18n.ts'
import { Crumb, Head } from '#ui/finding.tsx'
import { aidWords } from './messages.en.ts'

type Said = { value: string; around: string } | null
type NumbersProps = { lang: Lang; said: { met: Said; first: Said; gaveBack: Said } }

/** Each number with what it counts, its interval and its n; or why it is not said. */
export const NumbersPage = ({ lang, said }: NumbersProps) => {
  const { numbers: words, names } = aidWords[lang]
  return (
    <div class="aid">
      <Crumb lang={lang} path={[{ label: names.aid, href: '/aid' }]} />
      <Head title={words.title} lede={words.lede} />
      <One title={words.shareTitle} text={words.shareDef} said={said.met} few={words.tooFew} />
      <One title={words.firstTitle} text={words.firstDef} said={said.first} few={words.tooFew} />
      <One title={words.gaveTitle} text={words.gaveDef} said={said.gaveBack} few={words.tooFew} />
    </div>
  )
}

const One = ({ title, text, said, few }: { title: string; text: string; said: Said; few: string }) => (
  <section class="part">
    <h2>{title}</h2>
    <p class="fact">{said ? <b>{said.value}</b> : few}</p>
    {said && <p class="note">{said.around}</p>}
    <p class="note">{text}</p>
  </section>
)
