import type { Lang } from '#platform/i18n.ts'
import { hrefOf as gatheringHref, type GatheringSeen } from '#gatherings'
import { Avatar } from '#ui/avatar.tsx'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Crumb, Head } from '#ui/finding.tsx'
import { Form } from '#ui/form.tsx'
import { Name, type WhoProps } from '#ui/who.tsx'
import { replayWords } from './messages.en.ts'

export type AttendanceProps = {
  lang: Lang
  gathering: GatheringSeen
  came: readonly { who: WhoProps; first: boolean }[]
  unknown: readonly { who: WhoProps; person: number; seen: boolean }[]
}

/** For those who hosted: whom they saw, of whom nothing is known. */
export const AttendancePage = ({ lang, gathering, came, unknown }: AttendanceProps) => {
  const words = replayWords[lang].there
  return (
    <>
      <Head
        title={words.title}
        lede={words.lede}
        kicker={<Crumb lang={lang} path={[{ label: gathering.title, href: gatheringHref(gathering) }]} />}
      />
      <section aria-labelledby="unknown">
        <h2 id="unknown">{words.unknown}</h2>
        {unknown.length === 0 ? (
          <p class="note">{words.none}</p>
        ) : (
          <Form action={`/gatherings/${gathering.id}/attendance`}>
            <ul class="rows">
              {unknown.map(({ who, person, seen }) => (
                <li key={person}>
                  <label class="check">
                    <input type="checkbox" name="person" value={person} checked={seen} />{' '}
                    <bdi translate={false}>{who.face.name}</bdi>
                  </label>
                </li>
              ))}
            </ul>
            <div class="acts">
              <Button>{words.note}</Button>
            </div>
          </Form>
        )}
      </section>
      {came.length > 0 && (
        <section aria-labelledby="had-line">
          <h2 id="had-line">{words.line}</h2>
          <ul class="people">
            {came.map(({ who, first }) => (
              <li key={who.face.id}>
                <Avatar face={who.face} size="s" />
                <div>
                  <Name face={who.face} />
                  {first && <span class="role">{words.firstTime}</span>}
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      <ButtonLink kind="plain" href={`/gatherings/${gathering.id}`} icon="arrow-left">
        {replayWords[lang].page.back}
      </ButtonLink>
    </>
  )
}
