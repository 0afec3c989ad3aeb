import { renderToString } from 'preact-render-to-string'
import type { JSX } from 'preact'
import { nameProblems } from './problems-named.ts'

/** A whole page: the document type is not something that JSX can say. */
export const renderPage = (page: JSX.Element): string => `<!doctype html>${nameProblems(renderToString(page))}`

/** A part of a page, for what arrives live. */
export const renderPart = (part: JSX.Element): string => renderToString(part)
