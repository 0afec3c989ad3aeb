/** The ceiling of a digest: the same letters, known already, handed to the same mail server by nodemailer alone. Letters a second. */
import { createTransport } from 'nodemailer'
import PostalMime from 'postal-mime'
import { apart } from './apart.ts'

export type BarePost = { readonly smtpUrl: string; readonly letters: readonly string[]; readonly times: number }
/** As many as the home has. */
const LINES = 3

apart<BarePost, number>(async ({ smtpUrl, letters, times }) => {
  const known = await Promise.all(letters.map(async (raw) => PostalMime.parse(Buffer.from(raw, 'latin1'))))
  const transport = createTransport({ url: smtpUrl, pool: true, maxConnections: LINES, logger: false })
  const began = performance.now()
  for (let at = 0; at < times; at += LINES)
    await Promise.all(
      Array.from({ length: LINES }, async (_, line) => {
        const letter = known[(at + line) % known.length]
        await transport.sendMail({
          from: 'foyer@voisins.example', to: `bare-${at + line}@example.org`, textEncoding: 'quoted-printable',
          subject: letter?.subject ?? '', text: letter?.text ?? '', html: letter?.html ?? '',
        }) // prettier-ignore
      }),
    )
  const seconds = (performance.now() - began) / 1000
  transport.close()
  return times / seconds
})
