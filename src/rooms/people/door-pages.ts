/** Coming in and going out: the pages a stranger can reach. */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { homeName } from '#platform/home-settings.ts'
import type { Ctx } from '#platform/action.ts'
import { email, line, ownPath } from '#platform/http/fields.ts'
import { get, page, post, seeOther, type Answer, type Asked, type Retry } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { networkOf } from '#platform/http/network.ts'
import { nothingTyped } from '#platform/http/typed.ts'
import { allow } from '#platform/limits.ts'
import { found, notFound, Refusal, tooOften, wrong } from '#platform/refusal.ts'
import { endPasswordLinks } from './account-store.ts'
import { askAuth, CODE_MINUTES, codeFor, hashPassword, newPassword, SHORTEST_PASSWORD, type Answered } from './auth.ts'
import { cardsOf } from './cards.ts'
import { CodePage, EnterPage, ForgottenPage, InvitationClosed, JoinPage, NewPasswordPage, SignInPage, SigningOutPage } from './door-views.tsx'
import { invitationOf, isOpen, type Invitation } from './invitation.ts'
import { invitationHeld } from './invitation-store.ts'
import { joinHome } from './joining.ts'
import { codeMail } from './mails.ts'
import { peopleWords } from './messages.en.ts'
import { openEntry } from './sealed.ts'

const wordParams = z.object({ word: z.string().max(60) })
const nextQuery = z.object({ next: ownPath })
/** For one address: a person who mistypes never meets it, a guesser does. */
const SIGN_INS = { times: 10, minutes: 15 }
/** For one network address: a whole room may share it. */
const TRIES_FROM_ONE_PLACE = { times: 120, minutes: 15 }

const fingerprint = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 22)

async function notTooOften(visit: Visit, what: string, address: string): Promise<void> {
  const fromHere = await allow(visit.home, `${what} from ${fingerprint(networkOf(visit.ip))}`, TRIES_FROM_ONE_PLACE)
  const forThis = await allow(visit.home, `${what} for ${fingerprint(address)}`, SIGN_INS)
  if (!fromHere || !forThis) throw tooOften((lang) => peopleWords[lang].signIn.tooOften)
}

const withCookies = (answer: Answer, { cookies }: Answered): Answer => ({ ...answer, headers: { ...answer.headers, 'set-cookie': cookies } })

// Joining by an invitation -------------------------------------------------------------------------------------------

async function openInvitation(visit: Visit, word: string): Promise<Invitation | undefined> {
  const id = await invitationOf(visit.home, word)
  if (id === undefined) throw notFound()
  const invitation = await invitationHeld(visit.home.db, id, visit.now)
  return invitation && isOpen(invitation, visit.now) ? invitation : undefined
}

async function joinPage(visit: Visit, { params }: Asked<z.output<typeof wordParams>, unknown>, { typed, problems }: Retry): Promise<Answer> {
  const words = peopleWords[visit.lang]
  const invitation = await openInvitation(visit, params.word)
  if (!invitation) return page({ title: words.join.closedTitle, body: InvitationClosed({ lang: visit.lang }), layout: 'narrow' }, 410)
  const about = [invitation.by, invitation.claims].filter((id) => id !== null)
  const cards = await cardsOf(visit.home.db, about, visit.now)
  const name = (id: number | null) => (id === null ? undefined : cards.get(id)?.name)
  const title = invitation.role === 'host' ? words.first.title : words.join.title({ home: visit.home.settings.get(homeName) })
  const byMail = visit.home.mail.sends && invitation.role !== 'host'
  return page({
    title, layout: 'narrow',
    body: JoinPage({ lang: visit.lang, word: params.word, title, host: invitation.role === 'host', invitedBy: name(invitation.by), claims: name(invitation.claims), byMail, least: SHORTEST_PASSWORD, typed, problems }),
  })
}

/** Whoever signs in by mail has no password to choose. */
const joinBody = z.object({ name: line(60, 2), email, password: newPassword.optional(), code: z.string().trim().max(12).optional() })

const joining = post('/join/:word', { who: 'anyone', params: wordParams, body: joinBody, again: joinPage }, async (visit, { params, body }) => {
  const invitation = await openInvitation(visit, params.word)
  if (!invitation) throw wrong((lang) => peopleWords[lang].join.usedUp)
  await notTooOften(visit, 'join', body.email)
  const byMail = visit.home.mail.sends && invitation.role !== 'host'
  return byMail ? joinByCode(visit, params.word, invitation, body) : joinByPassword(visit, invitation, body)
})

