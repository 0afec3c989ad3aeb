/**
 * Keeps what is typed in a form: in this browser at once, at the home a moment after the last letter. The newer words stay,
 * and those of another device are offered beside them.
 */
import { isLang } from '#platform/i18n.ts'
import { sayTime } from '#ui/say-time.ts'
import { draftLine, type DraftLine } from './draft-line.ts'
import { fill, same, typedIn } from './form-fields.ts'
import { forgetKept, readKept, writeKept, type Typed } from './kept.ts'
import { writingWords } from './words.en.ts'

const started = new WeakSet<HTMLTextAreaElement>()

export function keepDraftOf(field: HTMLTextAreaElement): void {
  const { form } = field
  if (!form || started.has(field)) return
  started.add(field)
  new Keeper(field, form).start()
}

/** After the last letter; and while one does not stop, now and then. */
const AFTER_MS = 1500
const AT_LEAST_MS = 10_000
/** What a browser sends after its page is gone has a limit of 64 KiB. */
const MOST_AFTERWARDS = 60_000

type Version = { readonly typed: Typed; readonly at: number }

class Keeper {
  private readonly field: HTMLTextAreaElement
  private readonly form: HTMLFormElement
  private readonly line: DraftLine
  /** The draft of the home that these words go on from. */
  private since: number
  private waiting: ReturnType<typeof setTimeout> | undefined
  private savedLast = Date.now()
  private sending: AbortController | undefined
  private over = false

  constructor(field: HTMLTextAreaElement, form: HTMLFormElement) {
    this.field = field
    this.form = form
    this.since = Number(field.dataset['saved'] ?? 0)
    this.line = draftLine(field, words())
  }

  start(): void {
    this.takeUp()
    this.form.addEventListener('input', this.noteLetter)
    this.form.addEventListener('change', this.noteLetter)
    this.form.addEventListener('turbo:submit-start', this.stop)
    this.form.addEventListener('turbo:submit-end', this.afterSending)
    this.field.addEventListener('thrown-away', this.throwAway)
    this.field.addEventListener('handed-over', this.beginAnew)
    document.addEventListener('visibilitychange', this.leave)
    addEventListener('pagehide', this.depart)
    document.addEventListener('turbo:before-render', this.end)
  }

  /** What this browser has and the home has not: after a crash, or without a network. */
  private takeUp(): void {
    const kept = readKept(this.field)
    const shown = { typed: typedIn(this.form), at: this.since }
    if (!kept || same(kept.typed, shown.typed)) return
    if (!kept.dirty) return forgetKept(this.field)
    // What the home had and has no more was published or thrown away elsewhere: it does not come back by itself.
    const gone = this.since === 0 && (kept.since > 0 || kept.handed)
    const known = this.since <= kept.since
    if (gone || (!known && kept.at < this.since)) return this.offer(kept)
    fill(this.form, kept.typed)
    // What the page says is kept at the home are the words before these.
    this.line.say('')
    this.line.tell(words().foundHere({ when: say(kept.at) }))
    if (!known) this.offer(shown)
    this.soon()
  }

  private noteLetter = (): void => {
    if (this.over) return
    writeKept(this.field, { typed: typedIn(this.form), at: Date.now(), since: this.since, dirty: true })
    this.soon()
  }

  private soon(): void {
    clearTimeout(this.waiting)
    const late = Date.now() - this.savedLast > AT_LEAST_MS
    this.waiting = setTimeout(() => void this.save(), late ? 0 : AFTER_MS)
  }

  /** One after the other: the home would take the next for another's, while its answer to this one is on the way. */
  private async save(): Promise<void> {
    if (this.sending) return this.soon()
    const typed = typedIn(this.form)
    this.sending = new AbortController()
    this.savedLast = Date.now()
    const answer = await send(this.body(typed), { signal: this.sending.signal })
    this.sending = undefined
    if (!answer || this.over) return
    this.since = answer.at
    const now = typedIn(this.form)
    writeKept(this.field, { typed: now, at: Date.now(), since: answer.at, dirty: !same(typed, now) })
    this.line.say(answer.at > 0 ? words().draftKept({ when: say(answer.at) }) : '')
    if (answer.other) this.offer(answer.other)
  }

  private body(typed: Typed): URLSearchParams {
    const clientKey = new FormData(this.form).get('clientKey')
    const place = this.field.dataset['place'] ?? ''
    const key = typeof clientKey === 'string' ? { clientKey } : undefined
    return new URLSearchParams({ ...typed, ...key, place, since: String(this.since) })
  }

  private offer(other: Version): void {
    const { otherVersion, takeOther } = words()
    this.line.offer(otherVersion({ when: say(other.at) }), takeOther, () => {
      const mine = { typed: typedIn(this.form), at: Date.now() }
      fill(this.form, other.typed)
      this.noteLetter()
      this.offer(mine)
    })
  }

  /** The page is put away, perhaps for ever: what the home does not have yet goes now. */
  private leave = (): void => {
    if (document.visibilityState === 'hidden') this.depart()
  }

  /** A page that is left for another address is not hidden first in every browser. */
  private depart = (): void => {
    if (!this.over) this.sendAfterwards()
  }

  private sendAfterwards(): void {
    clearTimeout(this.waiting)
    const kept = readKept(this.field)
    const body = this.body(typedIn(this.form))
    if (!kept?.dirty || !navigator.onLine || body.toString().length >= MOST_AFTERWARDS) return
    writeKept(this.field, { ...kept, handed: true })
    void send(body, { keepalive: true })
  }

  /** Another page takes the place of this one. */
  private end = (): void => {
    this.depart()
    this.over = true
    document.removeEventListener('visibilitychange', this.leave)
    removeEventListener('pagehide', this.depart)
    document.removeEventListener('turbo:before-render', this.end)
  }

  /** What is being sent is not saved once more. */
  private stop = (): void => {
    clearTimeout(this.waiting)
    this.sending?.abort()
    this.over = true
  }

  /** What was written waits to be sent. */
  private beginAnew = (): void => {
    clearTimeout(this.waiting)
    this.over = false
    this.line.say('')
  }

  private throwAway = (): void => {
    this.stop()
    forgetKept(this.field)
  }

  private afterSending = (event: Event): void => {
    if (event instanceof CustomEvent && event.detail?.success === true) forgetKept(this.field)
    else this.over = false
  }
}

type Answer = { readonly at: number; readonly other?: Version }

/** Undefined without the network, and when the home has something else to say (one is signed out, asks too often). */
async function send(body: URLSearchParams, how: RequestInit): Promise<Answer | undefined> {
  try {
    const answer = await fetch('/drafts', { method: 'POST', body, ...how })
    return answer.headers.get('content-type')?.startsWith('application/json') ? await answer.json() : undefined
  } catch {
    return undefined
  }
}

const lang = () => (isLang(document.documentElement.lang) ? document.documentElement.lang : 'fr')
const words = () => writingWords[lang()]

function say(at: number): string {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  return sayTime(new Date(at), { now: new Date(), zone, lang: lang() }, 'moment')
}
