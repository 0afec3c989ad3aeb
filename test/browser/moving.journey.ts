/** Bringing a Slack along, from the browser: the archive is given, read, chosen from, brought in; or taken back. */
import type { Page } from '@playwright/test'
import { at, says, users, zipOf } from '../../src/rooms/moving/slack/test-export.ts'
import {
  comeHome,
  expect,
  expectNoBarrier,
  expectNoSidewaysScroll,
  maya,
  phone,
  test,
  tom,
  withoutScript,
} from './walking.ts'

test.use({ begins: 'settled' })
test.describe.configure({ mode: 'serial' })

const channel = (id: string, name: string, members = ['U0MAYA', 'U0TOM', 'U0INES']) => ({
  id,
  name,
  created: 1_700_000_000,
  members,
  topic: { value: '' },
  purpose: { value: '' },
})
const ladder = at('2024-03-05 10:00')
const archive = async (more: Record<string, unknown> = {}): Promise<Buffer> =>
  zipOf({
    'users.json': users,
    'channels.json': [channel('C0OUT', 'outils'), channel('C0BRU', 'bruit')],
    'groups.json': [channel('G0SEC', 'entre-nous', ['U0MAYA', 'U0INES'])],
    'outils/2024-03-05.json': [
      says('U0TOM', 'Qui a une échelle de trois mètres ?', ladder, {
        thread_ts: ladder,
        reply_count: 1,
        replies: [{ user: 'U0INES', ts: at('2024-03-05 11:30') }],
      }),
      says('U0INES', 'Moi, passe *ce soir*.', at('2024-03-05 11:30'), { thread_ts: ladder, parent_user_id: 'U0TOM' }),
    ],
    'bruit/2024-03-05.json': [says('U0MAYA', 'Rien d’important.', at('2024-03-05 12:00'))],
    'entre-nous/2024-03-05.json': [says('U0MAYA', 'Ceci reste entre nous.', at('2024-03-05 13:00'))],
    ...more,
  })

async function give(page: Page, buffer: Buffer, name = 'voisins.zip'): Promise<void> {
  await page.goto('/moving')
  await page.getByLabel('Votre archive Slack').setInputFiles({ name, mimeType: 'application/zip', buffer })
  await page.getByRole('button', { name: 'Envoyer l’archive' }).click()
}
const asked = (page: Page) => page.getByRole('heading', { level: 1, name: 'Qu’est-ce qui vient ?' })

test('what is no export is refused at once, and nothing of it is kept', async ({ comeAs }) => {
  const page = await comeAs()
  await comeHome(page, maya)
  await page.goto('/welcome/opened')
  await page.getByRole('link', { name: 'Faire venir votre Slack' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Faire venir votre Slack')
  await page.getByRole('button', { name: 'Envoyer l’archive' }).click()
  await expect(page.getByRole('alert')).toContainText('Choisissez d’abord un fichier.')
  await give(page, Buffer.from('une lettre, pas une archive'))
  await expect(page.getByRole('alert')).toContainText('n’est pas une archive zip')
  await expectNoBarrier(page)
})

test('Maya looks at what is in it, thinks again, and takes it back', async ({ comeAs }) => {
  const page = await comeAs(phone)
  await comeHome(page, maya)
  await give(page, await archive())
  await expect(asked(page)).toBeVisible()
  await expectNoSidewaysScroll(page)
  await page.getByRole('button', { name: 'Renoncer et effacer l’archive' }).click()
  await expect(page.getByText('L’archive est effacée.')).toBeVisible()
  await page.goto('/groups')
  await expect(page.getByText('outils')).toHaveCount(0)
})

test('she chooses what comes, sees it come, and Tom reads a conversation with its people and its dates', async ({
  comeAs,
}) => {
  const page = await comeAs()
  await comeHome(page, maya)
  // Long enough for the bar to be seen on its way: some thousands of messages.
  const long = Array.from({ length: 4000 }, (_, n) =>
    says('U0TOM', `Message ${n} du long canal.`, at('2024-03-06 08:00', n)),
  )
  await give(page, await archive({ 'bruit/2024-03-06.json': long }))
  await expect(asked(page)).toBeVisible()
  await expectNoBarrier(page)
  await expect(page.getByLabel('Faire venir outils')).toBeChecked()
  await expect(page.getByLabel(/Faire venir .*entre-nous/)).not.toBeChecked()
  await page.getByLabel('On s’entraide dans outils').check()
  await page.getByRole('button', { name: 'Faire venir', exact: true }).click()
  await expect(page.getByRole('progressbar', { name: 'Avancement' })).toBeVisible()
  await expectNoBarrier(page)

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Votre Slack est là.')
  await expectNoBarrier(page)
  await expect(page.getByRole('link', { name: 'entre-nous' })).toHaveCount(0)
  await page.getByRole('main').getByRole('link', { name: 'outils' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('outils')
  const group = new URL(page.url()).pathname

  const reader = await comeAs(phone)
  await comeHome(reader, tom)
  await reader.goto(group)
  await reader.getByRole('link', { name: 'Qui a une échelle de trois mètres ?' }).click()
  const answer = reader.locator('.post', { hasText: 'Moi, passe ce soir.' })
  await expect(answer).toContainText('Inès')
  await expect(answer.locator('strong')).toHaveText('ce soir')
  await expect(answer.locator('time')).toHaveAttribute('datetime', /^2024-03-05T11:30/)
  await expectNoSidewaysScroll(reader)
  await reader.goto('/people?show=awaited')
  // The one of the archive, who is not taken for the member of that name.
  await expect(
    reader.getByRole('listitem').filter({ hasText: 'Inès' }).filter({ hasText: 'pas encore là' }),
  ).toBeVisible()
})

test('without JavaScript the same archive brings nothing twice', async ({ comeAs }) => {
  const page = await comeAs({ ...phone, ...withoutScript })
  await comeHome(page, maya)
  await give(page, await archive())
  await expect(async () => {
    await page.reload()
    await expect(asked(page)).toBeVisible({ timeout: 500 })
  }).toPass()
  await page.getByRole('button', { name: 'Faire venir', exact: true }).click()
  await expect(async () => {
    await page.reload()
    await expect(page.getByText('Tout était déjà là : rien n’a été ajouté.')).toBeVisible({ timeout: 500 })
  }).toPass()
})
