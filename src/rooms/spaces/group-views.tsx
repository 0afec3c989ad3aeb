import type { VNode } from 'preact'
import type { Problems, Typed } from '#platform/http/route.ts'
import { typedText } from '#platform/http/typed.ts'
import type { Lang } from '#platform/i18n.ts'
import { renderMarkdown } from '#platform/text/index.ts'
import type { Face } from '#ui/avatar.tsx'
import { Acts, Button } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { TextArea } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Slip } from '#ui/surface.tsx'
import { Time } from '#ui/time.tsx'
import type { Clock } from '#ui/say-time.ts'
import { Name } from '#ui/who.tsx'
import { hrefOf, isForEverybody, type Group, type Place } from './place.ts'
import { langOf } from './place-views.tsx'
import { spacesWords } from './words.ts'

type Retried = { typed: Typed; problems: Problems }
export type FrontProps = {
  lang: Lang
  group: Group
  filled: VNode[]
  may: { answer: boolean; read: boolean }
} & Retried

/** What rooms above say of a group; a sentence when they say nothing, or when it is not for this reader. */
export const FrontOfGroup = ({ lang, group, filled, may, typed, problems }: FrontProps) => {
  const words = spacesWords[lang].group
  if (group.state === 'declined')
    return (
      <Empty drawing="signpost" title={words.declinedTitle}>
        {group.answer}
      </Empty>
    )
  if (group.state === 'asked')
    return may.answer ? (
      <AnswerFounding lang={lang} group={group} typed={typed} problems={problems} />
    ) : (
      <Empty drawing="letterbox" title={words.askedTitle}>
        {words.askedText}
      </Empty>
    )
  if (!may.read)
    return (
      <Empty drawing="locked" title={words.closedTitle}>
        {spacesWords[lang].groupOpenness[group.openness]}
      </Empty>
    )
  if (filled.length === 0)
    return (
      <Empty drawing="table" title={words.emptyTitle}>
        {words.emptyText}
      </Empty>
    )
  return <>{filled}</>
}

const AnswerFounding = ({ lang, group, typed, problems }: { lang: Lang; group: Group } & Retried) => {
  const words = spacesWords[lang].group
  return (
    <Slip label={words.askedTitle}>
      <div class="spaced">
        <h2>{words.askedTitle}</h2>
        <Form action={`${hrefOf(group)}/founding`}>
          <TextArea
            name="words"
            label={words.declineWords}
            rows={3}
            value={typedText(typed, 'words')}
            error={problems['words']}
            maxlength={1000}
          />
          <Acts>
            <Button name="answer" value="yes">
              {words.accept}
            </Button>
            <Button name="answer" value="no" kind="quiet">
              {words.decline}
            </Button>
          </Acts>
        </Form>
      </div>
    </Slip>
  )
}

export type AboutProps = { lang: Lang; clock: Clock; place: Place; founder: Face | undefined }

/** What a place says of itself, and what its openness and its door mean, in full sentences. */
export const AboutPlace = ({ lang, clock, place, founder }: AboutProps) => {
  const words = spacesWords[lang]
  const opennessWords = place.kind === 'group' ? words.groupOpenness : words.spaceOpenness
  return (
    <section class="part about">
      <h2 class="sr">{words.group.about}</h2>
      {place.about && <h3>{words.form.about}</h3>}
      {place.about && (
        <div
          class="body"
          lang={langOf(place, lang)}
          dir="auto"
          dangerouslySetInnerHTML={{ __html: renderMarkdown(place.about) }}
        />
      )}
      <dl class="facts">
        <dt>{words.group.whoReads}</dt>
        <dd>
          <b>{words.openness[place.openness]}.</b> {opennessWords[place.openness]}
        </dd>
        {!isForEverybody(place) && (
          <>
            <dt>{words.group.howIn}</dt>
            <dd>
              <b>{words.door[place.door]}.</b> {words.doorHint[place.door]}
            </dd>
          </>
        )}
        <dt>{founder ? words.group.foundedBy : words.group.foundedOn}</dt>
        <dd>
          {founder && (
            <>
              <Name face={founder} />,{' '}
            </>
          )}
          <Time at={place.foundedAt} clock={clock} style="day" />
        </dd>
      </dl>
    </section>
  )
}
