import type { Lang } from '#platform/i18n.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Island } from '#ui/island.tsx'
import type { Clock } from '#ui/say-time.ts'
import { Tag } from '#ui/state.tsx'
import { Time } from '#ui/time.tsx'
import { notificationWords } from './messages.en.ts'
import ThisDevice from './this-device.island.tsx'

export type DeviceShown = { readonly id: number; readonly name: string; readonly at: Date; readonly here: boolean }
export type DevicesProps = { lang: Lang; clock: Clock; key: string; devices: readonly DeviceShown[] }

/** The browser is asked by a press on the button, and by nothing before. */
export const Devices = ({ lang, clock, key: shown, devices }: DevicesProps) => {
  const words = notificationWords[lang].devices
  return (
    <section class="part" id="devices">
      <h2>{words.title}</h2>
      <p class="note">{words.note}</p>
      <p class="note needs-script">{words.needsScript}</p>
      <Island
        name="notifications/this-device"
        of={ThisDevice}
        props={{ homeKey: shown, known: devices.some((one) => one.here), words: words.here }}
      />
      {devices.length > 0 && (
        <>
          <ul class="rows">
            {devices.map((device) => (
              <li key={device.id}>
                <DeviceLine lang={lang} clock={clock} device={device} />
              </li>
            ))}
          </ul>
          <Form action="/me/notifications/trials">
            <Button kind="quiet" small icon="bell">
              {words.trial}
            </Button>
          </Form>
        </>
      )}
    </section>
  )
}

const DeviceLine = ({ lang, clock, device }: { lang: Lang; clock: Clock; device: DeviceShown }) => {
  const words = notificationWords[lang].devices
  return (
    <div class="device">
      <div>
        <b>{device.name}</b> {device.here && <Tag kind="good">{words.isHere}</Tag>}
        <p class="note">
          {words.since} <Time at={device.at} clock={clock} style="full" />
        </p>
      </div>
      <Form action={`/me/notifications/devices/${device.id}/ending`} class="inline">
        <Button kind="quiet" small label={words.endThis({ name: device.name })}>
          {words.end}
        </Button>
      </Form>
    </div>
  )
}
