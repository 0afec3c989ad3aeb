import { describe, expect, test } from 'vitest'
import { htmlLines } from './html-lines.ts'
import { replyText } from './reply-text.ts'

const said = 'Oui, samedi à dix heures.'

describe('what somebody writes above the mail they answer is kept, alone', () => {
  test.each([
    [
      'Gmail in French',
      `${said}\n\nLe lun. 2 mars 2026 à 10:12, Maya <maya@voisins.example> a écrit :\n\n> Qui vient ?\n> Maya`,
    ],
    [
      'Gmail in French, broken in two',
      `${said}\n\nLe lun. 2 mars 2026 à 10:12, Maya Benali, La Maison des Voisins\n<maya@voisins.example> a écrit :\n> Qui vient ?`,
    ],
    [
      'Gmail in English',
      `${said}\n\nOn Mon, Mar 2, 2026 at 10:12 AM Maya <maya@voisins.example> wrote:\n\n> Qui vient ?`,
    ],
    [
      'Gmail in German',
      `${said}\n\nAm Mo., 2. März 2026 um 10:12 Uhr schrieb Maya <maya@voisins.example>:\n\n> Qui vient ?`,
    ],
    [
      'Gmail in Spanish',
      `${said}\n\nEl lun, 2 mar 2026 a las 10:12, Maya (<maya@voisins.example>) escribió:\n\n> Qui vient ?`,
    ],
    ['Thunderbird in French', `${said}\n\nLe 02/03/2026 à 10:12, Maya a écrit :\n> Qui vient ?`],
    [
      'Apple Mail in German',
      `${said}\n\n> Am 02.03.2026 um 10:12 schrieb Maya <maya@voisins.example>:\n> \n> Qui vient ?`,
    ],
    [
      'Outlook in French',
      `${said}\n\n________________________________\nDe : Maya <maya@voisins.example>\nEnvoyé : lundi 2 mars 2026 10:12\nÀ : Tom\nObjet : Qui vient ?\n\nQui vient ?`,
    ],
    [
      'Outlook in German',
      `${said}\n\nVon: Maya\nGesendet: Montag, 2. März 2026 10:12\nAn: Tom\nBetreff: Qui vient ?\n\nQui vient ?`,
    ],
    [
      'Outlook in Spanish',
      `${said}\n\nDe: Maya\nEnviado el: lunes, 2 de marzo de 2026 10:12\nPara: Tom\nAsunto: Qui vient ?\n\nQui vient ?`,
    ],
    ['an old Outlook', `${said}\n\n-----Message d'origine-----\nDe : Maya\nQui vient ?`],
    ['an old Outlook in German', `${said}\n\n-----Ursprüngliche Nachricht-----\nQui vient ?`],
    [
      'an iPhone in French',
      `${said}\n\nEnvoyé de mon iPhone\n\n> Le 2 mars 2026 à 10:12, Maya <maya@voisins.example> a écrit :\n> \n> Qui vient ?`,
    ],
    ['an iPhone in German', `${said}\n\nVon meinem iPhone gesendet`],
    ['an iPhone in Spanish', `${said}\n\nEnviado desde mi iPhone`],
    [
      'a Samsung',
      `${said}\n\nEnvoyé depuis mon smartphone Samsung Galaxy.\n\n-------- Message d'origine --------\nDe : Maya\nQui vient ?`,
    ],
    [
      'Outlook on a phone',
      `${said}\n\nTélécharger Outlook pour Android<https://aka.ms/x>\n________________________________\nFrom: Maya\nSent: Monday\nTo: Tom\n\nQui vient ?`,
    ],
    ['somebody with a signature', `${said}\n-- \nTom Lefèvre\n06 00 00 00 00`],
    [
      'Windows, whose lines end in two signs',
      `${said}\r\n\r\nOn 2 March 2026 at 10:12, Maya wrote:\r\n> Qui vient ?\r\n`,
    ],
  ])('%s', (_, mail) => {
    expect(replyText(mail)).toBe(said)
  })
})

