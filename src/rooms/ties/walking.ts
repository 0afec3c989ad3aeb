/** What draws the network in the browser: fetched by whoever walks through it, with the library that draws (WebGL). */
import type { UndirectedGraph } from 'graphology'
import type { Lang } from '#platform/i18n.ts'
import { tiesWords } from './messages.en.ts'
import type { Shown } from './showing.ts'

export type Walk = {
  readonly names: Shown['names']
  zoom(by: 1 | -1): void
  pan(x: number, y: number): void
  whole(): void
  /** The dot of somebody who has a name; anything else shows everybody. */
  find(dot: number): void
  close(): void
}

type Opening = {
  readonly source: string
  readonly lang: Lang
  readonly into: () => HTMLElement | null
  /** What is said aloud of what was chosen, and the page of whoever it is. */
  readonly tell: (sentence: string, href: string | undefined) => void
}

export async function openWalk({ source, lang, into, tell }: Opening): Promise<Walk> {
  const words = tiesWords[lang].explore
  // Asked for here: as soon as a server so much as reads the library, it looks for a screen.
  const [{ UndirectedGraph: Graph }, { default: Sigma }] = await Promise.all([import('graphology'), import('sigma')])
  const answer = await fetch(source, { headers: { accept: 'application/json' } })
  if (!answer.ok) throw new Error(`the network answered ${answer.status}`)
  const shown: Shown = await answer.json()
  const place = into()
  if (!place) throw new Error('nowhere to draw')
  const look = lookOf(place)
  const named = new Map(shown.names.map((one) => [one.dot, one]))
  const graph = graphOf(new Graph(), shown, look, named)
  const sigma = new Sigma(graph, place, {
    labelColor: { color: look.ink },
    labelFont: getComputedStyle(place).fontFamily,
    labelRenderedSizeThreshold: 0,
    labelDensity: 0.4,
    defaultEdgeColor: look.line,
    // Thousands of lines are not drawn while one moves.
    hideEdgesOnMove: shown.lines.length > 20_000,
    minCameraRatio: 0.01,
    maxCameraRatio: 2,
    allowInvalidContainer: true,
    zIndex: true,
  })
  let chosen: number | undefined
  sigma.setSetting('nodeReducer', (key, kept) =>
    chosen === undefined || Number(key) === chosen || graph.areNeighbors(key, chosen)
      ? kept
      : { ...kept, color: look.faint, label: null },
  )
  sigma.setSetting('edgeReducer', (key, kept) =>
    chosen === undefined || graph.hasExtremity(key, chosen) ? kept : { ...kept, hidden: true },
  )
  const circleOf = (dot: number): number | undefined => {
    const circle = shown.dots[4 * dot + 2] ?? -1
    return circle < 0 ? undefined : circle + 1
  }
  const choose = (dot: number | undefined): void => {
    const one = dot === undefined ? undefined : named.get(dot)
    chosen = one?.dot
    sigma.refresh({ skipIndexation: true })
    if (dot === undefined) return tell(words.ready({ people: graph.order, lines: graph.size }), undefined)
    if (!one)
      return tell(shown.dots[4 * dot + 3] === 1 ? words.ofTeam : words.somebody({ circle: circleOf(dot) }), undefined)
    const others = graph.neighbors(dot).flatMap((key) => named.get(Number(key))?.name ?? [])
    tell(words.named({ name: one.name, circle: circleOf(dot), with: others.slice(0, 12) }), one.href)
  }
  sigma.on('clickNode', ({ node }) => choose(Number(node)))
  sigma.on('clickStage', () => choose(undefined))
  choose(undefined)
  const camera = sigma.getCamera()
  const quick = { duration: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 150 }
  return {
    names: shown.names,
    zoom: (by) => void (by > 0 ? camera.animatedZoom(quick) : camera.animatedUnzoom(quick)),
    pan(x, y) {
      const { ratio } = camera.getState()
      void camera.animate({ x: camera.x + x * ratio * 0.15, y: camera.y + y * ratio * 0.15 }, quick)
    },
    whole() {
      choose(undefined)
      void camera.animatedReset(quick)
    },
    find(dot) {
      choose(named.has(dot) ? dot : undefined)
      const at = named.has(dot) ? sigma.getNodeDisplayData(dot) : undefined
      if (at) void camera.animate({ x: at.x, y: at.y, ratio: 0.25 }, quick)
    },
    close: () => sigma.kill(),
  }
}

type Look = {
  readonly ink: string
  readonly line: string
  readonly faint: string
  readonly circles: readonly string[]
  readonly other: string
}

function graphOf(
  graph: UndirectedGraph,
  { dots, lines }: Shown,
  look: Look,
  named: ReadonlyMap<number, { readonly name: string }>,
): UndirectedGraph {
  const many = dots.length / 4
  const size = many > 5_000 ? 2 : many > 500 ? 3.5 : 6
  for (let dot = 0; dot < many; dot += 1) {
    const one = named.get(dot)
    const team = dots[4 * dot + 3] === 1
    graph.addNode(dot, {
      x: dots[4 * dot],
      // Down the page in a picture, up in this one.
      y: -(dots[4 * dot + 1] ?? 0),
      size: one ? size * 1.6 : team ? size * 1.3 : size,
      color: team ? look.ink : (look.circles[dots[4 * dot + 2] ?? -1] ?? look.other),
      label: one ? one.name : null,
      zIndex: one ? 1 : 0,
      forceLabel: one !== undefined && named.size <= 40,
    })
  }
  for (let k = 0; k < lines.length; k += 2) graph.mergeEdge(lines[k], lines[k + 1], { size: many > 2_000 ? 0.3 : 0.8 })
  return graph
}

/** The colours of the page as they are in this theme, in the only form that WebGL reads. */
function lookOf(place: HTMLElement): Look {
  const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
  const asHex = (name: string): string => {
    place.style.color = `var(${name})`
    const { color } = getComputedStyle(place)
    place.style.removeProperty('color')
    if (!pen) return '#888888'
    pen.clearRect(0, 0, 1, 1)
    pen.fillStyle = color
    pen.fillRect(0, 0, 1, 1)
    const [r = 0, g = 0, b = 0] = pen.getImageData(0, 0, 1, 1).data
    return `#${[r, g, b].map((one) => one.toString(16).padStart(2, '0')).join('')}`
  }
  return {
    ink: asHex('--ink'),
    line: asHex('--network-line'),
    faint: asHex('--hairline'),
    other: asHex('--circle-none'),
    circles: Array.from({ length: 8 }, (_, circle) => asHex(`--circle-${circle}`)),
  }
}
