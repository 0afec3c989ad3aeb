/** What one does from one's seat, once inside: large enough for a thumb, each with its word. */
import { useState } from 'preact/hooks'
import { Icon, type IconName } from '#ui/icon.tsx'
import { sent } from './acts-sending.ts'
import { Act } from './acts.tsx'
import { pressDevice, pressScreen } from './desk-pressing.ts'
import type { WhyNot } from './devices.ts'
import { useItIsTime } from './hour.ts'
import { OpenToAll } from './lead-views.tsx'
import { stageWords } from './messages.en.ts'
import type { Awake } from './room.island.tsx'
import type { Scene, Standing } from './scene.ts'
import { hrefOf } from './stage.ts'
import type { Theatre } from './theatre-state.ts'

type Props = { readonly scene: Scene; readonly standing: Standing; readonly theatre: Theatre; readonly awake: Awake }

export const Desk = (props: Props) => {
  const { scene, standing, awake } = props
  const { lang, room, reader, gathering } = scene
  const words = stageWords[lang].desk
  const [unable, setUnable] = useState(false)
  const own = room.seats.find((seat) => seat.person === reader?.id && seat.what === 'face')
  // A long list names the first alone: whoever stands further down knows of their own.
  const handUp = standing.handAt > 0 || (scene.mine.hand && room.handsInAll > room.hands.length)
  return (
    <section class="desk" aria-label={words.label}>
      {standing.leads && room.phase === 'backstage' && <Curtain scene={scene} />}
      {standing.invited && !own && <Invited {...props} />}
      {reader && room.recorded && room.toAgree.includes(reader.id) && own && <Agreeing {...props} />}
      {own?.muted && <p class="handline">{words.muted}</p>}
      {handUp && !standing.ofStage && (
        <p class="handline" role="status">
          {words.handline({ at: standing.handAt })}
        </p>
      )}
      <div class="desk-acts">
        {standing.ofStage && <Devices {...props} />}
        {standing.takesPart && !standing.ofStage && <Hand {...props} up={handUp} />}
        {reader !== null && <Signs {...props} />}
        {awake.canFloat() && (
          <DeskButton
            icon="external-link"
            look="only-wide"
            onClick={() => void awake.float().catch(() => setUnable(true))}
          >
            {words.float}
          </DeskButton>
        )}
        {unable && (
          <p class="live-trouble" role="alert">
            {words.failed}
          </p>
        )}
        {standing.invited && own && !standing.leads && (
          <Act action={`${hrefOf(gathering.id)}/stepping-down`}>
            <button class="desk-button" onClick={() => awake.comeDown()}>
              <Icon name="arrow-down" />
              {words.down}
            </button>
          </Act>
        )}
        <DeskButton icon="log-out" look="leave" onClick={() => awake.leave()}>
          {words.leave}
        </DeskButton>
      </div>
    </section>
  )
}

/** What whoever leads came for, where they stand: opening it to those who wait. */
const Curtain = ({ scene }: Pick<Props, 'scene'>) => {
  const { lang, gathering } = scene
  const words = stageWords[lang].lead
  const itIsTime = useItIsTime(gathering.starts)
  return (
    <div class="curtain">
      <p role="status">{itIsTime ? words.itIsTime : words.openText}</p>
      <OpenToAll lang={lang} gathering={gathering.id} />
    </div>
  )
}

const Invited = ({ scene }: Props) => {
  const words = stageWords[scene.lang].desk
  return (
    <div class="live-invited" role="alert">
      <p>
        <b>{words.invited}</b> {words.invitedText} {scene.room.recorded && words.upIsYes}
      </p>
      <Act action={`${hrefOf(scene.gathering.id)}/stepping-down`}>
        <button class="button small quiet">{words.stay}</button>
      </Act>
    </div>
  )
}

/** Recording began while they stood here. */
const Agreeing = ({ scene, awake }: Props) => {
  const words = stageWords[scene.lang].desk
  const href = hrefOf(scene.gathering.id)
  return (
    <div class="live-invited" role="alert">
      <p>
        <b>{words.recorded}</b> {words.recordedText}
      </p>
      <div class="acts">
        <Act action={`${href}/recording/consent`}>
          <button class="button small">{words.agree}</button>
        </Act>
        <Act action={`${href}/stepping-down`}>
          <button class="button small quiet" onClick={() => awake.comeDown()}>
            {words.down}
          </button>
        </Act>
      </div>
    </div>
  )
}

/** Off until pressed; the browser asks the person the first time. */
const Devices = ({ scene, theatre, awake }: Props) => {
  const words = stageWords[scene.lang].desk
  const [trouble, setTrouble] = useState<WhyNot>()
  const press = (kind: 'audio' | 'video') => {
    setTrouble(undefined)
    pressDevice(awake, theatre, kind, setTrouble)
  }
  return (
    <>
      {trouble && (
        <p class="live-trouble" role="alert">
          {stageWords[scene.lang].door[trouble]}
        </p>
      )}
      <DeskButton
        icon={theatre.audio ? 'mic' : 'mic-off'}
        pressed={theatre.audio !== null}
        onClick={() => press('audio')}
      >
        {theatre.audio ? words.silence : words.speak}
      </DeskButton>
      <DeskButton
        icon={theatre.video ? 'video' : 'video-off'}
        pressed={theatre.video !== null}
        onClick={() => press('video')}
      >
        {theatre.video ? words.cameraOff : words.camera}
      </DeskButton>
      {canShowScreen() && (
        <DeskButton
          icon="monitor-up"
          look="only-wide"
          pressed={theatre.screen !== null}
          onClick={() => pressScreen(awake, theatre)}
        >
          {theatre.screen ? words.unshare : words.share}
        </DeskButton>
      )}
    </>
  )
}

/** Telephones show no screens; without HTTPS a browser names no devices at all. */
const canShowScreen = (): boolean => 'mediaDevices' in navigator && 'getDisplayMedia' in navigator.mediaDevices

const Hand = ({ scene, standing, up }: Props & { readonly up: boolean }) => {
  const words = stageWords[scene.lang].desk
  return (
    <Act action={`${hrefOf(scene.gathering.id)}/hand${up ? '/lowering' : ''}`}>
      <button class="desk-button" aria-pressed={up}>
        <Icon name="hand" />
        {up ? words.lower({ at: standing.handAt }) : words.hand}
      </button>
    </Act>
  )
}

export const drawnSigns: Readonly<Record<string, IconName>> = {
  applause: 'party-popper',
  heart: 'heart',
  laugh: 'smile',
  yes: 'circle-check',
  wow: 'star',
}

const Signs = ({ scene }: Props) => {
  const words = stageWords[scene.lang].desk
  const send = (sign: string) => () => void sent(`${hrefOf(scene.gathering.id)}/signs`, { sign })
  return (
    <div class="live-signs" role="group" aria-label={words.signs}>
      {Object.entries(words.sign).map(([sign, label]) => (
        <button key={sign} type="button" aria-label={label} title={label} onClick={send(sign)}>
          <Icon name={drawnSigns[sign] ?? 'star'} />
        </button>
      ))}
    </div>
  )
}

type ButtonProps = {
  readonly icon: IconName
  readonly look?: string
  readonly pressed?: boolean
  readonly onClick: () => void
  readonly children: string
}

const DeskButton = ({ icon, look, pressed, onClick, children }: ButtonProps) => (
  <button type="button" class={look ? `desk-button ${look}` : 'desk-button'} aria-pressed={pressed} onClick={onClick}>
    <Icon name={icon} />
    {children}
  </button>
)
