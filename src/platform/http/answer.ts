/** From an answer to bytes; from a refusal to a page with a sentence, in the reader's language. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { h } from 'preact'
import type { Home } from '#platform/home.ts'
import { HOME } from '#platform/audiences.ts'
import { sendCompressed } from '#platform/http/compressing.ts'
import { frameFor } from '#platform/http/framing.ts'
import { headFor, type Head } from '#platform/http/head-part.ts'
import { openVisit } from '#platform/http/opening.ts'
import type { Answer, PageView } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { platformWords } from '#platform/messages.en.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Assets } from '#ui/assets.ts'
import { FromOutside } from '#ui/avatar.tsx'
import type { Flash, Frame, Link } from '#ui/frame.ts'
import { ErrorPage } from '#ui/error-page.tsx'
import { Evening } from '#ui/evening.tsx'
import { Layout } from '#ui/layout.tsx'
import { Porch } from '#ui/porch.tsx'
import { renderPage } from '#ui/render.ts'

/** Said once, on the page one lands on after a deed. */
const NOTICE = 'notice'
/** What stands behind the `#` of the page one lands on: whoever follows a redirection by script is not told it. */
const PLACE = 'place'

export async function send(visit: Visit, assets: Assets, answer: Answer, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  for (const [name, value] of Object.entries(answer.headers ?? {})) void reply.header(name, value)
  if (answer.kind === 'raw') return reply.code(answer.status).type(answer.type).send(answer.body)
  void reply.header('cache-control', 'no-store')
  if (answer.kind === 'seeOther') {
    if (answer.notice !== undefined) void reply.setCookie(NOTICE, answer.notice, cookieRules(visit))
    const place = answer.to.split('#')[1]
    if (place !== undefined) void reply.setCookie(PLACE, place, cookieRules(visit))
    return reply.redirect(answer.to, 303)
  }
  const said = request.cookies[NOTICE]
  if (said !== undefined) void reply.clearCookie(NOTICE, { path: '/' })
  const notices: Flash[] = said === undefined ? [] : [{ kind: 'good', title: said.slice(0, 300) }]
  const place = request.cookies[PLACE]
  if (place !== undefined) void reply.clearCookie(PLACE, { path: '/' })
  if (place !== undefined && /^[\w-]{1,100}$/.test(place)) void reply.header('foyer-place', place)
  const { text, headers } = await wholePage(visit, assets, answer.view, notices)
  for (const [name, value] of Object.entries(headers)) void reply.header(name, value)
  void reply.code(answer.status).type('text/html; charset=utf-8')
  return sendCompressed(reply, text, request.headers['accept-encoding'])
}

/** A page as it is read, and what its head says in headers. */
export async function wholePage(visit: Visit, assets: Assets, shown: PageView, notices: readonly Flash[]): Promise<{ text: string; headers: Head['headers'] }> {
  const view = { ...shown, canonical: shown.canonical ?? (shown.indexed ? visit.origin + visit.url.pathname : undefined) }
  const head = await headFor(visit, view)
  return { text: await pageText(visit, assets, view, head, notices), headers: head.headers }
}

export const cookieRules = (visit: Pick<Visit, 'origin'>) =>
  ({ path: '/', httpOnly: true, sameSite: 'lax', secure: visit.origin.startsWith('https:'), maxAge: 60 }) as const

async function pageText(visit: Visit, assets: Assets, view: PageView, { lines, data, indexed }: Head, notices: readonly Flash[]): Promise<string> {
  const frame = await frameFor(visit, assets, notices)
  const { body, aside, layout = 'frame', about: _about, indexed: _indexed, kept: _kept, ...shown } = view
  const page = { ...shown, frame, robots: indexed ? undefined : 'noindex', head: lines, data }
  const whole = layout === 'evening'
    ? h(Evening, { ...page, children: body })
    : layout === 'porch' || layout === 'narrow'
    ? h(Porch, { ...page, narrow: layout === 'narrow', children: body })
    : h(Layout, { ...page, aside, wide: layout === 'wide', children: body })
  return renderPage(h(FromOutside.Provider, { value: !visit.actor.sees.includes(HOME), children: whole }))
}

export async function answerNotFound(home: Home, assets: Assets, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  return answerError(home, assets, new Refusal(404), request, reply)
}

export async function answerError(home: Home, assets: Assets, error: unknown, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const status = statusOf(error)
  if (status >= 500) home.log.error({ err: error, route: request.routeOptions.url }, 'a page failed')
  try {
    const visit = await openVisit(home, request, reply)
    if (status === 401) return await send(visit, assets, signInAnswer(visit), request, reply)
    const words = wordsFor(error, status, visit)
    const frame = await frameFor(visit, assets, [])
    return await reply.code(status).header('cache-control', 'no-store').type('text/html; charset=utf-8').send(renderPage(h(ErrorPage, { frame, status, title: words.title, children: words.text, acts: waysOn(frame, status, visit) })))
  } catch (second) {
    home.log.error({ err: second }, 'the error page failed')
    return reply.code(status).type('text/plain; charset=utf-8').send(platformWords.en.errors.brokenTitle)
  }
}

const signInAnswer = (visit: Visit): Answer => ({
  kind: 'seeOther',
  to: visit.method === 'GET' ? `/sign-in?${new URLSearchParams({ next: visit.url.pathname + visit.url.search })}` : '/sign-in',
})

/** Whoever is not signed in may well be looking for a page of members: they sign in, and are there. It is said of every address alike. */
const waysOn = ({ signIn }: Frame, status: number, { lang }: Visit): Link[] => [
  ...(signIn && status === 404 ? [signIn] : []),
  { href: '/', label: platformWords[lang].errors.home },
]

function statusOf(error: unknown): number {
  if (error === 'forged') return 403
  if (error instanceof Refusal) return error.status
  const asked: unknown = typeof error === 'object' && error !== null && 'statusCode' in error ? error.statusCode : undefined
  return typeof asked === 'number' && asked >= 400 && asked < 500 ? asked : 500
}

function wordsFor(error: unknown, status: number, { lang, actor }: Visit): { title: string; text: string } {
  const isStranger = actor.person === null
  const { errors } = platformWords[lang]
  const said = error instanceof Refusal ? error.say?.(lang) : undefined
  if (error === 'forged') return { title: errors.notAllowedTitle, text: errors.forged }
  if (status === 404) return { title: errors.notFoundTitle, text: said ?? (isStranger ? errors.notFoundStranger : errors.notFound) }
  if (status === 403) return { title: errors.notAllowedTitle, text: said ?? errors.notAllowed }
  if (status === 413) return { title: errors.tooLargeTitle, text: said ?? errors.tooLarge }
  if (status === 429) return { title: errors.tooOftenTitle, text: said ?? errors.tooOften }
  if (status < 500) return { title: errors.wrongTitle, text: said ?? errors.wrong }
  return { title: errors.brokenTitle, text: errors.broken }
}
