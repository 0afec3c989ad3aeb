import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { markedPeople } from '#people'
import { world, type World } from '#test/world.ts'
import type { Browser, Reply } from '#test/browser.ts'
import { runJob } from './working.ts'
import { at as ts, channels, cleanUp, generalWith, says, tampered, zipOf, type Files } from './slack/test-export.ts'

afterAll(cleanUp)

const asked = ts('2024-03-05 10:00')
const ladder = generalWith(
  [
    says('U0TOM', 'Who has a ladder to lend? <@U0MAYA> perhaps', asked, { thread_ts: asked, reactions: [{ name: 'heart', users: ['U0MAYA', 'U0GONE'], count: 2 }] }),
    says('U0MAYA', 'I do, *come by*.', ts('2024-03-05 11:00'), { thread_ts: asked }),
    says('U0TOM', 'Thanks to all', ts('2024-03-06 11:00'), { files: [{ id: 'F1', name: 'plan.pdf', url_private: 'https://files.slack.com/plan.pdf?t=xoxe-1' }] }),
  ],
  {
    'channels.json': [...channels, { id: 'C0OLD', name: 'old-things', created: 1_700_000_000, members: [], is_archived: true }],
    'groups.json': [{ id: 'G0SECRET', name: 'secret', created: 1_700_000_000, members: ['U0MAYA'] }],
    'secret/2024-03-05.json': [says('U0MAYA', 'a secret', ts('2024-03-05 12:00'))],
  },
)

const given = (content: Buffer, name = 'our slack.zip'): FormData => {
  const form = new FormData()
  form.set('archive', new File([new Uint8Array(content)], name, { type: 'application/zip' }))
  return form
}
const give = async (browser: Browser, files: Files): Promise<Reply> => browser.send('/moving/archives', given(await zipOf(files)))

/** Asks the page until it says what is waited for, as somebody without the script would. */
async function waitFor(browser: Browser, path: string, words: string): Promise<string> {
  for (let tries = 0; tries < 200; tries++) {
    const text = await browser.text(path)
    if (text.includes(words)) return text
    await new Promise((soon) => setTimeout(soon, 50))
  }
  throw new Error(`${path} never said ${words}: ${(await browser.text(path)).replaceAll(/<[^>]+>/g, ' ').slice(0, 1500)}`)
}

const archives = ({ home }: World): Promise<string[]> => readdir(join(home.config.dataDir, 'imports'))

test('Maya gives her Slack, sees what is in it, chooses, and reads it in her home', async () => {
  const at = await world()
  const maya = at.as(at.maya)
  expect(await maya.text('/moving')).toContain('Obtenir l’archive')
  const { location, status } = await give(maya, ladder)
  expect(status).toBe(303)
  const kept = join(at.home.config.dataDir, 'imports', `${location.split('/').at(-1)}.zip`)
  expect((await stat(kept)).mode & 0o777).toBe(0o600)

  const ask = await waitFor(maya, location, 'Qu’est-ce qui vient')
  expect(ask).toMatch(/value="slack:C0GEN" checked/)
  expect(ask).not.toMatch(/value="slack:G0SECRET" checked/)
  expect(ask).toContain('Messages de canaux que vous n’avez pas choisis')
  expect(ask).toContain('Réactions de personnes que l’archive ne nomme pas')
  await maya.post(`${location}/beginning`, { groups: ['slack:C0GEN', 'slack:C0OLD'], help: 'slack:C0GEN', staff: ['slack:U0TOM', 'slack:U0MAYA'], since: ['', '2019-09-01'] })
  const done = await waitFor(maya, location, 'Votre Slack est là')
  expect(done).toContain('/groups/general')
  expect(await archives(at)).toEqual([])

  const group = await maya.text('/groups/general')
  expect(group).toContain('Who has a ladder to lend?')
  const conversation = /\/conversations\/\d+-who-has-a-ladder[a-z-]*/.exec(group)?.[0] ?? ''
  const read = await maya.text(conversation)
  expect(read).toContain('<strong>come by</strong>')
  const mention = /<a [^>]*href="(\/people\/\d+)"[^>]*>@Maya<\/a>/.exec(read)?.[1] ?? ''
  expect(await maya.text(mention)).toContain('Maya')
  const person = Number(mention.split('/').at(-1))
  expect((await markedPeople(at.home.db)).find((mark) => mark.person === person)).toMatchObject({ kind: 'staff', from: new Date('2019-09-01T00:00:00Z') })
  const { rows } = await sql<{ slug: string; help: boolean; archived: boolean }>`select slug, help, archived_at is not null archived from spaces.places where source is not null order by slug`.execute(at.home.db)
  expect(rows).toEqual([{ slug: 'general', help: true, archived: false }, { slug: 'old-things', help: false, archived: true }])
  expect(await at.facts()).toEqual(expect.arrayContaining(['moving.begun', 'moving.finished', 'people.marked']))
  expect(await maya.text('/moving')).toContain('our slack.zip')
})

