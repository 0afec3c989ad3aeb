/**
 * Told on one's devices: the browser is asked by a press and by nothing before; what comes is shown unless it is in front of
 * the reader, replaced by what is newer, leads where it was said, and goes when it was read or its reader left. No push service
 * can be reached from here: what it would bring is handed to the worker as the browser hands it over.
 */
import type { BrowserContext, CDPSession, Page } from '@playwright/test'
import { launching, wholeChromium } from './launching.ts'
import {
  askForALadder,
  comeHome,
  expect,
  expectNoBarrier,
  expectNoSidewaysScroll,
  joinBy,
  maya,
  openTheHome,
  phone,
  signIn,
  test,
  tom,
  withoutScript,
} from './walking.ts'

test.use({ serviceWorkers: 'allow', launchOptions: launching(wholeChromium) })
test.skip(wholeChromium === undefined, 'It takes an installed Chromium: the one of the npm package shows no notifications.')
test.describe.configure({ mode: 'serial' })

let invitation = ''
let conversation = ''
let person = 0

const numberOf = (path: string): number => Number(/\d+/.exec(path)?.[0])

/** What the push service of this browser would bring. */
async function bring(page: Page, title: string, others: Record<string, unknown> = {}): Promise<void> {
  const line = await page.context().newCDPSession(page)
  const id = numberOf(conversation)
  const about = { tag: `conversation-${id}`, conversation: id, href: `${conversation}?page=1#post-1` }
  const words = {
    person,
    lang: 'fr',
    title,
    body: 'Qui a une échelle ?',
    aloud: true,
    waiting: null,
    ...about,
    ...others,
  }
  const origin = new URL(page.url()).origin
  const registrationId = await registrationOf(line)
  await line.send('ServiceWorker.deliverPushMessage', { origin, registrationId, data: JSON.stringify(words) })
  await line.detach()
}

async function registrationOf(line: CDPSession): Promise<string> {
  const told = new Promise<string>((resolve) => {
    line.on(
      'ServiceWorker.workerRegistrationUpdated',
      ({ registrations: [first] }) => first && resolve(first.registrationId),
    )
  })
  await line.send('ServiceWorker.enable')
  return told
}

const onScreen = (page: Page): Promise<string[]> =>
  page.evaluate(async () =>
    (await (await navigator.serviceWorker.ready).getNotifications()).map(({ title, body }) => `${title}: ${body}`),
  )

async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
    if (!navigator.serviceWorker.controller)
      await new Promise((resolve) =>
        navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
      )
  })
}

/** Nobody can touch the screen of a machine without one: the worker hears of it, and says where it would lead. */
async function pressed(page: Page): Promise<string | undefined> {
  const [worker] = page.context().serviceWorkers()
  return worker?.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const here = globalThis as unknown as {
          registration: ServiceWorkerRegistration
          clients: { openWindow: (address: string) => Promise<null> }
          NotificationEvent: new (name: string, about: { notification?: Notification | undefined }) => Event
        }
        here.clients.openWindow = async (address) => {
          resolve(address)
          return null
        }
        void here.registration.getNotifications().then(([notification]) => {
          dispatchEvent(new here.NotificationEvent('notificationclick', { notification }))
        })
      }),
  )
}

const allow = (context: BrowserContext, home: { address: string }) =>
  context.grantPermissions(['notifications'], { origin: home.address })

async function comeIn(page: Page, who: typeof tom): Promise<void> {
  await comeHome(page, who)
  await settled(page)
  // From its second page on, the worker knows who reads; whoever says yes has seen as many.
  await page.reload()
}

test('Maya asks a question, and Tom comes in', async ({ comeAs, home }) => {
  const hers = await comeAs()
  await joinBy(hers, home.firstLink, maya)
  invitation = await openTheHome(hers)
  conversation = await askForALadder(hers)
  const his = await comeAs(phone)
  await joinBy(his, invitation, tom)
  await expect(his.getByRole('heading', { level: 1 })).toHaveText(/Tom\.$/)
  person = Number(await his.locator('meta[name=foyer-reader]').getAttribute('content'))
})

test('nothing asks Tom before he presses; a service that does not answer is said, and nothing is kept', async ({
  comeAs,
  home,
}) => {
  const his = await comeAs(phone)
  const asked = his.evaluate.bind(his, () => Reflect.get(window, 'asked') as number | undefined)
  await his.addInitScript(() => {
    const ask = Notification.requestPermission.bind(Notification)
    Notification.requestPermission = () => {
      Reflect.set(window, 'asked', 1)
      return ask()
    }
    // What a browser without its push service answers; a private window, as here, says more on the console.
    PushManager.prototype.subscribe = () => Promise.reject(new DOMException('push service error', 'AbortError'))
  })
  await comeIn(his, tom)
  await his.goto('/me/notifications')
  const button = his.getByRole('button', { name: 'Recevoir sur cet appareil' })
  await expect(button).toBeVisible()
  expect([await asked(), await his.evaluate(() => Notification.permission)]).toEqual([undefined, 'default'])
  await expectNoBarrier(his)
  await expectNoSidewaysScroll(his)
  await allow(his.context(), home)
  await button.click()
  await expect(his.getByText('Le service de notifications de ce navigateur n’a pas répondu.')).toBeVisible()
  expect(await asked()).toBe(1)
  await expectNoBarrier(his)
  await expect(his.getByRole('button', { name: 'Envoyer un essai' })).toHaveCount(0)
})

