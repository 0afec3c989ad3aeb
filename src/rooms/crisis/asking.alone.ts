/**
 * The script of the bare form, alone on its page: what the network does not take is kept in this browser with the posts that
 * wait, and goes out once, from here or from whichever page of the home has the network again. Its key makes it one need
 * however often it is sent.
 */
import { addWaiting, removeWaiting, waitingOf, type Field, type Waiting } from '#client/writing/outbox-store.ts'

const OUTBOX = 'foyer.outbox'
/** At the edge of the network a form takes its time; beyond, it has most likely been lost. */
const PATIENCE_MS = 20_000
const SOON_MS = 2000
const SELDOM_MS = 60_000

function attend(form: HTMLFormElement): void {
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void send(form)
  })
  addEventListener('online', () => void deliver(form))
  void deliver(form)
}

let busy = false

async function send(form: HTMLFormElement): Promise<void> {
  if (busy) return
  busy = true
  forgetProblems()
  say(form, 'sending')
  const fields = [...new FormData(form)].map(([name, value]): Field => [name, value])
  const action = new URL(form.action).pathname
  const answer = await posted(action, fields)
  busy = false
  if (answer === undefined) return keep(form, { action, fields })
  if (isSignIn(answer)) return say(form, 'signIn')
  if (answer.ok) return location.assign(answer.url)
  // What is wrong with it is said by the page that a plain form gets; the key is the same.
  if (answer.status < 500 && answer.status !== 429) return form.submit()
  return keep(form, { action, fields })
}

/** Undefined when nobody answered. */
async function posted(action: string, fields: readonly Field[]): Promise<Response | undefined> {
  const body = new URLSearchParams()
  for (const [name, value] of fields) if (typeof value === 'string') body.append(name, value)
  return fetch(action, { method: 'POST', body, signal: AbortSignal.timeout(PATIENCE_MS) }).catch(() => undefined)
}

const isSignIn = ({ url }: Response): boolean => new URL(url).pathname.startsWith('/sign-in')

async function keep(form: HTMLFormElement, { action, fields }: Pick<Waiting, 'action' | 'fields'>): Promise<void> {
  const place = `crisis:${form.dataset['crisisForm']}`
  try {
    const person = personIn(fields)
    const key = valueOf(fields, 'clientKey')
    const waiting = await waitingOf(person)
    // Pressed again meanwhile: what was typed last is what waits.
    for (const one of waiting) if (valueOf(one.fields, 'clientKey') === key) await removeWaiting(one.id)
    await addWaiting({ person, place, action, fields, page: location.pathname, at: Date.now() })
    localStorage.setItem(OUTBOX, '1')
    say(form, 'kept')
    later(() => deliver(form))
  } catch {
    say(form, 'notKept')
    later(() => send(form))
  }
}

/** What waits of this crisis: tried now, then soon, then seldom. */
async function deliver(form: HTMLFormElement): Promise<void> {
  const fields = [...new FormData(form)].map(([name, value]): Field => [name, value])
  const waiting = (await waitingOf(personIn(fields)).catch(() => [])).filter(
    (one) => one.refused === undefined && one.place === `crisis:${form.dataset['crisisForm']}`,
  )
  for (const one of waiting) {
    say(form, 'kept')
    const answer = await posted(one.action, one.fields)
    if (!answer?.ok || isSignIn(answer)) return later(() => deliver(form))
    await removeWaiting(one.id)
    if (one === waiting.at(-1)) location.assign(answer.url)
  }
}

let failures = 0
let again: ReturnType<typeof setTimeout> | undefined

function later(deed: () => Promise<void>): void {
  clearTimeout(again)
  again = setTimeout(() => void deed(), Math.min(SELDOM_MS, SOON_MS * 2 ** failures++))
}

const valueOf = (fields: readonly Field[], name: string): string => {
  const value = fields.find(([one]) => one === name)?.[1]
  return typeof value === 'string' ? value : ''
}
const personIn = (fields: readonly Field[]): string => valueOf(fields, 'as')

/** What was wrong with the last sending is not said of this one. */
function forgetProblems(): void {
  for (const one of document.querySelectorAll('.wrong, .error')) one.remove()
}

function say(form: HTMLFormElement, what: string): void {
  for (const line of form.querySelectorAll<HTMLElement>('[data-said]')) line.hidden = line.dataset['said'] !== what
}

const here = document.querySelector<HTMLFormElement>('[data-crisis-form]')
if (here) attend(here)
