import type { Visit } from '#platform/http/visit.ts'
import { notAllowed } from '#platform/refusal.ts'
import { isAiCrawler } from './crawlers.ts'
import type { Machines } from './machines.ts'
import { outsideWords } from './messages.en.ts'

/** Asked by robots.txt, and refused to those that come by their own name. */
export function refuseUnwelcome({ headers }: Visit, may: Machines): void {
  if (!may.ai && isAiCrawler(headers['user-agent'])) throw notAllowed((lang) => outsideWords[lang].refused)
}
