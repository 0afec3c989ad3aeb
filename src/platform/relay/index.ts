/**
 * What nodes of one home call out to each other: "there are new facts", "Tom is here". Words may be lost (a connection
 * breaks): whatever must not be lost is a fact, and is read from the database. Through PostgreSQL's LISTEN/NOTIFY, or
 * through NATS when `NATS_URL` names a server.
 */
import type pg from 'pg'
import { relayByNats } from './nats.ts'
import { relayByPostgres } from './postgres.ts'

/** Small and plain: PostgreSQL carries 8,000 bytes at most. */
export type Word = Readonly<Record<string, unknown>>
export type Hearer = (word: Word) => void

export type Relay = {
  /** To every other node. Never fails: a word that cannot be said is reported and forgotten. */
  say(channel: string, word?: Word): void
  hear(channel: string, hearer: Hearer): void
  close(): Promise<void>
}

type Opening = {
  readonly natsUrl: string | undefined
  /** Tells this home from others on the same NATS server. */
  readonly home: string
  readonly pool: pg.Pool
  readonly onError: (error: unknown) => void
}

export const openRelay = ({ natsUrl, home, pool, onError }: Opening): Promise<Relay> =>
  natsUrl === undefined ? relayByPostgres(pool, onError) : relayByNats(natsUrl, home, onError)
