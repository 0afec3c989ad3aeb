/** A library with files, for those who back it up, restore it, or upgrade it: a report in two versions, a song, a poster. */
import sharp from 'sharp'
import { assembled, streamOf, toneOf } from '#platform/documents/test-documents.ts'
import type { World } from '#test/world.ts'

/** A page that is red from end to end: whoever draws it in other colours is seen to. */
export const report = (word: string): Buffer =>
  assembled([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 400] /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R >>',
    streamOf(`0.9 0.1 0 rg 0 0 300 400 re f 1 g BT /F1 24 Tf 40 200 Td (${word}) Tj ET`),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ])
export const song = toneOf(2)

/** The numbers of its resources. */
export async function bringLibraryFiles(at: World): Promise<{ report: number; song: number; poster: number }> {
  const poster = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#c5472f' } })
    .jpeg()
    .toBuffer()
  const brought = {
    report: await bring(at, 'compte-rendu.pdf', report('framboisiers'), 'Compte rendu'),
    song: await bring(at, 'chorale.wav', song, 'La chorale'),
    poster: await bring(at, 'affiche.jpg', poster, 'L’affiche'),
  }
  const again = new FormData()
  again.set('file', new Blob([new Uint8Array(report('groseilliers'))]), 'compte-rendu-2.pdf')
  await at.as(at.tom).send(`/library/${brought.report}/files`, again)
  return brought
}

export async function bring(at: World, name: string, content: Buffer, title: string): Promise<number> {
  const form = new FormData()
  for (const [field, value] of Object.entries({ title, text: '', tags: '', shelf: 'home', editing: 'authors' }))
    form.set(field, value)
  form.set('file', new Blob([new Uint8Array(content)]), name)
  return Number(/^\/library\/(\d+)/.exec((await at.as(at.tom).send('/library/files', form)).location)?.[1])
}
