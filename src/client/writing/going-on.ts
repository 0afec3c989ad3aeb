/** Where writing goes on, in what Markdown drops: the space that was just typed, and the line that was just left. */
import type { Node } from 'prosemirror-model'
import { schema } from './schema.ts'

/** Under a quote, or an empty line that was left under a list, there is room to write on: nobody goes on in another's words. */
export function readyToGoOn(doc: Node, markdown: string): Node {
  const last = doc.lastChild?.type.name
  const isLeft = last === 'blockquote' || (last !== 'paragraph' && /\n\s*\n$/.test(markdown))
  if (isLeft) return doc.copy(doc.content.addToEnd(schema.node('paragraph')))
  return /\S $/.test(markdown) ? withSpace(doc) : doc
}

/** At the end of the last words; what comes next would stick to them. */
function withSpace(node: Node): Node {
  const last = node.lastChild
  if (node.type.spec.code) return node
  if (node.isTextblock) return node.copy(node.content.addToEnd(schema.text(' ', last?.marks)))
  return last ? node.copy(node.content.replaceChild(node.childCount - 1, withSpace(last))) : node
}
