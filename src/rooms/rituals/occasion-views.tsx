import type { Problems, Typed } from '#platform/http/route.ts'
import { said } from '#platform/http/typed.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { FileField, TextArea } from '#ui/field.tsx'
import { Crumb, Head, Pager } from '#ui/finding.tsx'
import { Form, Problems as ProblemList } from '#ui/form.tsx'
import { Notice } from '#ui/said.tsx'
import { sayTime, type Clock } from '#ui/say-time.ts'
import { People } from '#ui/who.tsx'
import { HostBox } from './host-views.tsx'
import type { Memory } from './memories-store.ts'
import { Came, Picture, Sentences } from './memory-views.tsx'
import { ritualWords } from './messages.en.ts'
import { occasionHref, whenOf } from './occasion.ts'
import { hrefOf, LONGEST_SENTENCE, type Ritual } from './ritual.ts'
import { capital } from './saying.ts'
import { ScriptBox } from './script-views.tsx'
import type { Shown } from './showing.ts'
import type { Hosting } from './turns-shown.ts'

export type OccasionProps = {
  clock: Clock
  ritual: Ritual
  one: Shown
  hosting: Hosting
  /** The reader's own sentence, in sight or not. */
  own: Memory | undefined
  may: { remember: boolean; picture: boolean; away: boolean; there: boolean }
  further: string | undefined
  typed: Typed
  problems: Problems
}

/** One time of a ritual: who hosts it while it is ahead, what stays of it afterwards. */
export const OccasionPage = (props: OccasionProps) => {
  const { clock, ritual, one, hosting, problems, further } = props
  const { lang } = clock
  const words = ritualWords[lang]
  const { occasion } = one
  const when = whenOf(occasion, clock.now)
  return (
    <div class="ritual">
      <Head
        title={capital(sayTime(occasion.starts, clock, 'day'))}
        lede={ritual.shape === 'welcome' ? undefined : sayTime(occasion.starts, clock, 'hour')}
        kicker={<Crumb lang={lang} path={[{ label: ritual.title, href: hrefOf(ritual) }]} />}
      />
      <ProblemList lang={lang} problems={Object.entries(problems).map(([field, text]) => ({ field, text }))} />
      {when === 'cancelled' && (
        <Notice kind="bad" title={occasion.starts > clock.now ? words.time.cancelledAhead : words.time.cancelled} />
      )}
      {when !== 'cancelled' && <HostBox lang={lang} clock={clock} ritual={ritual} hosting={hosting} />}
      <Way {...props} />
      <ScriptBox lang={lang} script={ritual} open={hosting.mine && when !== 'past'} />
      {ritual.shape === 'welcome' && <Newcomers {...props} />}
      <Picture clock={clock} ritual={ritual} one={one} />
      <Came clock={clock} ritual={ritual} one={one} />
      <Mine {...props} />
      {one.memories.length > 0 && <h2>{words.memory.sentences}</h2>}
      <Sentences lang={lang} memories={one.memories} level />
      <Pager lang={lang} older={further} olderLabel={words.list.further} />
      <Leaving {...props} />
    </div>
  )
}

const Way = ({ clock, ritual, one }: OccasionProps) => {
  if (!one.href) return null
  const words = ritualWords[clock.lang]
  const label = { gathering: words.page.goGathering, prompt: words.time.talk, welcome: words.page.greet }[ritual.shape]
  return (
    <div class="acts">
      <ButtonLink href={one.href} kind="soft" icon={ritual.shape === 'gathering' ? 'calendar-days' : 'message-circle'}>
        {label}
      </ButtonLink>
    </div>
  )
}

const Newcomers = ({ clock, one }: OccasionProps) => {
  const words = ritualWords[clock.lang].time
  return (
    <section aria-labelledby="newcomers">
      <h2 id="newcomers">{words.newcomers}</h2>
      {one.newcomers.length === 0 ? <p class="note">{words.noNewcomers}</p> : <People people={[...one.newcomers]} />}
    </section>
  )
}

/** What is the reader's alone to say: that they were there, that it was their first time. */
const Mine = ({ clock, ritual, one, may }: OccasionProps) => {
  const words = ritualWords[clock.lang].time
  const href = occasionHref(ritual.id, one.occasion)
  const { mine } = one
  return (
    <>
      {may.there && (
        <Form action={`${href}/presence`} hidden={{ was: mine ? 'no' : 'yes' }} class="acts">
          <Button kind={mine ? 'plain' : 'soft'} small>
            {mine ? words.wasNot : words.wasThere}
          </Button>
        </Form>
      )}
      {mine?.first && (
        <Form action={`${href}/first`} hidden={{ on: mine.firstSaid ? 'no' : 'yes' }} class="first-time acts">
          {!mine.firstSaid && <p class="note">{words.yourFirst}</p>}
          <Button kind={mine.firstSaid ? 'plain' : 'soft'} small icon="sprout">
            {mine.firstSaid ? words.unsayFirst : words.sayFirst}
          </Button>
        </Form>
      )}
    </>
  )
}

const Leaving = (props: OccasionProps) => {
  const { clock, ritual, one, own, may, typed, problems } = props
  const words = ritualWords[clock.lang].memory
  const href = occasionHref(ritual.id, one.occasion)
  if (own && own.hiddenAt !== null) return <Notice title={words.hidden} />
  return (
    <>
      {may.remember && (
        <Form action={`${href}/sentence`}>
          <TextArea
            name="text"
            label={own ? words.change : words.yours}
            hint={words.yoursHint}
            rows={2}
            maxlength={LONGEST_SENTENCE}
            value={said(typed, 'text', own?.text)}
            error={problems['text']}
          />
          <div class="acts">
            <Button small>{words.keep}</Button>
          </div>
        </Form>
      )}
      {own && (
        <Form action={`${href}/sentence/removal`} class="acts">
          <Button kind="plain" small>
            {words.takeBack}
          </Button>
        </Form>
      )}
      <Pictures {...props} />
    </>
  )
}

const Pictures = ({ clock, ritual, one: { occasion }, may, problems }: OccasionProps) => {
  const words = ritualWords[clock.lang].memory
  const href = occasionHref(ritual.id, occasion)
  if (occasion.pictureHiddenAt !== null) return <p class="note">{words.hiddenPicture}</p>
  return (
    <>
      {may.picture && (occasion.picture === null || may.away) && (
        <Form action={`${href}/picture`} files>
          <FileField
            name="picture"
            label={words.picture}
            hint={words.pictureHint}
            accept="image/*"
            error={problems['picture']}
          />
          <div class="acts">
            <Button kind="soft" small icon="image">
              {words.bring}
            </Button>
          </div>
        </Form>
      )}
      {may.away && (
        <Form action={`${href}/picture/removal`} class="acts">
          <Button kind="plain" small>
            {words.away}
          </Button>
        </Form>
      )}
      {occasion.picture !== null && !may.away && may.remember && (
        <p class="note">
          <a class="link" href={`/reports/new?kind=occasion&id=${occasion.id}`}>
            {words.reportPicture}
          </a>
        </p>
      )}
    </>
  )
}
