/** What members of the tour brought to the library: a report, slides, an evening of singing. */
import { setTimeout } from 'node:timers/promises'
import { pdfOf, pptxOf, toneOf } from '#platform/documents/test-documents.ts'
import { send } from './sending.ts'

type Cookie = { readonly name: string; readonly value: string }
export type BroughtFiles = { readonly report: string; readonly slides: string; readonly song: string }

export async function bringFiles(address: string, cookie: Cookie): Promise<BroughtFiles> {
  const bring = async (name: string, content: Buffer, title: string, text: string): Promise<string> => {
    const form = new FormData()
    for (const [field, value] of Object.entries({ title, text, tags: '', shelf: 'home', editing: 'authors' })) form.set(field, value)
    form.set('file', new Blob([new Uint8Array(content)]), name)
    return send(address, cookie, '/library/files', form)
  }
  const report = ['Compte rendu de mars\n\nLes framboisiers sont plantés derrière le local.', 'Décisions\n\nLe banc est réparé par Hugo.\nProchaine réunion le 12.']
  const brought = {
    report: await bring('Compte rendu de mars.pdf', pdfOf(report), 'Compte rendu de la réunion de mars', 'Ce que nous avons **décidé**, et qui s’en charge.'),
    slides: await bring('Réparer son vélo.pptx', await pptxOf(['Réparer son vélo soi-même', 'Les trois outils qu’il faut', 'La chambre à air']), 'Réparer son vélo : les diapositives', ''),
    song: await bring('Chorale, répétition.wav', toneOf(20), 'La chorale, répétition de jeudi', 'À chanter chez soi d’ici dimanche.'),
  }
  await untilRead(address, cookie, brought.report)
  return brought
}

/** The home reads it while the tour goes on: its pages can be drawn once it has. */
async function untilRead(address: string, { name, value }: Cookie, path: string): Promise<void> {
  const page = await fetch(address + path, { headers: { cookie: `${name}=${value}` } })
  if ((await page.text()).includes('/files/1/pages')) return
  await setTimeout(100)
  return untilRead(address, { name, value }, path)
}
