/** Where the caret of a plain field stands on the screen: no browser says it, so the text is laid out once more, unseen. */
export type Caret = { readonly left: number; readonly top: number; readonly bottom: number }

const copied = [
  'boxSizing',
  'inlineSize',
  'paddingBlock',
  'paddingInline',
  'borderBlockWidth',
  'borderInlineWidth',
  'borderStyle',
  'font',
  'letterSpacing',
  'wordSpacing',
  'lineHeight',
  'textIndent',
  'tabSize',
  'direction',
] as const

export function caretIn(field: HTMLTextAreaElement): Caret {
  const twin = document.createElement('div')
  const style = getComputedStyle(field)
  for (const name of copied) twin.style[name] = style[name]
  Object.assign(twin.style, {
    position: 'absolute',
    visibility: 'hidden',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  })
  twin.textContent = field.value.slice(0, field.selectionStart)
  const mark = document.createElement('span')
  mark.textContent = '\u200B'
  twin.append(mark)
  field.after(twin)
  const [box, here, at] = [field.getBoundingClientRect(), twin.getBoundingClientRect(), mark.getBoundingClientRect()]
  twin.remove()
  const top = box.top + at.top - here.top - field.scrollTop
  return { left: box.left + at.left - here.left, top, bottom: top + at.height }
}
