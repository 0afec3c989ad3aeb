/** What is said in the room, and where one says it. */
import { useEffect, useRef } from 'preact/hooks'
import { Avatar } from '#ui/avatar.tsx'
import { Icon } from '#ui/icon.tsx'
import { Time } from '#ui/time.tsx'
import { Name, Role } from '#ui/who.tsx'
import { Act } from './acts.tsx'
import { stageWords } from './messages.en.ts'
import { hrefOf, LONGEST_CAPTION, LONGEST_LINE } from './stage.ts'
import type { PanelProps } from './talk-views.tsx'
import type { Scene } from './scene.ts'
import type { Somebody, ToldLine } from './told.ts'

export const LinesPanel = ({ scene, standing }: PanelProps) => {
  const { lang, lines, gathering, room, reader, mine, talk } = scene
  const words = stageWords[lang]
  const list = useRef<HTMLDivElement>(null)
  const last = lines.at(-1)?.id
  // Whoever reads further up is not carried away.
  useEffect(() => {
    const box = list.current
    if (box && box.scrollHeight - box.scrollTop - box.clientHeight < 160) box.scrollTop = box.scrollHeight
  }, [last])
  const mayCaption =
    room.phase !== 'ended' && (standing.ofStage || mine.captions || room.captioners.includes(reader?.id ?? 0))
  return (
    <>
      <div class="lines" ref={list} tabIndex={0} role="log" aria-label={words.talk.lines}>
        {talk && (
          <p class="note live-all">
            <a href={talk}>{words.talk.all}</a>
          </p>
        )}
        {scene.captioned && (
          <p class="note live-all">
            <a href={`${hrefOf(gathering.id)}/captions`}>{words.captions.all}</a>
          </p>
        )}
        {lines.length === 0 && <p class="note">{words.talk.none}</p>}
        {lines.map((line) => (
          <LineView key={line.id} scene={scene} line={line} />
        ))}
      </div>
      {mayCaption && (
        <details class="live-captioning">
          <summary>{words.desk.captions}</summary>
          <Act action={`${hrefOf(gathering.id)}/captions`} class="live-write" empties>
            <input
              class="input"
              name="text"
              aria-label={words.captions.write}
              title={words.captions.hint}
              placeholder={words.captions.write}
              maxlength={LONGEST_CAPTION}
              autocomplete="off"
            />
            <button class="button quiet" aria-label={words.captions.send}>
              <Icon name="captions" />
            </button>
          </Act>
        </details>
      )}
      {standing.takesPart ? (
        <Act action={`${hrefOf(gathering.id)}/lines`} class="live-write" empties>
          <input
            class="input"
            name="text"
            aria-label={words.talk.write}
            placeholder={words.talk.write}
            maxlength={LONGEST_LINE}
            autocomplete="off"
          />
          <button class="button" aria-label={words.talk.send}>
            <Icon name="send" />
          </button>
        </Act>
      ) : (
        <p class="note live-all">{words.talk.closed}</p>
      )}
    </>
  )
}

const LineView = ({ scene: { lang, zone }, line }: { scene: Scene; line: ToldLine }) => (
  <div class="line">
    {line.author && <Avatar face={faceOf(line.author)} size="s" />}
    <div>
      <div class="who">
        {line.author && <Name face={faceOf(line.author)} />}
        {line.author && <Role kind={line.author.role} lang={lang} detail={line.author.detail} />}
        <Time at={new Date(line.at)} clock={{ lang, zone, now: new Date(line.at) }} style="moment" />
      </div>
      {line.html === '' ? (
        <p class="note">{stageWords[lang].talk.gone}</p>
      ) : (
        <div
          class="body"
          lang={line.lang === 'und' ? undefined : line.lang}
          dir="auto"
          dangerouslySetInnerHTML={{ __html: line.html }}
        />
      )}
    </div>
  </div>
)

export const faceOf = ({ id, name, href, picture }: Somebody) => ({
  id: String(id),
  name,
  href,
  picture,
  pictureOpen: true,
})
