/** What the engineer who installs Foyer may say, read once, with a sentence for what cannot be. */
import { createHash } from 'node:crypto'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { everybodyMayEnter, OPEN_PLACE } from '#platform/reach.ts'
import { Trouble } from '#platform/trouble.ts'

export type Config = {
  readonly root: string
  readonly dataDir: string
  readonly port: number
  /** The port was asked for, so another one will not do. */
  readonly portAsked: boolean
  readonly bind: string
  /** `https://foyer.example.org`, without a trailing slash; undefined while the home is only on this machine. */
  readonly address: string | undefined
  readonly databaseUrl: string | undefined
  /** Several servers of one home call each other through it; through PostgreSQL otherwise. */
  readonly natsUrl: string | undefined
  readonly smtpUrl: string | undefined
  readonly mailFrom: string | undefined
  /** Answers by mail come to addresses in it. */
  readonly replyDomain: string | undefined
  /** Where one mailbox takes them all, with a plus: the part before its `@`. */
  readonly replyMailbox: string | undefined
  /** Who bears it hands over mail that came in. */
  readonly mailSecret: string | undefined
  /** Where the home listens for mail itself: a port, or an address and a port. */
  readonly mailListen: string | undefined
  /** A mailbox the home collects its mail from. */
  readonly imapUrl: string | undefined
  /** The one push service that may stand in a private network: a test's own. Nothing that a host can say sets it. */
  readonly privatePush: string | undefined
  /** The name servers of a test, in place of this machine's. Nothing that a host can say sets it. */
  readonly nameServers: readonly string[] | undefined
  readonly trustProxy: string | undefined
  /** Where live pictures come and go: ports of UDP, one for each line, and what leads to this machine from outside. */
  readonly live: {
    readonly ports: { readonly from: number; readonly to: number }
    readonly addresses: readonly string[]
    /** A TURN server that shares a secret with the home: for browsers whose network lets no UDP out. */
    readonly turn?: { readonly urls: readonly string[]; readonly secret: string } | undefined
  }
  /** An invented neighbourhood moves into an empty home. */
  readonly demo: boolean
  /** Who bears it reads `/metrics` from elsewhere; this machine does without. */
  readonly metricsToken: string | undefined
  /** Where requests are told to OpenTelemetry. */
  readonly otlpEndpoint: string | undefined
  /** Where the code of this home is published; undefined when the home gives it itself. */
  readonly source: string | undefined
  readonly log: 'info' | 'warn' | 'error' | 'silent'
}

/** Whether what is written to addresses of the home reaches it. */
export const mailComesIn = ({ replyDomain, mailSecret, mailListen, imapUrl }: Config): boolean =>
  replyDomain !== undefined && [mailSecret, mailListen, imapUrl].some((door) => door !== undefined)

