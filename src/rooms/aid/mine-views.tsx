import type { Lang } from '#platform/i18n.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { Crumb, Head } from '#ui/finding.tsx'
import { Form } from '#ui/form.tsx'
import { Notice } from '#ui/said.tsx'
import { Meta, Tag } from '#ui/state.tsx'
import type { ShownWish } from '#ui/wish.tsx'
import { WishList } from './board-views.tsx'
import { aidWords } from './messages.en.ts'
import type { Proposal } from './proposal.ts'
import { hrefOf, type Wish } from './wish.ts'

export type MineProps = {
  lang: Lang
  open: readonly ShownWish[]
  over: readonly ShownWish[]
  helping: readonly { hand: Proposal; wish: Wish }[]
  /** Those of which one is asked whether they still hold. */
  asked: readonly Wish[]
}

export const MinePage = ({ lang, open, over, helping, asked }: MineProps) => {
  const { mine: words, board } = aidWords[lang]
  const acts = (
    <>
      <ButtonLink href="/needs/new">{board.ask}</ButtonLink>
      <ButtonLink href="/offers/new" kind="quiet">
        {board.offer}
      </ButtonLink>
    </>
  )
  if (open.length + over.length + helping.length === 0)
    return (
      <Empty drawing="sprout" level={1} title={words.none} act={<div class="acts">{acts}</div>}>
        {words.noneText}
      </Empty>
    )
  return (
    <div class="aid">
      <Crumb lang={lang} path={[{ label: aidWords[lang].names.aid, href: '/aid' }]} />
      <Head title={words.title} lede={words.lede} acts={acts} />
      {asked.map((wish) => (
        <StillOne key={wish.id} lang={lang} wish={wish} />
      ))}
      <Part id="open" title={words.open} wishes={open} />
      <Hands
        id="helping"
        title={words.helping}
        lang={lang}
        hands={helping.filter(({ wish }) => wish.kind === 'need')}
      />
      <Hands id="asking" title={words.asking} lang={lang} hands={helping.filter(({ wish }) => wish.kind === 'offer')} />
      <Part id="over" title={words.over} wishes={over} />
    </div>
  )
}

const Part = ({ id, title, wishes }: { id: string; title: string; wishes: readonly ShownWish[] }) =>
  wishes.length === 0 ? null : (
    <section class="part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <WishList wishes={wishes} />
    </section>
  )

type HandsProps = Pick<MineProps, 'lang'> & { id: string; title: string; hands: MineProps['helping'] }

const Hands = ({ lang, id, title, hands }: HandsProps) =>
  hands.length === 0 ? null : (
    <section class="part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul class="rows">
        {hands.map(({ hand, wish }) => (
          <li key={hand.id} class="line">
            <p dir="auto">
              <a href={hrefOf(wish)} lang={wish.lang === 'und' ? undefined : wish.lang}>
                {wish.title}
              </a>
            </p>
            <Meta
              facts={[
                <Tag kind={hand.state === 'accepted' ? 'good' : 'calm'}>{aidWords[lang].mine.hand[hand.state]}</Tag>,
                wish.place,
              ]}
            />
          </li>
        ))}
      </ul>
    </section>
  )

const StillOne = ({ lang, wish }: { lang: Lang; wish: Wish }) => {
  const words = aidWords[lang].still
  return (
    <Notice title={words.title}>
      <p>{wish.title}</p>
      <div class="acts">
        <Form action={`${hrefOf(wish)}/renewal`} class="inline">
          <Button small>{words.yes}</Button>
        </Form>
        <ButtonLink href={`${hrefOf(wish)}/closing`} kind="quiet" small>
          {words.no}
        </ButtonLink>
      </div>
    </Notice>
  )
}
