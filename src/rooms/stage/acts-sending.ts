/** Sends the form of a deed and says beside it what was not taken. */
import { changeScene } from './scene-changes.ts'
import { withBeside, type Mine } from './scene.ts'
import type { ToldPoll } from './told.ts'

type Answered = { readonly mine?: Mine; readonly polls?: readonly ToldPoll[]; readonly said?: string }

export async function sendAct(event: SubmitEvent, empties: boolean | undefined): Promise<void> {
  const form = event.currentTarget
  if (!(form instanceof HTMLFormElement)) return
  event.preventDefault()
  const typed = new FormData(form, event.submitter)
  if (empties && [...typed.values()].every((value) => value === '')) return
  const answer = await sent(form.action, typed)
  if (answer?.said === undefined && empties) form.reset()
  sayIn(form, answer)
}

/** Undefined when nobody answered. */
export async function sent(
  action: string,
  typed: FormData | Readonly<Record<string, string>>,
): Promise<Answered | undefined> {
  const entries = typed instanceof FormData ? [...typed] : Object.entries(typed)
  const body = new URLSearchParams(
    entries.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )
  try {
    const reply = await fetch(action, { method: 'POST', body, headers: { accept: 'application/json' } })
    const answer: Answered = await reply.json()
    changeScene((scene) => ({
      ...scene,
      mine: answer.mine ?? scene.mine,
      polls: answer.polls ? withBeside(answer.polls, scene.polls) : scene.polls,
    }))
    return answer
  } catch {
    return undefined
  }
}

/** Beside the form, where one looks; read aloud. */
function sayIn(form: HTMLFormElement, answer: Answered | undefined): void {
  const line = document.querySelector<HTMLElement>('[data-live-said]')
  if (!line) return
  const said = answer === undefined ? (line.dataset['failed'] ?? '') : (answer.said ?? '')
  line.textContent = said
  line.hidden = said === ''
  if (said !== '') form.querySelector<HTMLElement>('input:not([type=hidden]), textarea')?.focus()
}
