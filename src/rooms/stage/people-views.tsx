/** Who is on stage, whose hand is up, and what those who lead may do about each. */
import { Avatar } from '#ui/avatar.tsx'
import { Name, Role } from '#ui/who.tsx'
import { Act } from './acts.tsx'
import { faceOf } from './line-views.tsx'
import { stageWords } from './messages.en.ts'
import { hrefOf } from './stage.ts'
import type { PanelProps } from './talk-views.tsx'
import type { Somebody } from './told.ts'

type Deed = 'invite' | 'lower' | 'mute' | 'back' | 'out' | 'pen' | 'penBack' | 'hold'
const ways: Record<Deed, string> = {
  invite: 'invitations', lower: 'hands/lowering', mute: 'mutings', back: 'returns', out: 'removals', pen: 'captioners',
  penBack: 'captioners/removal', hold: 'leader',
} // prettier-ignore

export const PeoplePanel = ({ scene, standing }: PanelProps) => {
  const { room, lang } = scene
  const words = stageWords[lang].people
  const onStage = [...new Set(room.seats.map((seat) => seat.person))]
  const waiting = room.invited.filter((person) => !onStage.includes(person))
  const deedsOn = (person: number): Deed[] => {
    const mayHold = room.leader !== person && (room.hosts.includes(person) || room.speakers.includes(person))
    const isHost = room.hosts.includes(person)
    return ['mute', ...(isHost ? [] : (['back', 'out'] as const)), ...(mayHold ? (['hold'] as const) : [])]
  }
  return (
    <div class="live-list">
      <Group title={words.stage} people={onStage} deeds={deedsOn} scene={scene} standing={standing} />
      <Group
        title={words.hands}
        people={room.hands}
        deeds={() => ['invite', 'lower', 'pen', 'out']}
        scene={scene}
        standing={standing}
      />
      {room.hands.length === 0 && <p class="note">{words.noHands}</p>}
      {room.handsInAll > room.hands.length && (
        <p class="note">{words.handsMore({ n: room.handsInAll - room.hands.length })}</p>
      )}
      <Group title={words.invited} people={waiting} deeds={() => ['back', 'out']} scene={scene} standing={standing} />
      <Group
        title={stageWords[lang].desk.captions}
        people={room.captioners}
        deeds={() => ['penBack']}
        scene={scene}
        standing={standing}
      />
      <p class="note">{words.watching({ n: room.viewers })}</p>
    </div>
  )
}

type GroupProps = PanelProps & {
  readonly title: string
  readonly people: readonly number[]
  readonly deeds: (person: number) => readonly Deed[]
}

const Group = ({ title, people, deeds, scene, standing }: GroupProps) =>
  people.length === 0 ? null : (
    <>
      <h3 class="kicker">{title}</h3>
      <ul class="live-people">
        {people.map((id) => {
          const person = scene.room.people.find((one) => one.id === id)
          return (
            person && (
              <PersonLine
                key={id}
                person={person}
                deeds={standing.leads ? deeds(id) : []}
                scene={scene}
                standing={standing}
              />
            )
          )
        })}
      </ul>
    </>
  )

const PersonLine = ({
  person,
  deeds,
  scene,
}: PanelProps & { readonly person: Somebody; readonly deeds: readonly Deed[] }) => {
  const { lang, gathering, room, reader } = scene
  const words = stageWords[lang].people
  return (
    <li>
      <Avatar face={faceOf(person)} size="s" />
      <div>
        <div class="who">
          <Name face={faceOf(person)} />
          <Role kind={person.role} lang={lang} detail={person.detail} />
          {room.leader === person.id && <span class="role">{words.leads}</span>}
        </div>
        {person.id !== reader?.id && deeds.length > 0 && (
          <div class="acts">
            {deeds.map((deed) => (
              <Act key={deed} action={`${hrefOf(gathering.id)}/${ways[deed]}`} hidden={{ person: String(person.id) }}>
                <button class="button small quiet" aria-label={words.act({ act: words[deed], name: person.name })}>
                  {words[deed]}
                </button>
              </Act>
            ))}
          </div>
        )}
      </div>
    </li>
  )
}
