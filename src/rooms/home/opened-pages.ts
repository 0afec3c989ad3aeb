/** The last page of the welcome: the link that lets the first ones in, and what may come next. */
import { homeName } from '#platform/home-settings.ts'
import { get, page, post, seeOther } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { qrSvgPath } from '#platform/qr.ts'
import { groupsSeen } from '#spaces'
import { firstLinkOf, makeFirstLink } from './first-link.ts'
import { homeWords } from './messages.en.ts'
import { OpenedPage } from './opened-views.tsx'
import { homeKind } from './settings.ts'
import { hasPage } from './steps.ts'
import type { Step } from './today-views.tsx'

const opened = get('/welcome/opened', { who: 'hosts' }, async (visit) => {
  const { home, lang } = visit
  const { title } = homeWords[lang].opened
  const link = await firstLinkOf(visit)
  const body = OpenedPage({
    lang, home: home.settings.get(homeName), link: link && { ...link, qr: qrSvgPath(link.href) },
    lacks: { address: home.config.address === undefined, mail: !home.mail.sends }, next: await nextFor(visit),
  })
  return page({ title, body, layout: 'porch' })
})

async function nextFor({ home, lang, actor }: Visit): Promise<readonly Step[]> {
  const { opened: words } = homeWords[lang]
  const founded = (await groupsSeen(home.db, actor)).length > 0
  return [
    ...(founded ? [] : [{ icon: 'plus', href: '/groups/new', title: words.found, text: words.foundText } as const]),
    ...(home.settings.get(homeKind) === null ? [] : [{ icon: 'message-circle', href: '/welcome/words?idea=2', title: words.words, text: words.wordsText } as const]),
    ...(hasPage(home.house, '/moving') ? [{ icon: 'truck', href: '/moving', title: words.moving, text: words.movingText } as const] : []),
    { icon: 'palette', href: '/home/look', title: words.look, text: words.lookText },
  ]
}

const another = post('/welcome/invitation', { who: 'hosts' }, async (visit) => {
  await makeFirstLink(visit)
  return seeOther('/welcome/opened')
})

export const openedPages = [opened, another]