test('once his browser has an address, it is listed, tried and stopped; without a script the rest of the page works', async ({
  comeAs,
  home,
}) => {
  const his = await comeAs(phone)
  await allow(his.context(), home)
  // As a push service gives one: an address and keys of this browser.
  await his.addInitScript(() => {
    const auth = crypto.getRandomValues(new Uint8Array(16))
    const written = (bytes: Uint8Array) =>
      btoa(String.fromCharCode(...bytes))
        .replaceAll('+', '-')
        .replaceAll('/', '_')
        .replaceAll('=', '')
    PushManager.prototype.subscribe = async () => {
      const { publicKey } = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits'])
      const p256dh = written(new Uint8Array(await crypto.subtle.exportKey('raw', publicKey)))
      const given = { endpoint: 'https://push.invalid/for/tom', keys: { p256dh, auth: written(auth) } }
      return { toJSON: () => given } as unknown as PushSubscription
    }
  })
  await comeIn(his, tom)
  await his.goto('/me/notifications')
  await his.getByRole('button', { name: 'Recevoir sur cet appareil' }).click()
  await expect(his.getByText('cet appareil', { exact: true })).toBeVisible()
  await expect(his.getByRole('button', { name: 'Recevoir sur cet appareil' })).toHaveCount(0)
  await expectNoBarrier(his)
  await expectNoSidewaysScroll(his)
  await his.getByRole('button', { name: 'Envoyer un essai' }).click()
  await expect(his.getByText('L’essai n’est pas passé')).toBeVisible()
  const plain = await comeAs({ ...phone, ...withoutScript })
  await signIn(plain, tom)
  await plain.waitForURL((url) => url.pathname === '/')
  await plain.goto('/me/notifications')
  await expect(plain.getByText('Le bouton demande que JavaScript soit permis')).toBeVisible()
  await plain.getByRole('button', { name: /^Arrêter : / }).click()
  await expect(plain.getByText('Cet appareil ne vous avertira plus.')).toBeVisible()
  await his.goto('/me/notifications')
  await expect(his.getByRole('button', { name: 'Recevoir sur cet appareil' })).toBeVisible()
})

test('what comes stands on the screen, one for each conversation, and leads there; read, it goes', async ({
  comeAs,
  home,
}) => {
  const his = await comeAs(phone)
  await allow(his.context(), home)
  await comeIn(his, tom)
  await bring(his, 'Maya Haddad vous nomme')
  await expect.poll(() => onScreen(his)).toEqual(['Maya Haddad vous nomme: Qui a une échelle ?'])
  await bring(his, 'Maya Haddad vous nomme, et 1 autre message')
  await expect.poll(() => onScreen(his)).toEqual(['Maya Haddad vous nomme, et 1 autre message: Qui a une échelle ?'])
  await bring(his, 'Odile vous a répondu', { tag: 'conversation-9999', conversation: 9999 })
  await expect.poll(async () => (await onScreen(his)).length).toBe(2)
  // The next one says what still waits: what was read elsewhere, or was removed, goes with it.
  await bring(his, 'Maya Haddad vous nomme', { waiting: [numberOf(conversation)] })
  await expect.poll(() => onScreen(his)).toEqual(['Maya Haddad vous nomme: Qui a une échelle ?'])
  expect(await pressed(his)).toBe(`${home.address}${conversation}?page=1#post-1`)
  expect(await onScreen(his)).toEqual([])
  await bring(his, 'Maya Haddad vous a répondu', { conversation: null, tag: `conversation-${numberOf(conversation)}` })
  await expect.poll(async () => (await onScreen(his)).length).toBe(1)
  await his.goto(conversation)
  await expect.poll(() => onScreen(his)).toEqual([])
})

test('what is in front of Tom is not shown beside it; elsewhere in the home it is', async ({ comeAs, home }) => {
  const his = await comeAs()
  await allow(his.context(), home)
  await comeIn(his, tom)
  // Gone there as one goes, without a new document.
  await his.goto('/groups/coups-de-main')
  await his.getByRole('link', { name: 'Qui a une échelle ?' }).first().click()
  await expect(his).toHaveURL(new RegExp(conversation))
  await bring(his, 'Maya Haddad vous a répondu')
  await bring(his, 'Un autre', { tag: 'conversation-9999', conversation: 9999 })
  await expect.poll(() => onScreen(his)).toEqual(['Un autre: Qui a une échelle ?'])
  await his.getByRole('link', { name: 'Groupes' }).first().click()
  await expect(his).toHaveURL(/\/groups$/)
  await bring(his, 'Maya Haddad vous a répondu')
  await expect.poll(async () => (await onScreen(his)).length).toBe(2)
})

test('who leaves takes with them what stood there, and who comes next is shown nothing of theirs', async ({
  comeAs,
  home,
}) => {
  const page = await comeAs()
  await allow(page.context(), home)
  await comeIn(page, tom)
  await bring(page, 'Maya Haddad vous nomme')
  await expect.poll(async () => (await onScreen(page)).length).toBe(1)
  // As when a session ended elsewhere: nobody signed out here.
  await page.context().clearCookies()
  await comeIn(page, maya)
  await expect.poll(() => onScreen(page)).toEqual([])
  await bring(page, 'Pour Tom')
  await bring(page, 'Pour Maya', {
    person: Number(await page.locator('meta[name=foyer-reader]').getAttribute('content')),
  })
  await expect.poll(() => onScreen(page)).toEqual(['Pour Maya: Qui a une échelle ?'])
  await page.goto('/me')
  await page.getByRole('button', { name: 'Se déconnecter' }).click()
  await expect(page.getByRole('link', { name: 'Se connecter' }).first()).toBeVisible()
  await expect.poll(() => onScreen(page)).toEqual([])
})