const port = z.coerce.number().int().min(0).max(65535)
/** A thousand lines, more than one machine forwards. */
const LIVE_PORTS = '40000-40999'
const environment = z.object({
  FOYER_PORT: port.optional(),
  FOYER_BIND: z.string().min(1).optional(),
  FOYER_DATA: z.string().min(1).optional(),
  FOYER_ADDRESS: z.url({ protocol: /^https?$/ }).optional(),
  FOYER_SMTP_URL: z.string().regex(/^smtps?:\/\//).optional(),
  FOYER_MAIL_FROM: z.string().min(3).optional(),
  FOYER_REPLY_DOMAIN: z.string().toLowerCase().regex(/^(?:[a-z0-9._-]{1,30}@)?(?=.{4,190}$)[a-z0-9-]+(\.[a-z0-9-]+)+$/).optional(),
  FOYER_MAIL_SECRET: z.string().min(16).optional(),
  FOYER_MAIL_LISTEN: z.string().regex(/^(?:[\w.:[\]-]+:)?\d{1,5}$/).optional(),
  FOYER_IMAP_URL: z.url({ protocol: /^imaps?$/ }).refine(isMailbox).optional(),
  FOYER_TRUST_PROXY: z.string().min(1).optional(),
  FOYER_LIVE_ADDRESS: z.string().regex(/^[\w.:-]+(?:, ?[\w.:-]+)*$/).optional(),
  FOYER_LIVE_PORTS: z.string().regex(/^\d{4,5}-\d{4,5}$/).refine(isRange).optional(),
  FOYER_TURN: z.string().regex(/^turns?:[\w.:[\]-]+(?:\?transport=(?:udp|tcp))?(?:, ?turns?:[\w.:[\]-]+(?:\?transport=(?:udp|tcp))?)*$/).optional(),
  FOYER_TURN_SECRET: z.string().min(16).optional(),
  FOYER_METRICS_TOKEN: z.string().min(16).optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  FOYER_SOURCE: z.url({ protocol: /^https?$/ }).optional(),
  FOYER_LOG: z.enum(['info', 'warn', 'error', 'silent']).optional(),
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//).optional(),
  NATS_URL: z.string().regex(/^(nats|tls):\/\//).optional(),
})
/** Every word of the surroundings that a home listens to. */
export const variables: readonly string[] = Object.keys(environment.shape)
const means: Record<string, string> = {
  FOYER_PORT: 'a number from 0 to 65535',
  FOYER_ADDRESS: 'the address people type, such as https://foyer.example.org',
  FOYER_SMTP_URL: 'smtp://user:password@host:587 or smtps://…',
  FOYER_REPLY_DOMAIN: 'the part after the @ of addresses that are answered to, such as reply.example.org, or the whole address of one mailbox',
  FOYER_MAIL_SECRET: 'sixteen characters or more, which whoever hands over mail sends as a bearer token',
  FOYER_MAIL_LISTEN: 'a port such as 2525, or 10.0.0.5:2525',
  FOYER_IMAP_URL: 'imaps://user:password@imap.example.org/INBOX, with %40 for an @ in the name or the password',
  FOYER_LIVE_ADDRESS: 'the address, or the name, under which this machine is reached from outside, such as 203.0.113.7',
  FOYER_LIVE_PORTS: 'a range of ports such as 40000-40999',
  FOYER_TURN: 'turn:turn.example.org:3478, or several with a comma between them, such as turn:turn.example.org:3478?transport=tcp',
  FOYER_TURN_SECRET: 'sixteen characters or more, the same as static-auth-secret of coturn',
  FOYER_METRICS_TOKEN: 'sixteen characters or more, which Prometheus sends as a bearer token',
  OTEL_EXPORTER_OTLP_ENDPOINT: 'the address of a collector, such as http://localhost:4318',
  FOYER_SOURCE: 'where your changes to the code are published, such as https://git.example.org/foyer',
  FOYER_LOG: 'info, warn, error or silent',
  DATABASE_URL: 'postgres://user:password@host:5432/name',
  NATS_URL: 'nats://host:4222',
}

export const usage = `foyer, a home for a community

  npm start                       opens the home
  npm start -- --port 8080        on that port (otherwise 3000, or the next free one)
  npm start -- --data DIR         keeps its data there (otherwise ./data)
  npm start -- --demo             moves an invented neighbourhood into an empty home, to look around
  npm start -- --help             this text

  FOYER_ADDRESS     https://foyer.example.org, the address people type
  FOYER_BIND        the network address to listen on (otherwise every one)
  FOYER_TRUST_PROXY the proxies in front of the home, such as 127.0.0.1
  FOYER_LIVE_ADDRESS 203.0.113.7: behind a router or in a container, where live pictures reach this machine
  FOYER_LIVE_PORTS  40000-40999, the UDP ports they come through, one for each person (these otherwise)
  FOYER_TURN        turn:turn.example.org:3478, a relay for networks that let no UDP out; FOYER_TURN_SECRET is what it shares
  FOYER_SMTP_URL    smtp://user:password@host:587; FOYER_MAIL_FROM says who writes
  FOYER_REPLY_DOMAIN reply.example.org: members answer letters by mail, to addresses there
  FOYER_MAIL_SECRET lets a mail server hand over what came in, at /mail/inbound
  FOYER_MAIL_LISTEN 2525: or to this port of the home, which then speaks SMTP
  FOYER_IMAP_URL    imaps://user:password@host/INBOX: or into a mailbox the home collects it from
  DATABASE_URL      postgres://… uses that server instead of the one inside
  NATS_URL          nats://… several servers of one home call each other through it
  FOYER_SOURCE      https://…, where this home's code is published (otherwise the home gives it itself)
  FOYER_METRICS_TOKEN  lets Prometheus read /metrics from another machine
  OTEL_EXPORTER_OTLP_ENDPOINT  http://… tells requests to OpenTelemetry
  FOYER_LOG         info, warn (the usual), error or silent
`

export function readConfig(root: string, args: readonly string[], env: NodeJS.ProcessEnv): Config {
  const said = readArguments(args)
  const given = environment.safeParse(Object.fromEntries(Object.entries(env).filter(([, value]) => value !== '')))
  if (!given.success) {
    const name = String(given.error.issues[0]?.path[0])
    throw new Trouble(`${name} cannot be used: it should be ${means[name] ?? 'something else'}.`)
  }
  const asked = said.port ?? given.data.FOYER_PORT
  return {
    root,
    // A relative place is meant from where the person typed the command.
    dataDir: resolve(env['FOYER_CALLED_FROM'] ?? root, expandHome(said.data ?? given.data.FOYER_DATA ?? usualDataDir(root))),
    port: asked ?? 3000,
    portAsked: asked !== undefined,
    bind: given.data.FOYER_BIND ?? '::',
    address: given.data.FOYER_ADDRESS?.replace(/\/+$/, ''),
    databaseUrl: given.data.DATABASE_URL,
    natsUrl: given.data.NATS_URL,
    metricsToken: given.data.FOYER_METRICS_TOKEN,
    otlpEndpoint: given.data.OTEL_EXPORTER_OTLP_ENDPOINT,
    smtpUrl: given.data.FOYER_SMTP_URL,
    mailFrom: given.data.FOYER_MAIL_FROM,
    ...replyPlace(given.data.FOYER_REPLY_DOMAIN, given.data.FOYER_IMAP_URL),
    imapUrl: given.data.FOYER_IMAP_URL,
    mailSecret: given.data.FOYER_MAIL_SECRET,
    mailListen: given.data.FOYER_MAIL_LISTEN,
    privatePush: undefined,
    nameServers: undefined,
    live: {
      ports: rangeOf(given.data.FOYER_LIVE_PORTS ?? LIVE_PORTS),
      addresses: given.data.FOYER_LIVE_ADDRESS?.split(/, ?/) ?? [],
      turn: relayOf(given.data.FOYER_TURN, given.data.FOYER_TURN_SECRET),
    },
    trustProxy: given.data.FOYER_TRUST_PROXY,
    demo: said.demo ?? false,
    source: given.data.FOYER_SOURCE,
    log: given.data.FOYER_LOG ?? 'warn',
  }
}

function relayOf(urls: string | undefined, secret: string | undefined): Config['live']['turn'] {
  if (urls === undefined) return undefined
  if (secret === undefined) throw new Trouble(`FOYER_TURN needs FOYER_TURN_SECRET beside it: ${means['FOYER_TURN_SECRET']}.`)
  return { urls: urls.split(/, ?/), secret }
}

const rangeOf = (said: string): { from: number; to: number } => {
  const [from = 0, to = 0] = said.split('-').map(Number)
  return { from, to }
}

function isRange(said: string): boolean {
  const { from, to } = rangeOf(said)
  return from >= 1024 && from < to && to <= 65535
}

/** With a name and a password that can be read. */
function isMailbox(url: string): boolean {
  try {
    const { username, password } = new URL(url)
    return decodeURIComponent(username) !== '' && decodeURIComponent(password) !== ''
  } catch {
    return false
  }
}

/** A domain, or one mailbox with a plus: where only that mailbox is named, its user is its address. */
function replyPlace(said: string | undefined, imapUrl: string | undefined): Pick<Config, 'replyDomain' | 'replyMailbox'> {
  const user = imapUrl === undefined ? '' : decodeURIComponent(new URL(imapUrl).username).toLowerCase()
  const place = said ?? (/^[a-z0-9._-]{1,30}@[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(user) ? user : undefined)
  const [replyMailbox, replyDomain] = place?.includes('@') ? place.split('@') : [undefined, place]
  return { replyMailbox, replyDomain }
}

function readArguments(args: readonly string[]): { port?: number; data?: string; demo?: boolean } {
  try {
    const { values } = parseArgs({ args: [...args], options: { port: { type: 'string' }, data: { type: 'string' }, demo: { type: 'boolean' } }, allowPositionals: false })
    return {
      ...(values.port === undefined ? {} : { port: port.parse(values.port) }),
      ...(values.data === undefined ? {} : { data: values.data }),
      ...(values.demo === undefined ? {} : { demo: values.demo }),
    }
  } catch {
    throw new Trouble(`Those words are not understood: ${args.join(' ')}. npm start -- --help says what is.`)
  }
}

/**
 * `data` in the clone. PostgreSQL never runs as root: a clone in root's own home, which nobody else may enter, has its
 * data in a place of its own under /var/lib, the same one at every start.
 */
function usualDataDir(root: string): string {
  const closed = process.getuid?.() === 0 && !everybodyMayEnter(root)
  return closed ? join(OPEN_PLACE, `home-${createHash('sha256').update(root).digest('hex').slice(0, 8)}`) : join(root, 'data')
}

const expandHome = (path: string): string => (path === '~' || path.startsWith('~/') ? join(homedir(), path.slice(1)) : path)