test('a private channel that was ticked becomes a private group, seen by its people alone', async () => {
  const at = await world()
  const maya = at.as(at.maya)
  const { location } = await give(maya, ladder)
  await waitFor(maya, location, 'Qu’est-ce qui vient')
  await maya.post(`${location}/beginning`, { groups: 'slack:G0SECRET' })
  await waitFor(maya, location, 'Votre Slack est là')
  const { rows } = await sql<{ slug: string; openness: string }>`select slug, openness from spaces.places where source is not null`.execute(at.home.db)
  expect(rows).toEqual([{ slug: 'secret', openness: 'private' }])
  expect(await at.as(at.tom).get('/groups/secret').then((reply) => reply.text)).not.toContain('a secret')
})

test('what is no export is said at once, in words, and nothing of it is kept', async () => {
  const at = await world()
  const maya = at.as(at.maya)
  const cases: [FormData, string][] = [
    [given(Buffer.from('not a zip at all'), 'a.zip'), 'n’est pas une archive zip'],
    [given(await zipOf({ 'hello.txt': 'hello' })), 'n’est pas un export Slack'],
    [given(await zipOf({ 'users.json': [] })), 'la liste des canaux'],
    [given(await zipOf({ 'users.json': '[{"id":', 'channels.json': channels })), 'n’est pas écrite comme Slack'],
    [given(await zipOf({ 'users.json': [], 'channels.json': channels, 'general/2024-01-01.json': Buffer.alloc(3e7, 0x20) })), 'pour remplir un disque'],
    [new FormData(), 'Choisissez d’abord un fichier'],
  ]
  for (const [form, words] of cases) {
    if (![...form.keys()].length) form.set('archive', new File([], ''))
    const reply = await maya.send('/moving/archives', form)
    expect({ status: reply.status, says: reply.text.includes(words) }, words).toEqual({ status: 422, says: true })
  }
  expect(await archives(at)).toEqual([])
  expect(await sql`select 1 from moving.imports`.execute(at.home.db).then(({ rows }) => rows)).toEqual([])
})

test('a day that cannot be read and a name that leads out of the archive are left out, said, and harm nothing', async () => {
  const at = await world()
  const maya = at.as(at.maya)
  const day = (text: string) => [says('U0TOM', text, ts('2024-03-07 10:00'))]
  const zip = await zipOf(generalWith([says('U0TOM', 'whole', ts('2024-03-05 10:00'))], { 'general/2024-03-06.json': '[{"type":"mess', 'general/2024-03-07.json': day('outside') }))
  const { location } = await maya.send('/moving/archives', given(tampered(zip, 'general/2024-03-07.json', { name: '../../../2024-03-07.json' })))
  await waitFor(maya, location, 'Fichiers de l’archive illisibles')
  await maya.post(`${location}/beginning`, { groups: 'slack:C0GEN' })
  const done = await waitFor(maya, location, 'Votre Slack est là')
  expect(done).toContain('Fichiers de l’archive illisibles')
  expect(done).toContain('Fichiers de l’archive au nom dangereux')
  expect(await maya.text('/groups/general')).not.toContain('outside')
})

