/**
 * The second wall. The parser already writes no HTML that a person typed; should it ever (a bug, an upgrade), only
 * what is on this list passes, and links and pictures are asked again where they lead.
 */
import sanitizeHtml from 'sanitize-html'
import { isAllowedLink, isInside, isOurPicture } from './links.ts'

export const sanitise = (html: string): string => sanitizeHtml(html, allowed)

const aligned = ['align-left', 'align-center', 'align-right']
const allowed: sanitizeHtml.IOptions = {
  allowedTags:
    'p br hr em strong s a img code pre blockquote ul ol li div h3 h4 h5 h6 table thead tbody tr th td'.split(' '),
  allowedAttributes: {
    a: ['href', 'rel', 'title'],
    img: ['src', 'alt', 'title', 'loading', 'decoding'],
    ol: ['start'],
    div: ['tabindex'],
    pre: ['tabindex'],
  },
  allowedClasses: {
    a: ['mention'],
    code: [/^language-[\w+#-]{1,30}$/],
    div: ['table-scroll'],
    th: aligned,
    td: aligned,
  },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowProtocolRelative: false,
  transformTags: {
    a: (tagName, attribs) => ({ tagName, attribs: link(attribs) }),
    pre: (tagName) => ({ tagName, attribs: { tabindex: '0' } }),
    div: (tagName) => ({ tagName, attribs: { class: 'table-scroll', tabindex: '0' } }),
    ol: (tagName, { start }) => ({ tagName, attribs: start && /^\d{1,9}$/.test(start) ? { start } : {} }),
  },
  exclusiveFilter: ({ tag, attribs }) => tag === 'img' && !isOurPicture(attribs.src ?? ''),
}

/** `ugc` and `nofollow` because people wrote it: a link here must not be worth a spammer's time. */
function link({ href = '', title, class: kind }: sanitizeHtml.Attributes): sanitizeHtml.Attributes {
  if (!isAllowedLink(href)) return {}
  return {
    href,
    ...(title ? { title } : {}),
    ...(kind ? { class: kind } : {}),
    ...(isInside(href) ? {} : { rel: 'nofollow ugc noopener' }),
  }
}
