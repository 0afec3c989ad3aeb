/** What the forms of files accept. The file itself comes last, so that what was typed is read before it. */
import { z } from 'zod'
import { choice, id, maybeLine, maybeLines } from '#platform/http/fields.ts'
import { clientKey } from '#platform/http/once.ts'
import type { FileRule } from '#platform/http/route.ts'
import { maybeLang, readTags } from '#conversations'
import { libraryFileWords } from './file-messages.en.ts'
import { largestFile, MB } from './file-settings.ts'
import { resourceParams } from './forms.ts'
import { editings, LONGEST_TEXT } from './resource.ts'
import { SHELF_SAID } from './shelf.ts'

const shelf = z.string().regex(SHELF_SAID)

export const bringQuery = z.object({ shelf: shelf.optional().catch(undefined) })

export const bringBody = z.object({
  title: maybeLine(160),
  text: maybeLines(LONGEST_TEXT),
  shelf: choice(['home']).or(shelf),
  editing: choice(editings),
  tags: maybeLine(200).transform(readTags),
  lang: maybeLang,
  clientKey,
})

export const versionParams = z.object({ ...resourceParams.shape, nth: id.max(1_000_000) })

export const fileField: Readonly<Record<'file', FileRule>> = {
  file: {
    to: 'disk',
    most: 1,
    maxBytes: ({ settings }) => settings.get(largestFile) * MB,
    tooLarge: (most) => (lang) => libraryFileWords[lang].form.tooLarge({ most }),
  },
}
