/** Makes a village many times as big, by SQL: the same people say the same things again, each time somewhat earlier. */
import type pg from 'pg'

/** Far above every number that the village has given, and room between one copy and the next. */
const APART = 10_000_000

/** How a copy differs from what it is made of, column by column; `g` is which copy it is. The others are the same. */
type Differing = Readonly<Record<string, string>>
const moved = (column: string): string => `${column} + g * ${APART}::bigint`
const named = (column: string): string => `${column} || ':' || g`
const earlier = (column: string): string => `${column} - g * interval '37 minutes'`
const nothing = (): string => 'null'

const copies = (how: (column: string) => string, ...columns: string[]): Differing =>
  Object.fromEntries(columns.map((column) => [column, how(column)]))

const TABLES: Readonly<Record<string, Differing>> = {
  'people.people': { ...copies(moved, 'id'), ...copies((column) => `(g || '-' || ${column})`, 'email') },
  'platform.audience_people': copies(moved, 'person_id'),
  'conversations.conversations': {
    ...copies(moved, 'id', 'helpful_post'),
    ...copies(earlier, 'started_at', 'last_at'),
    ...copies(named, 'source'),
  },
  'conversations.posts': {
    ...copies(moved, 'id', 'conversation_id', 'reply_to'),
    ...copies(earlier, 'at'),
    ...copies(named, 'source'),
    ...copies(nothing, 'client_key'),
  },
  'conversations.reactions': copies(moved, 'post_id'),
  'conversations.reaction_counts': copies(moved, 'post_id'),
  'platform.facts': { ...copies(moved, 'id', 'subject_id'), ...copies(earlier, 'at') },
  'search.texts': { ...copies(moved, 'id', 'within_id'), ...copies(earlier, 'at') },
  'pulse.conversations': { ...copies(moved, 'id', 'useful_post'), ...copies(earlier, 'started_at', 'useful_at') },
  'pulse.posts': { ...copies(moved, 'id', 'conversation_id'), ...copies(earlier, 'at') },
  // There are no more months than there were; there are more people.
  'pulse.wrote': copies(moved, 'person'),
}

/** What the village holds once becomes what it holds `to` times; it held it `from` times until now. */
export async function grow(client: pg.Client, from: number, to: number): Promise<void> {
  for (const [table, differing] of Object.entries(TABLES)) {
    const indexes = await plainIndexesOf(client, table)
    for (const { name } of indexes) await client.query(`drop index ${name}`)
    const columns = await columnsOf(client, table)
    const values = columns.map((column) => differing[column] ?? column)
    await client.query(
      `insert into ${table} (${columns.join(', ')}) overriding system value
       select ${values.join(', ')} from (select * from ${table} ${ownOnly(differing)}) own, generate_series(${from}, ${to - 1}) g`,
    )
    // Made at once they cost a tenth of what they cost row by row.
    for (const { definition } of indexes) await client.query(definition)
    await client.query(`vacuum analyze ${table}`)
  }
}

/** What is no copy: by the column that sets copies apart. */
function ownOnly(differing: Differing): string {
  const [column] = Object.entries(differing).find(([name, how]) => how === moved(name)) ?? []
  return `where ${column} < ${APART}`
}

async function columnsOf(client: pg.Client, table: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select attname name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`,
    [table],
  )
  return rows.map(({ name }) => name)
}

/** Those that only make things quicker: what is unique stays, and is checked. */
async function plainIndexesOf(client: pg.Client, table: string): Promise<{ name: string; definition: string }[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select indexrelid::regclass::text name, pg_get_indexdef(indexrelid) definition from pg_index where indrelid = $1::regclass and not indisunique`,
    [table],
  )
  return rows
}
