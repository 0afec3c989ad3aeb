/**
 * What happens in a conversation while it is open: posts arrive below, change in their place, leave a trace, and nothing
 * that one reads moves. A post comes as anybody sees it; what is the reader's own is kept from the page.
 */
import { stopWriting } from '#client/live/presence.ts'
import type { Heard } from '#client/live/wire.ts'
import { newsIn } from './heard-news.ts'
import { awaitReading } from './heard-unseen.ts'

type Told = { readonly id: number; readonly nth: number; readonly author: number | null; readonly hidden: boolean; readonly answers: string; readonly html: string }

export function hear({ is, topic, data }: Heard): void {
  if (is === 'conversations.news') return newsIn(data)
  const voices = document.querySelector<HTMLElement>(`.voices[data-live="${CSS.escape(topic)}"]`)
  if (!voices) return
  if (is === 'conversations.changed') return offerAgain()
  if (is === 'conversations.post' && isTold(data)) tell(voices, data)
}

function tell(voices: HTMLElement, told: Told): void {
  const fresh = drawn(told)
  if (!fresh) return
  for (const line of document.querySelectorAll('[data-answers]')) line.textContent = told.answers
  const standing = document.getElementById(`post-${told.id}`)
  if (standing) return change(voices, standing, fresh, told)
  if (told.nth <= Number(voices.dataset['to'])) return
  if (voices.dataset['lastPage'] === undefined) return awaitReading(voices, undefined, told.nth)
  voices.dataset['to'] = String(told.nth)
  arrive(voices, fresh, told)
}

function drawn({ id, html }: Told): HTMLElement | null {
  const parts = document.createElement('template')
  parts.innerHTML = html
  return parts.content.querySelector<HTMLElement>(`#post-${id}`)
}

function arrive(voices: HTMLElement, fresh: HTMLElement, { author, nth }: Told): void {
  if (author !== null) stopWriting(author)
  makeMine(voices, fresh, author === self(voices))
  fresh.classList.add('arriving')
  withoutMoving(() => voices.append(fresh))
  awaitReading(voices, fresh, nth)
}

function change(voices: HTMLElement, standing: HTMLElement, fresh: HTMLElement, { author, hidden }: Told): void {
  const mine = author === self(voices)
  if (!isPost(standing) || !isPost(fresh)) {
    // Its author and those who look after the place still read it: the page knows how to show them.
    if (mine || (hidden && voices.dataset['mayModerate'] !== undefined)) return offerAgain()
    makeMine(voices, fresh, mine)
    return withoutMoving(() => standing.replaceWith(fresh))
  }
  withoutMoving(() => {
    makeMine(voices, fresh, mine)
    keepInStep(standing, fresh, '.laurel')
    keepInStep(standing, fresh, '.said-body')
    noteEdition(standing, fresh)
    const given = [...fresh.querySelectorAll<HTMLElement>('[data-kind]')]
    for (const reaction of standing.querySelectorAll<HTMLElement>('[data-kind]')) {
      if (!given.some((one) => one.dataset['kind'] === reaction.dataset['kind'])) reaction.querySelector('.num')?.remove()
    }
    for (const reaction of given) count(standing, reaction)
    standing.classList.toggle('helpful', fresh.classList.contains('helpful'))
  })
}

const isPost = (element: HTMLElement): boolean => element.matches('article')
const self = (voices: HTMLElement): number => Number(voices.dataset['reader'])

/** One does not react to oneself, answers where one may, and says what helped when one asked. */
function makeMine(voices: HTMLElement, post: HTMLElement, mine: boolean): void {
  if (voices.dataset['mayPost'] === undefined) post.querySelector('.reacts a[href*="reply="]')?.remove()
  if (mine || voices.dataset['asked'] === undefined) post.querySelector('.reacts form[action$="/helpful"]')?.remove()
  if (!mine) return
  for (const form of post.querySelectorAll<HTMLElement>('form[data-kind]')) {
    const plain = document.createElement('span')
    plain.className = 'react'
    plain.dataset['kind'] = form.dataset['kind']
    plain.append(...(form.querySelector('button')?.childNodes ?? []))
    if (plain.querySelector('.num')) form.replaceWith(plain)
    else form.remove()
  }
}

/** A part is put in, changed or taken out; one that is the same is left alone, with whatever is selected in it. */
function keepInStep(standing: HTMLElement, fresh: HTMLElement, part: string): void {
  const before = standing.querySelector(part)
  const after = fresh.querySelector(part)
  if (before && after) {
    if (textsOf(before) !== textsOf(after)) before.replaceWith(after)
  } else if (after) standing.prepend(after)
  else before?.remove()
}

/** Without the times, which the browser has said again in the reader's zone. */
const textsOf = (part: Element): string => part.innerHTML.replaceAll(/<time[^>]*>[^<]*<\/time>/g, '')

function noteEdition(standing: HTMLElement, fresh: HTMLElement): void {
  const edited = fresh.querySelector('a.when[href$="/history"]')
  if (edited && !standing.querySelector('a.when[href$="/history"]')) standing.querySelector('a.when')?.after(' ', edited)
}

function count(standing: HTMLElement, reaction: HTMLElement): void {
  const there = standing.querySelector<HTMLElement>(`[data-kind="${reaction.dataset['kind']}"]`)
  if (!there) return void standing.querySelector('.reacts')?.prepend(reaction)
  const after = reaction.querySelector('.num')
  const before = there.querySelector('.num')
  if (before?.textContent === after?.textContent) return
  before?.remove()
  if (after) (there.querySelector('button') ?? there).append(after)
}

/** Whoever writes keeps their field under their eyes; whoever reads keeps the line they read. */
function withoutMoving(deed: () => void): void {
  const kept = document.activeElement?.closest('.reply') ? document.activeElement : undefined
  const before = kept?.getBoundingClientRect().top ?? 0
  deed()
  if (kept) scrollBy({ top: kept.getBoundingClientRect().top - before, behavior: 'instant' })
}

const offerAgain = (): void => document.querySelector('[data-changed]')?.removeAttribute('hidden')

const isTold = (data: Readonly<Record<string, unknown>>): data is Told =>
  typeof data['id'] === 'number' && typeof data['nth'] === 'number' && typeof data['html'] === 'string' && typeof data['answers'] === 'string'
