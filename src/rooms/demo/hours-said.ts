/** Hours as a French hand writes them: `sam. 14/3 18 h 42`, `J-3 9 h`, `+25 min`, `+1 j 8 h 10`. */
import type { Start, Step } from './story.ts'

const weekdays = ['lun', 'mar', 'mer', 'jeu', 'ven', 'sam', 'dim']
const ABSOLUTE = /^(?:(lun|mar|mer|jeu|ven|sam|dim)\. )?(?:(\d{1,2})\/(\d{1,2})|J-(\d{1,3})) (\d{1,2} h(?: \d{2})?)$/

/** Undefined when it is no such hour. */
export function readStart(said: string): Start | undefined {
  const [, weekday, day, month, before, clock] = ABSOLUTE.exec(said) ?? []
  if (clock === undefined) return undefined
  return {
    day: before === undefined ? { day: Number(day), month: Number(month) } : { before: Number(before) },
    weekday: weekday === undefined ? null : weekdays.indexOf(weekday) + 1,
    clock: clockOf(clock),
  }
}

export function readStep(said: string): Step | undefined {
  const minutes = /^\+(\d+) min$/.exec(said)?.[1]
  if (minutes !== undefined) return { minutes: Number(minutes) }
  const [hours, rest] = /^\+(\d+) h(?: (\d{2}))?$/.exec(said)?.slice(1) ?? []
  if (hours !== undefined) return { minutes: Number(hours) * 60 + Number(rest ?? 0) }
  const [days, clock] = /^\+(\d+) j (\d{1,2} h(?: \d{2})?)$/.exec(said)?.slice(1) ?? []
  return clock === undefined ? undefined : { days: Number(days), clock: clockOf(clock) }
}

/** `18 h 5` is no hour; `8 h` is 08:00. */
function clockOf(said: string): string {
  const [hours = '', minutes = '00'] = said.split(/ h ?/)
  return `${hours.padStart(2, '0')}:${minutes === '' ? '00' : minutes}`
}
