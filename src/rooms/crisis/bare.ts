/** What a bare page is made of besides its words: a small sheet, a small script, each at an address that changes with it. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { h, type ComponentChildren } from 'preact'
import { z } from 'zod'
import { homeName } from '#platform/home-settings.ts'
import type { Home } from '#platform/home.ts'
import { get, raw, type Answer } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { notFound } from '#platform/refusal.ts'
import { renderPage } from '#ui/render.ts'
import { Bare } from './bare-views.tsx'

/** Paper, ink and the red of a crisis, in the fonts of the device. */
const SHEET = `
:root{color-scheme:light dark;--paper:light-dark(#fcf9f5,#1b1611);--ink:light-dark(#221a15,#ede9e2);--soft:light-dark(#4f4540,#c7c2ba);--line:light-dark(#877e77,#877f77);--bad:light-dark(#a3212d,#fa9b98);--fill:#b3252f;--tint:light-dark(#fbeceb,#3a1d1c)}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:17px/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
header,main{max-width:36rem;margin:0 auto;padding:12px 16px}
header{border-bottom:1px solid color-mix(in srgb,var(--line) 35%,transparent)}
a{color:inherit;display:inline-block;min-height:24px}
header a{font-weight:650;text-decoration:none}
h1{font:650 28px/1.15 Georgia,serif;margin:4px 0 12px}
p{margin:0 0 12px}
.of{margin:0;color:var(--soft)}
.danger{color:var(--bad);font-weight:650}
.field,fieldset{margin:0 0 18px;padding:0;border:0;min-width:0}
label,legend{font-weight:650;padding:0}
small{display:block;font-size:15px;color:var(--soft);margin:0 0 4px}
input:not([type=radio],[type=checkbox]),textarea{display:block;width:100%;font:inherit;color:inherit;background:light-dark(#fffefd,#261f1a);border:1px solid var(--line);border-radius:10px;padding:10px 12px;min-height:44px}
textarea{resize:vertical}
.tick{display:flex;gap:10px;align-items:start;font-weight:400;padding:8px 0;min-height:44px}
.tick input{width:22px;height:22px;margin:1px 0 0;flex:none;accent-color:var(--fill)}
button{font-family:inherit;font-size:19px;font-weight:650;width:100%;min-height:56px;margin:8px 0 12px;border:0;border-radius:14px;background:var(--fill);color:#fff;cursor:pointer}
.error,.wrong{color:var(--bad)}
.error{margin:4px 0 0}
.wrong,[data-said]{background:var(--tint);border-radius:10px;padding:10px 14px;margin:0 0 16px}
.wrong ul{margin:4px 0 0;padding-left:20px}
.wrong a{display:inline}
.ways{padding:0;list-style:none}
.ways li{padding:8px 0}
:focus-visible{outline:3px solid var(--bad);outline-offset:2px}
[hidden]{display:none}
.icon{width:1.2em;height:1.2em}
.sr{position:absolute;clip-path:inset(50%)}
main:has(.paper){max-width:none}
table{width:100%;border-collapse:collapse;font-size:15px}
th,td{text-align:start;vertical-align:top;padding:6px;border-top:1px solid var(--line)}
th,td:nth-child(2){overflow-wrap:normal}
.box{font-size:22px;line-height:1}
@media print{body{background:#fff;color:#000;font-size:11pt}header,.danger{color:#000}header{display:none}table{font-size:10pt}tr{break-inside:avoid}thead{display:table-header-group}}
`.trim()

const signOf = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 12)
const sheetAddress = `/crisis/plain.css?v=${signOf(SHEET)}`
const ASKED_FOR_EVER = { 'cache-control': 'public, max-age=31536000, immutable' }
const byVersion = z.object({ v: z.string().max(20).optional().catch(undefined) })

export const sheetPage = get('/crisis/plain.css', { query: byVersion }, async () =>
  raw('text/css; charset=utf-8', SHEET, ASKED_FOR_EVER),
)

const scripts = new WeakMap<Home, Promise<string | undefined>>()

/** Built beside the worker; a home that was not built has none, and its forms go as forms go. */
function scriptOf(home: Home): Promise<string | undefined> {
  const known =
    scripts.get(home) ?? readFile(join(home.config.root, 'dist/client/asking.js'), 'utf8').catch(() => undefined)
  scripts.set(home, known)
  return known
}

export const scriptPage = get('/crisis/asking.js', { query: byVersion }, async ({ home }) => {
  const script = await scriptOf(home)
  if (script === undefined) throw notFound()
  return raw('text/javascript; charset=utf-8', script, ASKED_FOR_EVER)
})

type Said = { readonly title: string; readonly children: ComponentChildren; readonly script?: string | undefined }

export const barePage = ({ home, lang }: Visit, { title, children, script }: Said): string =>
  renderPage(h(Bare, { lang, title, home: home.settings.get(homeName), sheet: sheetAddress, script, children }))

type Answered = Omit<Said, 'script'> & { readonly status?: number; readonly script?: boolean }

/** Whose it is, for the worker that keeps pages on the reader's device. */
export async function bare(visit: Visit, { title, children, status = 200, script = false }: Answered): Promise<Answer> {
  const text = script ? await scriptOf(visit.home) : undefined
  const address = text === undefined ? undefined : `/crisis/asking.js?v=${signOf(text)}`
  const headers = { 'cache-control': 'no-store', 'foyer-reader': String(visit.actor.person ?? 'none') }
  return raw('text/html; charset=utf-8', barePage(visit, { title, children, script: address }), headers, status)
}
