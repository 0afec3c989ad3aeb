/** What stood in a home on the day of the first landing: made through its pages, with our own people. Not to be edited. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { Readable } from 'node:stream'
import sharp from 'sharp'
import { ZipFile } from 'yazl'
import { runImport } from '#moving'
import { spacesSeen } from '#spaces'
import { PASSWORD } from '#test/cast.ts'
import type { Reply, Somebody } from '#test/browser.ts'
import type { World } from '#test/world.ts'

export async function live(at: World): Promise<void> {
  const say = sayingAt(at)
  await say(at.maya, '/home/settings', {
    sentence: 'On se prête, on se dépanne, on se retrouve.',
    lang: 'fr',
    zone: 'Europe/Paris',
  })
  await say(at.maya, '/spaces', {
    name: 'Le quai',
    about: 'Ouvert à qui passe.',
    openness: 'public',
    door: 'open',
    accent: '#3a6b52',
  })
  const spaces = await spacesSeen(at.home.db, await at.actor(at.maya))
  const quay = spaces.find(({ slug }) => slug === 'le-quai')
  const first = spaces.find((space) => space !== quay)
  await say(at.odile, '/groups', {
    space: String(quay?.id),
    name: 'Jardin partagé',
    about: 'Les parcelles, l’eau, le compost.',
    openness: 'public',
    door: 'open',
    icon: 'sprout',
  })
  const office = await say(at.maya, '/groups', {
    space: String(first?.id),
    name: 'Bureau',
    about: 'Entre nous.',
    openness: 'hidden',
    door: 'invite',
  })
  await say(at.maya, `${office.location}/conversations`, {
    title: 'Le budget du printemps',
    text: 'Il reste 340 euros.',
  })

  const asked = await say(at.tom, '/groups/jardin-partage/conversations', {
    title: 'Qui a une tondeuse à prêter ?',
    text: 'Dimanche matin, pour *une heure*. Je la rends propre.',
    tags: 'prêt',
  })
  const conversation = asked.location.replace(/-.*/, '')
  at.later({ minutes: 12 })
  const answered = postIn(
    await say(at.odile, `${conversation}/posts`, {
      text: 'Moi ! Elle est dans le cabanon, **la clé est au clou**.',
      replyTo: '',
    }),
  )
  at.later({ hours: 2 })
  await say(at.karim, `${conversation}/posts`, { text: 'L’association en a une aussi, sur réservation.', replyTo: '' })
  await say(at.tom, `/posts/${answered}/reactions`, { kind: 'thanks' })
  await say(at.ines, `/posts/${answered}/reactions`, { kind: 'thanks' })
  await say(at.tom, `/posts/${answered}/helpful`)
  await say(at.odile, `/posts/${answered}/edition`, {
    text: 'Moi ! Elle est dans le cabanon, **la clé est au clou**. Il reste de l’essence.',
  })

  await showFace(at, at.tom)
  await moderate(at, say, conversation)
  await moveIn(at)
  await choosePassword(at, at.tom)
  await at.home.settled()
}

type Say = (who: Somebody, path: string, form?: Record<string, string>) => Promise<Reply>

/** What is not taken would make a fixture with holes. */
const sayingAt =
  (at: World): Say =>
  async (who, path, form = {}) => {
    const reply = await at.as(who).post(path, form)
    if (reply.status !== 303) throw new Error(`${who.name} ${path}: ${reply.status}`)
    return reply
  }

function postIn({ location }: Reply): string {
  const post = /#post-(\d+)/.exec(location)?.[1]
  if (post === undefined) throw new Error(`no post in ${location}`)
  return post
}

async function showFace(at: World, who: Somebody): Promise<void> {
  const picture = await sharp({ create: { width: 64, height: 64, channels: 3, background: '#3a6b52' } })
    .png()
    .toBuffer()
  const form = new FormData()
  form.set('picture', new File([new Uint8Array(picture)], 'moi.png', { type: 'image/png' }))
  const reply = await at.as(who).send('/me/picture', form)
  if (reply.status !== 303) throw new Error(`the picture: ${reply.status} ${reply.text.slice(0, 300)}`)
}

/** Somebody sells; Tom reports it, Inès hides it with a reason. */
async function moderate(at: World, say: Say, conversation: string): Promise<void> {
  const seller = await at.newcomer('Promo Tondeuses')
  at.later({ days: 5 })
  const post = postIn(
    await say(seller, `${conversation}/posts`, {
      text: 'Tondeuses à moitié prix, envoyez 200 euros d’avance.',
      replyTo: '',
    }),
  )
  await say(at.tom, '/reports', { kind: 'post', id: post, reason: 'spam', words: 'Ce n’est pas un voisin.' })
  const [, found] = /\/queue\/(\d+)\b/.exec(await at.as(at.ines).text('/queue')) ?? []
  await say(at.ines, `/queue/${found}/hiding`, { ground: 'rule-2', words: 'On ne paie rien d’avance ici.' })
}

const stamp = (day: string): string => `${Date.parse(`${day}:00Z`) / 1000}.000100`

/** A small Slack of our own invention. */
async function moveIn(at: World): Promise<void> {
  const asked = stamp('2024-05-14T17:20')
  const people = [
    ['U1', 'Paulette Rigal', 'paulette@voisins.example'],
    ['U2', 'Bakary Sow', undefined],
  ] as const
  const files: Record<string, unknown> = {
    'users.json': people.map(([id, name, email]) => ({
      id,
      name: id.toLowerCase(),
      real_name: name,
      profile: { real_name: name, ...(email === undefined ? {} : { email }) },
    })),
    'channels.json': [
      {
        id: 'C1',
        name: 'velos',
        created: 1_700_000_000,
        members: ['U1', 'U2'],
        purpose: { value: 'Réparer à plusieurs' },
        topic: { value: '' },
      },
    ],
    'velos/2024-05-14.json': [
      {
        type: 'message',
        user: 'U1',
        ts: asked,
        thread_ts: asked,
        text: 'Qui sait dévoiler une roue ?',
        reactions: [{ name: 'pray', users: ['U2'], count: 1 }],
      },
      {
        type: 'message',
        user: 'U2',
        ts: stamp('2024-05-14T18:05'),
        thread_ts: asked,
        text: 'Moi, <@U1>. Mardi au local ?',
      },
    ],
  }
  const zip = new ZipFile()
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(JSON.stringify(content)), name)
  zip.end()
  const folder = await mkdtemp(join(tmpdir(), 'foyer-landing-'))
  const file = join(folder, 'velos.zip')
  await writeFile(file, await buffer(Readable.from(zip.outputStream)))
  await runImport(at.home, { file })
  await rm(folder, { recursive: true })
}

/** As Sam would for him on the machine: `npm run foyer -- people link`. */
async function choosePassword(at: World, who: Somebody): Promise<void> {
  const link = at.home.house.rooms.flatMap((room) => room.commands ?? []).find(({ name }) => name === 'people link')
  let said: object = {}
  await link?.run(
    at.home,
    { words: { ADDRESS: who.email }, options: {}, path: (typed) => typed, signal: new AbortController().signal },
    { answer: (data) => void (said = data), progress: () => undefined },
  )
  if (!('link' in said) || typeof said.link !== 'string') throw new Error('no link')
  const reply = await at.as(at.zed).post(new URL(said.link).pathname, { password: PASSWORD })
  if (reply.status !== 303) throw new Error(`the password: ${reply.status}`)
}