type JoinBody = z.output<typeof joinBody>

async function joinByPassword(visit: Visit, invitation: Invitation, { name, email: address, password }: JoinBody): Promise<Answer> {
  if (password === undefined) throw wrong((lang) => peopleWords[lang].join.short({ least: SHORTEST_PASSWORD }), 'password')
  const passwordHash = await hashPassword(visit.home, password)
  const joinIt = (ctx: Ctx) => joinHome(ctx, { invitation: invitation.id, name, email: address, lang: visit.lang, passwordHash, proven: false })
  const refused = await visit.act(joinIt).then(() => undefined, refusalIn)
  const answered = await askAuth(visit, '/sign-in/email', { email: address, password })
  // The same form sent twice: whoever just came in by it knows the password.
  if (refused && !answered.ok) throw refused
  return withCookies(seeOther(invitation.landsOn), answered)
}

function refusalIn(error: unknown): Refusal {
  if (error instanceof Refusal) return error
  throw error
}

/** The same page and the same letter whether the address is known or not: only who reads its mail learns more. */
async function joinByCode(visit: Visit, word: string, invitation: Invitation, body: JoinBody): Promise<Answer> {
  const { name, email: address, code } = body
  if (!code) {
    await visit.home.jobs.add(visit.home.db, 'people.mail', await codeMail(visit.home, { email: address, code: await codeFor(visit.home, address), joining: { name, word } }))
    return codePage(visit, { action: `/join/${word}`, hidden: { name, email: address }, address }, nothingTyped)
  }
  const checked = await askAuth(visit, '/email-otp/check-verification-otp', { email: address, type: 'sign-in', otp: code })
  if (!checked.ok && checked.code !== 'USER_NOT_FOUND') {
    const answer = codePage(visit, { action: `/join/${word}`, hidden: { name, email: address }, address }, { typed: {}, problems: { code: peopleWords[visit.lang].code.wrong } })
    return { ...answer, status: 422 }
  }
  if (!checked.ok) await visit.act((ctx) => joinHome(ctx, { invitation: invitation.id, name, email: address, lang: visit.lang, passwordHash: null, proven: true }))
  return withCookies(seeOther(invitation.landsOn), await askAuth(visit, '/sign-in/email-otp', { email: address, otp: code }))
}

function codePage(visit: Visit, asked: { action: string; hidden: Record<string, string>; address: string }, { problems }: Retry): Answer & { kind: 'page' } {
  const { title } = peopleWords[visit.lang].code
  const body = CodePage({ lang: visit.lang, ...asked, minutes: CODE_MINUTES, problems })
  return { kind: 'page', status: 200, view: { title, body, layout: 'narrow' } }
}

// Signing in and out -------------------------------------------------------------------------------------------------

async function signInPage(visit: Visit, { query }: Asked<unknown, z.output<typeof nextQuery>>, { typed, problems }: Retry): Promise<Answer> {
  if (visit.actor.person !== null && visit.actor.standing === 'member') return seeOther(query.next ?? '/')
  const { title } = peopleWords[visit.lang].signIn
  return page({ title, body: SignInPage({ lang: visit.lang, next: query.next, byMail: visit.home.mail.sends, typed, problems }), layout: 'narrow' })
}

const signIn = post('/sign-in', { who: 'anyone', query: nextQuery, body: z.object({ email, password: z.string().min(1, 'missing').max(200) }), again: signInPage }, async (visit, { query, body }) => {
  await notTooOften(visit, 'sign in', body.email)
  const answered = await askAuth(visit, '/sign-in/email', body)
  if (!answered.ok) throw wrong((lang) => peopleWords[lang].signIn.wrong)
  return withCookies(seeOther(query.next ?? '/'), answered)
})

