/**
 * Signing in, by better-auth: passwords (scrypt), codes and links by mail, sessions. Our pages are plain forms, so each
 * asks its handler with a request made here and passes its cookies on. Accounts are made by our own joining, never by
 * an open sign-up: an account without a person cannot be.
 */
import { betterAuth } from 'better-auth'
import { emailOTP } from 'better-auth/plugins'
import { z } from 'zod'
import type { Home } from '#platform/home.ts'
import type { Visit } from '#platform/http/visit.ts'
import { endPasswordLinks } from './account-store.ts'
import { codeMail, resetMail } from './mails.ts'

export const CODE_MINUTES = 10
export const SHORTEST_PASSWORD = 10
export const SESSION_DAYS = 60
export const PROLONGED_AFTER_DAYS = 1
const DAY = 60 * 60 * 24

type Made = ReturnType<typeof make>
const made = new WeakMap<Home, Promise<Made>>()
/** One per home: it holds the key that signs its cookies. */
export const authOf = (home: Home): Promise<Made> => {
  const known = made.get(home) ?? home.secret('sessions').then((secret) => make(home, secret))
  made.set(home, known)
  // What failed once (a database that was away for a moment) is tried again by the next who asks.
  known.catch(() => made.delete(home))
  return known
}

/** Where the home says it is; on this machine while nobody said. */
export const localAddress = (home: Home): string => home.config.address ?? `http://localhost:${home.config.port}`

function make(home: Home, secret: string) {
  const baseURL = localAddress(home)
  return betterAuth({
    baseURL, basePath: '/auth', secret, telemetry: { enabled: false },
    logger: { disabled: true },
    database: { db: home.db, type: 'postgres', schemaName: 'auth', casing: 'snake', transaction: true },
    trustedOrigins: [new URL(baseURL).origin],
    user: { modelName: 'users', additionalFields: { personId: { type: 'number', required: true, input: false } } },
    session: { modelName: 'sessions', expiresIn: SESSION_DAYS * DAY, updateAge: PROLONGED_AFTER_DAYS * DAY },
    account: { modelName: 'accounts', encryptOAuthTokens: true },
    verification: { modelName: 'verifications', storeIdentifier: 'hashed' },
    // Counted by us, per address and per account: its own limit is by network address alone.
    rateLimit: { enabled: false },
    advanced: { cookiePrefix: 'foyer', useSecureCookies: baseURL.startsWith('https:'), ipAddress: { ipAddressHeaders: ['x-foyer-ip'] }, database: { generateId: 'uuid' } },
    emailAndPassword: {
      enabled: true, disableSignUp: true, minPasswordLength: SHORTEST_PASSWORD, maxPasswordLength: 200, revokeSessionsOnPasswordReset: true,
      sendResetPassword: async ({ user, token }) => home.jobs.add(home.db, 'people.mail', resetMail(home, user.email, `${baseURL}/reset/${token}`)),
      onPasswordReset: ({ user }) => endPasswordLinks(home.db, user.email),
    },
    plugins: [
      emailOTP({
        disableSignUp: true, storeOTP: 'hashed', otpLength: 6, expiresIn: CODE_MINUTES * 60, allowedAttempts: 5,
        sendVerificationOTP: async ({ email, otp }) => home.jobs.add(home.db, 'people.mail', await codeMail(home, { email, code: otp })),
      }),
    ],
  })
}

/** What better-auth answered: its own word for what went wrong, and the cookies to pass on. */
export type Answered = { readonly ok: boolean; readonly code: string | undefined; readonly cookies: readonly string[] }

export async function askAuth(visit: Visit, path: string, body: object): Promise<Answered> {
  const auth = await authOf(visit.home)
  const base = localAddress(visit.home)
  // Where the form came from was checked at the door of the server; here it always comes from us.
  const headers = new Headers({ 'content-type': 'application/json', origin: new URL(base).origin, 'x-foyer-ip': visit.ip })
  if (visit.headers.cookie) headers.set('cookie', visit.headers.cookie)
  if (visit.headers['user-agent']) headers.set('user-agent', visit.headers['user-agent'])
  const answer = await auth.handler(new Request(new URL(`/auth${path}`, base), { method: 'POST', headers, body: JSON.stringify(body) }))
  return { ok: answer.ok, code: answer.ok ? undefined : codeIn(await answer.json().catch(() => null)), cookies: answer.headers.getSetCookie() }
}

const codeIn = (body: unknown): string | undefined =>
  typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string' ? body.code : undefined

/** What is typed as a new password, and what is wrong with it beside what is wrong elsewhere. */
export const newPassword = z.string('missing').min(1, 'missing').min(SHORTEST_PASSWORD, `short:${SHORTEST_PASSWORD}`).max(200, 'long:200')

export async function hashPassword(home: Home, password: string): Promise<string> {
  const { $context } = await authOf(home)
  return (await $context).password.hash(password)
}

/** A code for an address that may have no account yet: somebody who is joining. We send it ourselves. */
export async function codeFor(home: Home, email: string): Promise<string> {
  const auth = await authOf(home)
  return auth.api.createVerificationOTP({ body: { email, type: 'sign-in' } })
}
