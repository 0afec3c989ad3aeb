/** Which pages may be kept for whom: the same address, in the same language, asked by a browser that we know nothing of. */
import type { IncomingMessage } from 'node:http'
import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import { isLang, languages, type Lang } from '#platform/i18n.ts'
import type { Route } from '#platform/http/route.ts'

const LONGEST_ADDRESS = 300

/** `ai` or nothing, from a `user-agent`: every kind is kept apart, so they are few. */
export type ReaderKind = { readonly header: string; readonly kind: (said: string | undefined) => string }

/**
 * Under which a page is kept for whoever asks this; undefined when it could be anybody in particular. Whatever the
 * answer may depend on is in it: how the home was addressed, the language that the browser will be given, and the kinds
 * of readers that rooms tell apart.
 */
export function strangersKey(
  { method, url = '', headers }: IncomingMessage,
  readers: readonly ReaderKind[],
): string | undefined {
  if (method !== 'GET' || url.length > LONGEST_ADDRESS || headers.authorization !== undefined) return undefined
  if (headers.cookie !== undefined && !ONLY_A_LANGUAGE.test(headers.cookie)) return undefined
  const by = `${headers.host ?? ''} ${String(headers['x-forwarded-proto'] ?? '')} ${String(headers['x-forwarded-host'] ?? '')}`
  const kinds = readers.map(({ header, kind }) => kind(headers[header]?.toString())).join(' ')
  return `${by} ${kinds} ${chosenLang(headers.cookie?.slice('lang='.length), headers['accept-language']) ?? ''} ${url}`
}

const ONLY_A_LANGUAGE = new RegExp(`^lang=(${languages.join('|')})$`)

/** What was clicked in the foot of a page, else what the browser asks for. */
export function chosenLang(kept: string | undefined, accepted = ''): Lang | undefined {
  if (isLang(kept)) return kept
  const asked = accepted.split(',').map((one) => one.trim().slice(0, 2).toLowerCase())
  return asked.find((one): one is Lang => languages.some((lang) => lang === one))
}

/** A question the page does not know makes a new address of the same page: they have no end. */
export function knowsQuestion({ query }: Route, asked: unknown): boolean {
  const names = typeof asked === 'object' && asked !== null ? Object.keys(asked) : []
  const known = query instanceof z.ZodObject ? query.shape : {}
  return names.every((name) => name in known)
}

/** The headers of this answer as they will be for everybody: nothing that counts, nothing that is for one. */
export function commonHeaders(reply: FastifyReply): Record<string, string | string[]> | undefined {
  const headers = reply.getHeaders()
  if ('set-cookie' in headers) return undefined
  const common = Object.entries(headers).filter(([name]) => !PASSING.test(name))
  return Object.fromEntries(common.map(([name, value]) => [name, Array.isArray(value) ? value : String(value)]))
}

const PASSING = /^(x-ratelimit-.*|retry-after|content-length|date|connection|keep-alive|transfer-encoding)$/
