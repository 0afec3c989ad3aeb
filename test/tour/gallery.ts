/** The pictures side by side, in a page that needs nothing but itself. */
export type Shot = {
  readonly name: string
  readonly device: string
  readonly theme: string
  readonly lang: string
  readonly file: string
  /** What should not be: a wrong answer, a page wider than the screen, an error on the console. */
  readonly odd: string | undefined
}

export function gallery(shots: readonly Shot[]): string {
  const names = [...new Set(shots.map((shot) => shot.name))]
  const sections = names.map((name) => `<section><h2 id="${name}">${name}</h2><div>${shots.filter((shot) => shot.name === name).map(figure).join('')}</div></section>`)
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>A tour of the house</title><style>
body{font:15px/1.5 system-ui;margin:2rem;background:#eee}nav a{margin-right:1em}div{display:flex;flex-wrap:wrap;gap:1rem;align-items:flex-start}
figure{margin:0}img{border:1px solid #999;max-height:40rem;width:auto;max-width:40rem;object-fit:cover;object-position:top}.odd{color:#b00}
</style><h1>A tour of the house</h1><nav>${names.map((name) => `<a href="#${name}">${name}</a>`).join(' ')}</nav>${sections.join('')}</html>`
}

const figure = ({ file, device, theme, lang, odd }: Shot): string =>
  `<figure><figcaption>${device}, ${theme}, ${lang}${odd ? ` <b class="odd">${odd.replaceAll('<', '&lt;')}</b>` : ''}</figcaption><a href="${file}"><img src="${file}" alt="" loading="lazy"></a></figure>`
