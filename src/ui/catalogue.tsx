import { FieldsPart } from './catalogue-fields.tsx'
import { ButtonsPart, ColoursPart, LettersPart } from './catalogue-matter.tsx'
import { FindingPart, ListsPart, NumbersPart } from './catalogue-lists.tsx'
import { PeoplePart, VoicesPart } from './catalogue-people.tsx'
import type { PartProps } from './catalogue-part.tsx'
import { EmptiesPart, PicturesPart, SaidPart } from './catalogue-said.tsx'
import { catalogueWords } from './catalogue-words.ts'
import { Head } from './finding.tsx'
import type { Frame } from './frame.ts'
import { Layout } from './layout.tsx'
import { Crisis } from './said.tsx'

/** Every component in every state: the page where the look is checked, and where a new need is drawn first. */
export const Catalogue = ({ lang, clock }: PartProps) => {
  const words = catalogueWords[lang]
  const part = { lang, clock }
  return (
    <div class="catalogue">
      <Crisis
        title={words.notices.crisis}
        text={words.notices.crisisText}
        links={[
          { label: words.notices.needHelp, href: '#part-said' },
          { label: words.notices.canHelp, href: '#part-said' },
        ]}
      />
      <Head title={words.title} lede={words.lede} />
      <LettersPart {...part} />
      <ColoursPart {...part} />
      <ButtonsPart {...part} />
      <FieldsPart {...part} />
      <PeoplePart {...part} />
      <FindingPart {...part} />
      <ListsPart {...part} />
      <VoicesPart {...part} />
      <SaidPart {...part} />
      <NumbersPart {...part} />
      <EmptiesPart {...part} />
      <PicturesPart {...part} />
    </div>
  )
}

/** The catalogue at its own address. */
export const CataloguePage = ({ frame }: { frame: Frame }) => (
  <Layout frame={frame} title={catalogueWords[frame.lang].title} robots="noindex">
    <Catalogue lang={frame.lang} clock={frame.clock} />
  </Layout>
)