test('hosts alone may look at it, and a date that is none comes back with what was ticked', async () => {
  const at = await world()
  const maya = at.as(at.maya)
  const { location } = await give(maya, ladder)
  await waitFor(maya, location, 'Qu’est-ce qui vient')
  for (const path of ['/moving', location, `${location}/progress`]) {
    expect((await at.as(at.ines).get(path)).status).toBe(403)
    expect((await at.as(at.zed).get(path)).status).not.toBe(200)
  }
  expect((await at.as(at.ines).post(`${location}/beginning`, { groups: 'slack:C0GEN' })).status).toBe(403)
  const back = await maya.post(`${location}/beginning`, { groups: 'slack:G0SECRET', staff: 'slack:U0TOM', since: 'yesterday' })
  expect(back.status).toBe(422)
  expect(back.text).toMatch(/value="slack:G0SECRET" checked/)
  expect(back.text).not.toMatch(/value="slack:C0GEN" checked/)
  expect((await maya.post(`${location}/beginning`, {})).status).toBe(422)
  await maya.post(`${location}/withdrawal`)
  expect((await maya.get(location)).status).toBe(404)
  expect(await archives(at)).toEqual([])
})

test('paused, it waits; it goes on from there when asked, and after a restart by itself', async () => {
  const at = await world()
  const maya = at.as(at.maya)
  const { location } = await give(maya, ladder)
  const id = Number(location.split('/').at(-1))
  await waitFor(maya, location, 'Qu’est-ce qui vient')
  // As after a kill: it was running, and no job is left of it.
  await sql`update moving.imports set state = 'running', choices = ${JSON.stringify({ groups: [{ source: 'slack:C0GEN', help: false }], staff: [] })}::jsonb where id = ${id}`.execute(at.home.db)
  expect(await maya.text(location)).toContain('<progress')
  expect(JSON.parse((await maya.get(`${location}/progress`)).text)).toMatchObject({ state: 'running', share: 0 })
  await maya.post(`${location}/pause`)
  expect(await maya.text(location)).toContain('Le reste attend')
  await sql`update moving.imports set state = 'running' where id = ${id}`.execute(at.home.db)
  await at.home.house.rooms.find(({ name }) => name === 'moving')?.open?.(at.home)
  await waitFor(maya, location, 'Votre Slack est là')
})

test('an archive that is gone when its turn comes is told as such, and may be tried again', async () => {
  const at = await world()
  const maya = at.as(at.maya)
  const { location } = await give(maya, ladder)
  const id = Number(location.split('/').at(-1))
  const path = join(at.home.config.dataDir, 'imports', `${id}.zip`)
  await waitFor(maya, location, 'Qu’est-ce qui vient')
  const content = await readFile(path)
  await rm(path)
  await maya.post(`${location}/beginning`, { groups: 'slack:C0GEN' })
  await waitFor(maya, location, 'L’archive n’est plus là')
  await writeFile(path, content)
  await maya.post(`${location}/pause/removal`)
  await waitFor(maya, location, 'Votre Slack est là')
})

test('a home that closes in the middle does not wait for the end, and the rest comes when it opens again', async () => {
  const at = await world()
  const maya = at.as(at.maya)
  const { location } = await give(maya, ladder)
  const id = Number(location.split('/').at(-1))
  await waitFor(maya, location, 'Qu’est-ce qui vient')
  await sql`update moving.imports set state = 'running', choices = ${JSON.stringify({ groups: [{ source: 'slack:C0GEN', help: false }], staff: [] })}::jsonb where id = ${id}`.execute(at.home.db)
  await runJob(at.home, { import: id }, AbortSignal.abort())
  expect(await sql<{ state: string }>`select state from moving.imports where id = ${id}`.execute(at.home.db).then(({ rows }) => rows)).toEqual([{ state: 'running' }])
  await waitFor(maya, location, 'Votre Slack est là')
})
