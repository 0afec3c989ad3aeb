import { get, page } from '#platform/http/route.ts'
import { stageWords } from './messages.en.ts'
import { SelfTestPage } from './self-test-views.tsx'

/** For hosts: what the machine carries, and what must be open for people to reach it. */
export const selfTestPages = [
  get('/home/live', { who: 'hosts' }, async ({ home, lang }) => {
    const { live, address } = home.config
    const secure = address?.startsWith('https:') ?? false
    const body = SelfTestPage({
      lang,
      figures: await home.media.figures(),
      ports: live.ports,
      addresses: live.addresses,
      secure,
    })
    return page({ title: stageWords[lang].selfTest.title, body })
  }),
]
