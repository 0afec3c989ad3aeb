import { expect, test } from 'vitest'
import { readChapter } from './reading.ts'

const head = `# Coups de main
dans : le quartier
pour : les membres
entraide : oui
icône : hand-heart
fondé : maya, J-378 20 h 15
veille : ines, odile
On se rend service.
`
const talk = `
## ? Qui aurait une échelle ?
(étiquettes : prêt, outils)
(épinglé : ines, +2 h, jusqu’à +3 j 9 h)

### tom — sam. 14/3 18 h 42
Pour mardi.

Elle doit être (vraiment) haute.
(modifié : +12 min ; avant : Pour mardi.)
(pareil : odile)

### odile → 1 — +25 min
Celle du local.
(utile : +2 h)
(merci : tom, ines)
`

test('a chapter is read as it was meant, brackets in the middle of what people say included', () => {
  const [one] = readChapter('coups-de-main', head + talk).talks
  expect(one).toMatchObject({
    title: 'Qui aurait une échelle ?',
    kind: 'question',
    tags: ['prêt', 'outils'],
    lang: 'fr',
    start: { day: { day: 14, month: 3 }, weekday: 6, clock: '18:42' },
    pinned: { by: 'ines', after: { minutes: 120 }, until: { days: 3, clock: '09:00' } },
  })
  expect(one?.lines).toMatchObject([
    {
      by: 'tom',
      text: 'Pour mardi.\n\nElle doit être (vraiment) haute.',
      edited: { before: 'Pour mardi.' },
      reactions: [{ kind: 'same', by: ['odile'] }],
    },
    { by: 'odile', to: 1, when: { minutes: 25 }, text: 'Celle du local.', helpful: { minutes: 120 } },
  ])
})

test('a slip of the pen is refused with its line, never said by somebody', () => {
  const read = (from: string, to: string) => () => readChapter('coups-de-main', (head + talk).replace(from, to))
  expect(read('sam. 14/3 18 h 42', 'sam. 14/3 18h42')).toThrow(
    'content/coups-de-main.md, line 14: ### tom — sam. 14/3 18h42',
  )
  expect(read('+25 min', 'plus tard')).toThrow('line 21')
  expect(read('(utile : +2 h)', '(utile : bientôt)')).toThrow('« bientôt » is no hour')
  expect(read('(étiquettes : prêt, outils)', 'étiquettes : prêt')).toThrow('line 11: étiquettes : prêt')
  expect(read('Celle du local.\n(utile : +2 h)\n(merci : tom, ines)\n', '')).toThrow('nothing is said')
  expect(read('pour : les membres', 'pour : personne')).toThrow('« pour » is')
})
