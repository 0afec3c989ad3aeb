/** The scene of moving in: one archive has come, one waits for choices, one is on its way. */
import { buffer } from 'node:stream/consumers'
import { Readable } from 'node:stream'
import { sql } from 'kysely'
import { ZipFile } from 'yazl'
import type { TourHome } from './home.ts'
import { send } from './sending.ts'

export type Moving = { readonly done: string; readonly asked: string; readonly coming: string }

export async function moveIn(tour: TourHome, cookie: { name: string; value: string }): Promise<Moving> {
  const give = async (name: string): Promise<string> => {
    const form = new FormData()
    form.append('archive', new Blob([new Uint8Array(await archive())], { type: 'application/zip' }), name)
    const path = await send(tour.address, cookie, '/moving/archives', form)
    await until(tour, path, 'surveyed')
    return path
  }
  tour.at(new Date(tour.moment.getTime() - 50 * 60_000))
  const done = await give('voisins-2024.zip')
  const question = await fetch(tour.address + done, { headers: { cookie: `${cookie.name}=${cookie.value}` } })
  const first = /name="groups" value="([^"]+)"/.exec(await question.text())?.[1] ?? ''
  await send(tour.address, cookie, `${done}/beginning`, { groups: first })
  await until(tour, done, 'done')
  const asked = await give('voisins-2025.zip')
  const coming = await give('Export Les Voisins solidaires 1 janvier 2019 - 30 septembre 2026.zip')
  // Held where it is: a picture of something on its way cannot be taken of something that arrives.
  await sql`
    update moving.imports set state = 'running', progress = ${JSON.stringify({ step: 'posts', done: 12_480, total: 31_200, groups: [], added: { people: 0, conversations: 0, posts: 0, reactions: 0 } })}::jsonb
    where id = ${Number(coming.split('/').at(-1))}`.execute(tour.home.db)
  return { done, asked, coming }
}

/** Jobs are done when they are done: asks every so often, and gives up loudly. */
async function until({ home }: TourHome, path: string, state: string): Promise<void> {
  const deadline = Date.now() + 30_000
  for (;;) {
    const { rows: [one] } = await sql<{ state: string }>`select state from moving.imports where id = ${Number(path.split('/').at(-1))}`.execute(home.db)
    if (one?.state === state) return
    if (Date.now() > deadline) throw new Error(`${path} is still ${one?.state}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

async function archive(): Promise<Buffer> {
  const person = (id: string, real_name: string, more = {}) => ({ id, name: id.toLowerCase(), real_name, profile: { real_name, ...more } })
  const channel = (id: string, name: string, members: string[], more = {}) => ({ id, name, created: 1_600_000_000, members, topic: { value: '' }, purpose: { value: '' }, ...more })
  const says = (user: string, text: string, ts: string, more = {}) => ({ type: 'message', user, text, ts, ...more })
  const everybody = ['UARM', 'UBRI', 'UCHA']
  const files: Record<string, unknown> = {
    'users.json': [person('UARM', 'Armelle Quéré', { email: 'armelle@example.org' }), person('UBRI', 'Brigitte Lantier'), person('UCHA', 'Charles-Édouard de Montgolfier-Vandervelde')],
    'channels.json': [channel('C0ATE', 'atelier-vélo', everybody), channel('C0ANN', 'annonces-du-quartier-et-des-environs-proches', everybody), channel('C0VID', 'vide', everybody), channel('C0OLD', 'fête-2022', everybody, { is_archived: true })],
    'groups.json': [channel('G0BUR', 'bureau', ['UARM', 'UBRI'])],
    'dms.json': [{ id: 'D0AB', created: 1_600_000_000, members: ['UARM', 'UBRI'] }],
    'atelier-vélo/2024-03-05.json': [
      says('UARM', 'Qui garde le démonte-pneu ?', '1709632800.000000', { thread_ts: '1709632800.000000', reply_count: 1, replies: [{ user: 'UBRI', ts: '1709636400.000000' }], reactions: [{ name: 'eyes', users: ['UCHA'], count: 1 }] }),
      says('UBRI', 'Moi, il est dans *la boîte rouge*.', '1709636400.000000', { thread_ts: '1709632800.000000', parent_user_id: 'UARM' }),
      { type: 'message', subtype: 'channel_join', user: 'UCHA', text: 'joined', ts: '1709632000.000000' },
    ],
    'annonces-du-quartier-et-des-environs-proches/2025-06-01.json': [says('UCHA', 'Brocante dimanche, place du marché.', '1748772000.000000')],
    'fête-2022/2022-06-18.json': [says('UBRI', 'Qui apporte les tréteaux ?', '1655553600.000000')],
    'bureau/2024-03-06.json': [says('UARM', 'Les comptes sont prêts.', '1709719200.000000')],
    'D0AB/2024-03-07.json': [says('UARM', 'Tu passes demain ?', '1709805600.000000')],
  }
  const zip = new ZipFile()
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(JSON.stringify(content)), name)
  zip.end()
  return buffer(Readable.from(zip.outputStream))
}
