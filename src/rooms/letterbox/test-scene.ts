/** What these tests begin with: a letter that Tom was sent, and what his mail program makes of it. */
import { sql } from 'kysely'
import type { SendMailOptions } from 'nodemailer'
import { startConversation } from '#conversations'
import { joinGroup } from '#spaces'
import type { Config } from '#platform/config.ts'
import type { Somebody } from '#test/browser.ts'
import { groupBy, idOf } from '#test/groups.ts'
import { written } from '#test/mails.ts'
import { openPostOffice, type PostOffice, type Taken } from '#test/post-office.ts'
import { world, type World } from '#test/world.ts'
import { receiveMail } from './receiving.ts'
import { replyAddress } from './reply-address.ts'

export type Scene = {
  readonly at: World
  readonly office: PostOffice
  readonly conversation: number
  /** The address that `who` answers to. */
  readonly addressOf: (who: Somebody) => Promise<string>
  /** What the home makes of a mail; by default Tom's, to Tom's address, saying so. */
  readonly mail: (said?: SendMailOptions) => Promise<string>
  /** Who answered what, in order. */
  readonly said: () => Promise<string[]>
}

type Asked = { readonly config?: Partial<Config>; readonly openness?: 'members' | 'private' }

export async function scene({ config = {}, openness = 'members' }: Asked = {}): Promise<Scene> {
  const office = await openPostOffice()
  const at = await world({
    config: { ...office.bothWays, ...config },
  })
  const conversation = await beginIn(at, openness)
  const addressOf = async (who: Somebody) => (await replyAddress(at.home, { person: idOf(who), conversation })) ?? ''
  return {
    at,
    office,
    conversation,
    addressOf,
    mail: async (said = {}) => {
      const usual = { from: `Tom <${at.tom.email}>`, to: await addressOf(at.tom), text: 'Oui, samedi à dix heures.' }
      return receiveMail(at.home, await written({ ...usual, ...said }))
    },
    said: async () => {
      const { rows } = await sql<{ said: string }>`
        select coalesce(p.name, '?') || ': ' || c.markdown said from conversations.posts c left join people.people p on p.id = c.author
        where c.conversation_id = ${conversation} order by c.nth`.execute(at.home.db)
      return rows.map((row) => row.said).slice(1)
    },
  }
}

async function beginIn(at: World, openness: 'members' | 'private'): Promise<number> {
  const group = await groupBy(at, at.maya, 'Four', openness)
  if (openness === 'members') for (const who of [at.tom, at.odile]) await at.act(who, (ctx) => joinGroup(ctx, group.id))
  const said = { group: group.id, title: 'Qui allume le four ?', text: 'Samedi ?', kind: undefined, tags: [] }
  return (await at.act(at.maya, (ctx) => startConversation(ctx, said))).conversation
}

/** A mail, byte for byte. */
export const oneMail = (at: World, raw: string): Promise<string> => receiveMail(at.home, Buffer.from(raw))

export const headersOf = (letter: Taken | undefined, key: string): string[] =>
  (letter?.headers ?? []).filter((header) => header.key === key).map(({ value }) => value)

export async function lastPost(at: World): Promise<number> {
  const { rows } = await sql<{ id: number }>`select max(id) id from conversations.posts`.execute(at.home.db)
  return rows[0]?.id ?? 0
}
