import { Button } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { Head, Pager, Tabs } from '#ui/finding.tsx'
import { Form } from '#ui/form.tsx'
import type { Clock } from '#ui/say-time.ts'
import { Tag } from '#ui/state.tsx'
import { Thanks } from '#ui/thanks.tsx'
import { Time } from '#ui/time.tsx'
import { ChoicesForm } from './choices-views.tsx'
import type { ShownThanks } from './dressing.ts'
import { recognitionWords } from './messages.en.ts'
import { nothingChosen, type Choices } from './thanks.ts'

type Listed = { clock: Clock; thanks: readonly ShownThanks[]; older: string | undefined }

type ReceivedProps = Listed & {
  first: boolean
  /** Undefined for whoever never answered: they are asked first. */
  choices: Choices | undefined
  lately: { received: number; given: number }
}

/** What one was told, and what is shown of it: nobody else reads this page. */
export const ReceivedPage = ({ clock, thanks, older, first, choices, lately }: ReceivedProps) => {
  const { own } = recognitionWords[clock.lang]
  return (
    <>
      <Head title={own.title} lede={own.lede} />
      <Sides clock={clock} on="received" />
      {first && lately.received > 0 && <p class="note thanks-count">{own.count(lately)}</p>}
      {first && choices === undefined && thanks.length > 0 && <ChoicesForm lang={clock.lang} choices={nothingChosen} />}
      {thanks.length === 0 ? (
        <Empty drawing="letterbox" title={own.none}>
          {own.noneText}
        </Empty>
      ) : (
        <div class="thanks-list">
          {thanks.map((one) => (
            <Mine key={one.id} clock={clock} one={one} />
          ))}
        </div>
      )}
      <Pager lang={clock.lang} older={older} olderLabel={own.older} />
      {first && (choices !== undefined || thanks.length === 0) && (
        <ChoicesForm lang={clock.lang} choices={choices ?? nothingChosen} />
      )}
    </>
  )
}

export const GivenPage = ({ clock, thanks, older }: Listed) => {
  const { own } = recognitionWords[clock.lang]
  return (
    <>
      <Head title={own.title} lede={own.givenLede} />
      <Sides clock={clock} on="given" />
      {thanks.length === 0 ? (
        <Empty drawing="letterbox" title={own.noneGiven}>
          {own.noneGivenText}
        </Empty>
      ) : (
        <div class="thanks-list">
          {thanks.map((one) => (
            <Given key={one.id} clock={clock} one={one} />
          ))}
        </div>
      )}
      <Pager lang={clock.lang} older={older} olderLabel={own.older} />
    </>
  )
}

const Sides = ({ clock, on }: { clock: Clock; on: 'received' | 'given' }) => {
  const { own } = recognitionWords[clock.lang]
  return (
    <Tabs
      label={own.sides}
      tabs={[
        { label: own.received, href: '/me/thanks', current: on === 'received' },
        { label: own.given, href: '/me/thanks/given', current: on === 'given' },
      ]}
    />
  )
}

/** Who reads it, in words. */
const reach = ({ clock, one }: { clock: Clock; one: ShownThanks }): string => {
  const { own } = recognitionWords[clock.lang]
  if (one.openness === 'private') return own.private
  if (one.apart) return own.apart
  return one.onPage ? own.onPage : own.offPage
}

export const Mine = ({ clock, one }: { clock: Clock; one: ShownThanks }) => {
  const { own } = recognitionWords[clock.lang]
  const action = `/thanks/${one.id}/showing${one.onPage ? '/removal' : ''}`
  return (
    <Thanks
      lang={clock.lang}
      id={`thanks-${one.id}`}
      by={one.by}
      word={one.word}
      when={<Time at={one.at} clock={clock} />}
      about={one.about}
      facts={[reach({ clock, one })]}
      acts={
        <>
          {one.showable && (
            <Form action={action} class="inline">
              <Button kind="quiet" small icon={one.onPage ? 'eye-off' : 'eye'}>
                {one.onPage ? own.hide : own.show}
              </Button>
            </Form>
          )}
          {one.acts}
        </>
      }
    />
  )
}

const Given = ({ clock, one }: { clock: Clock; one: ShownThanks }) => {
  const { own } = recognitionWords[clock.lang]
  return (
    <Thanks
      lang={clock.lang}
      id={`thanks-${one.id}`}
      by={one.by}
      to={one.to}
      word={one.word}
      when={<Time at={one.at} clock={clock} />}
      about={one.about}
      facts={[
        one.openness === 'private' && own.private,
        one.hidden && (
          <Tag kind="warn" icon="eye-off">
            {own.hidden}
          </Tag>
        ),
      ]}
      acts={
        !one.hidden && (
          <Form action={`/thanks/${one.id}/removal`} class="inline">
            <Button kind="quiet" small icon="x">
              {own.takeBack}
            </Button>
          </Form>
        )
      }
    />
  )
}
