/** The pages that belong to no room. */
import { filePage } from '#platform/files/page.ts'
import { languagePage } from '#platform/http/language.ts'
import { writingPage } from '#platform/live/page.ts'
import type { Route } from '#platform/http/route.ts'

export const ownPages: readonly Route[] = [filePage, languagePage, writingPage]
