/** Something was said that concerns the reader: the bell counts its conversation, unless it is the one in front of them. */
import type { Heard } from '#client/live/wire.ts'

export function hear(heard: Heard): void {
  if (heard.is === 'notifications.noted') hearNote(Number(heard.data['note']))
  else hearConversation(heard)
}

/** Below zero, so that no conversation has the same number. */
function hearNote(fact: number): void {
  if (!Number.isSafeInteger(fact)) return
  for (const bell of document.querySelectorAll<HTMLElement>('[data-bell]')) count(bell, String(-fact))
  document.querySelector('[data-more-told]')?.removeAttribute('hidden')
}

function hearConversation({ is, data }: Heard): void {
  const conversation = Number(data['conversation'])
  if (is !== 'notifications.told' || !Number.isSafeInteger(conversation)) return
  const reading = document.querySelector(`.voices[data-live="conversation:${conversation}"]`) !== null
  if (reading && document.visibilityState === 'visible') return
  for (const bell of document.querySelectorAll<HTMLElement>('[data-bell]')) count(bell, String(conversation))
  document.querySelector('[data-more-told]')?.removeAttribute('hidden')
}

function count(bell: HTMLElement, told: string): void {
  const waiting = new Set((bell.dataset['bell'] ?? '').split(' ').filter(Boolean))
  const most = Number(bell.dataset['most'])
  if (waiting.size <= most) waiting.add(told)
  bell.dataset['bell'] = [...waiting].join(' ')
  bell.classList.add('new')
  const number = waiting.size > most ? `${most}+` : String(waiting.size)
  const shown = bell.querySelector<HTMLElement>('.bell-count')
  if (shown) {
    shown.textContent = number
    shown.hidden = false
  }
  const said = bell.querySelector('.bell-said')
  if (said)
    said.textContent = `, ${(waiting.size === 1 ? (bell.dataset['one'] ?? '') : (bell.dataset['many'] ?? '')).replace('#', number)}`
}