const codeBody = z.object({ email, code: z.string().trim().max(12).optional() })
const signInByCode = post('/sign-in/code', { who: 'anyone', query: nextQuery, body: codeBody, again: signInPage }, async (visit, { query, body }) => {
  if (!visit.home.mail.sends) throw notFound()
  await notTooOften(visit, 'code', body.email)
  const action = `/sign-in/code${query.next ? `?${new URLSearchParams({ next: query.next })}` : ''}`
  const shown = { action, hidden: { email: body.email }, address: body.email }
  if (!body.code) {
    await askAuth(visit, '/email-otp/send-verification-otp', { email: body.email, type: 'sign-in' })
    return codePage(visit, shown, nothingTyped)
  }
  const answered = await askAuth(visit, '/sign-in/email-otp', { email: body.email, otp: body.code })
  if (answered.ok) return withCookies(seeOther(query.next ?? '/'), answered)
  return { ...codePage(visit, shown, { typed: {}, problems: { code: peopleWords[visit.lang].code.wrong } }), status: 422 }
})

/**
 * The link of a letter leads to one button: a mail scanner that follows links signs nobody in. The button sends what the
 * form with the code would.
 */
const enter = get('/enter/:word', { params: z.object({ word: z.string().max(2000) }) }, async (visit, { params }) => {
  const entry = found(await openEntry(visit.home, params.word))
  const { email: address, code, joining: as } = entry
  const asked = as ? { action: `/join/${as.word}`, hidden: { name: as.name, email: address, code } } : { action: '/sign-in/code', hidden: { email: address, code } }
  return page({ title: peopleWords[visit.lang].code.enterTitle, body: EnterPage({ lang: visit.lang, ...asked }), layout: 'narrow' })
})

const signOut = post('/sign-out', { who: 'anyone' }, async (visit) => {
  const answered = await askAuth(visit, '/sign-out', {})
  if (visit.actor.person !== null) visit.home.live.cut(visit.actor.person)
  return withCookies(seeOther('/', peopleWords[visit.lang].signIn.outDone), answered)
})

/** Signing out changes something, so it is asked by a form; this page is one for who has no profile page to do it from. */
const signingOut = get('/signing-out', {}, async (visit) => {
  const title = peopleWords[visit.lang].signIn.out
  return page({ title, body: SigningOutPage({ lang: visit.lang }), layout: 'narrow' })
})

// A forgotten password -----------------------------------------------------------------------------------------------

async function forgottenPage(visit: Visit, _: unknown, { typed, problems }: Retry): Promise<Answer> {
  const { title } = peopleWords[visit.lang].forgotten
  return page({ title, body: ForgottenPage({ lang: visit.lang, byMail: visit.home.mail.sends, typed, problems }), layout: 'narrow' })
}

const forgotten = post('/forgotten', { who: 'anyone', body: z.object({ email }), again: forgottenPage }, async (visit, { body }) => {
  if (!visit.home.mail.sends) throw notFound()
  await notTooOften(visit, 'forgotten', body.email)
  await endPasswordLinks(visit.home.db, body.email)
  await askAuth(visit, '/request-password-reset', { email: body.email })
  return seeOther('/sign-in', peopleWords[visit.lang].forgotten.sent)
})

const resetParams = z.object({ token: z.string().max(200) })
const newPasswordPage = async (visit: Visit, { params }: Asked<z.output<typeof resetParams>, unknown>, { problems }: Retry): Promise<Answer> =>
  page({ title: peopleWords[visit.lang].forgotten.newTitle, body: NewPasswordPage({ lang: visit.lang, token: params.token, least: SHORTEST_PASSWORD, problems }), layout: 'narrow' })

const choosePassword = post('/reset/:token', { who: 'anyone', params: resetParams, body: z.object({ password: newPassword }), again: newPasswordPage }, async (visit, { params, body }) => {
  await notTooOften(visit, 'reset', params.token)
  const answered = await askAuth(visit, '/reset-password', { newPassword: body.password, token: params.token })
  if (!answered.ok) throw wrong((lang) => peopleWords[lang].forgotten.expired)
  return seeOther('/sign-in', peopleWords[visit.lang].forgotten.done)
})

export const doorPages = [
  get('/join/:word', { params: wordParams }, (visit, input) => joinPage(visit, input, nothingTyped)),
  joining,
  get('/sign-in', { query: nextQuery }, (visit, input) => signInPage(visit, input, nothingTyped)),
  signIn,
  signInByCode,
  enter,
  signOut,
  signingOut,
  get('/forgotten', {}, (visit) => forgottenPage(visit, {}, nothingTyped)),
  forgotten,
  get('/reset/:token', { params: resetParams }, (visit, input) => newPasswordPage(visit, input, nothingTyped)),
  choosePassword,
]