describe('somebody who answers between the lines', () => {
  test('is published with the lines they answer', () => {
    const mail = `Le 2 mars 2026 à 10:12, Maya a écrit :\n> Qui vient ?\n\nMoi.\n\n> Qui apporte le pain ?\n\nOdile.\n\n> Maya\n`
    expect(replyText(mail)).toBe('> Qui vient ?\n\nMoi.\n\n> Qui apporte le pain ?\n\nOdile.')
  })

  test('and whoever writes below the whole of it is published without it', () => {
    expect(replyText(`Le 2 mars 2026 à 10:12, Maya a écrit :\n> Qui vient ?\n> Maya\n\nMoi.`)).toBe('Moi.')
  })

  test('keeps what they quoted by hand', () => {
    expect(replyText('> Un pour tous\n\nJ’aime cette phrase.')).toBe('> Un pour tous\n\nJ’aime cette phrase.')
  })
})

describe('nobody loses their own words', () => {
  test.each([
    'Le 3 mars, on m’a écrit une chose étrange.\n\nEt puis plus rien.',
    'On Friday 3 I wrote to them.\nNothing came back.',
    'De : la farine\nDe : l’eau\nDe : la patience',
    'Envoyé de mon bureau, c’est plus facile.',
    'Deux choix -- ou trois -- je ne sais pas.\n\n---\n\nJe réfléchis.',
    'Date : samedi\nHeure : dix heures\nLieu : le four',
    '- du pain\n- du beurre\n\n1. couper\n2. tartiner',
  ])('%j stays whole', (mail) => {
    expect(replyText(mail)).toBe(mail)
  })

  test('what they forward is meant to be read', () => {
    expect(
      replyText('Lisez ceci.\n\n---------- Forwarded message ----------\nFrom: Ana\nSubject: x\n\nBonjour'),
    ).toContain('Bonjour')
  })

  test('lines that their program broke are whole again', () => {
    const broken =
      'Je propose que nous commencions par le four, parce que les briques sont\ndéjà là et que le maçon est libre.\nEnsuite le jardin.'
    expect(replyText(broken)).toBe(
      'Je propose que nous commencions par le four, parce que les briques sont déjà là et que le maçon est libre.\nEnsuite le jardin.',
    )
  })
})

describe('a mail that is only HTML', () => {
  test('says what its writer said, with its lists and links', () => {
    const html = `<html><head><style>p{}</style></head><body><p>Oui,  <b>samedi</b>.</p><ul><li>du pain</li><li>voir <a href="https://four.example/a">le plan</a></li></ul>
      <div class="gmail_signature">Tom</div><div class="gmail_quote"><div>Le 2 mars 2026 à 10:12, Maya &lt;m@x.example&gt; a écrit :<br></div><blockquote>Qui vient ?</blockquote></div></body></html>`
    expect(replyText(htmlLines(html))).toBe('Oui, samedi.\n\n- du pain\n- voir [le plan](https://four.example/a)')
  })

  test('of Outlook, whose quote is not marked', () => {
    const html = `<div class=WordSection1><p class=MsoNormal>Oui.<o:p></o:p></p><div><div style='border-top:solid'><p><b>De :</b> Maya<br><b>Envoyé :</b> lundi<br><b>À :</b> Tom<br><b>Objet :</b> x</p></div></div><p>Qui vient ?</p></div>`
    expect(replyText(htmlLines(html))).toBe('Oui.')
  })
})

describe('a mail made to hold the home up is read in a moment', () => {
  const million = 1_000_000
  test.each([
    ['a million >', '>'.repeat(million)],
    ['a million spaces', ' '.repeat(million)],
    ['a million line ends', '\n'.repeat(million)],
    ['a million On', 'On 1 '.repeat(million / 5)],
    ['a million openings', 'On 1 \n'.repeat(million / 6)],
    ['a million wrote', `On 1 ${'wrote '.repeat(million / 6)}`],
    [
      'a million short wrote',
      `${'On 1 wrote wrote wrote wrote wrote wrote wrote wrote wrote x\n'.repeat(million / 60)}`,
    ],
    ['a million <', '<'.repeat(million)],
    ['a million dashes', `${'-'.repeat(598)}\n`.repeat(million / 600)],
    ['a million heads', 'De : x\n'.repeat(million / 7)],
    ['a million elements within each other', '<blockquote><div>'.repeat(million / 17)],
    ['a million links', '<a href=https://a.example>b'.repeat(million / 27)],
    ['a million quotes in turn', '> a\nb\n'.repeat(million / 6)],
  ])('%s', (_, mail) => {
    const began = process.cpuUsage()
    replyText(mail)
    replyText(htmlLines(mail))
    const { user, system } = process.cpuUsage(began)
    expect((user + system) / 1e6).toBeLessThan(1.5)
  })
})
