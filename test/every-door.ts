/** Where one may ask for what is secret: each page with its numbers in place, and everything that answers a question. */
import type { Secrets } from './secrets.ts'
import { idOf } from './groups.ts'

/** A page, once for each secret thing that it could be about. */
export function pathsOf({ sealed, kept, hidden, square, open, people, thanks, aid, at }: Secrets, pattern: string): string[] {
  const secret: Readonly<Record<string, readonly (string | number)[]>> = {
    groups: [sealed.group.slug, kept.group.slug, square.slug],
    conversations: [sealed.conversation, kept.conversation, ...hidden.conversations, open.conversation],
    posts: [sealed.post, kept.post, ...hidden.posts, open.post],
    people: [idOf(at.sam), idOf(people.perle), idOf(people.ursule)],
    members: [idOf(at.sam), idOf(people.ursule)],
    spaces: ['foyer'],
    thanks,
    needs: aid.needs,
    offers: aid.offers,
    proposals: [aid.proposal],
    gatherings: [sealed.gathering],
    library: [sealed.resource, sealed.file, kept.resource, kept.file, ...hidden.resources],
  }
  // One of them is there for everybody, without its title: so is its picture.
  const gone = [sealed.conversation, kept.conversation, ...hidden.conversations].filter((id) => id !== hidden.untitled)
  if (pattern.startsWith('/postcards/'))
    return [...gone.map((id) => `/postcards/conversation/${id}.png`), `/postcards/group/${sealed.group.id}.png`]
  const kind = /^\/([a-z]+)\/:(?:id|slug)/.exec(pattern)?.[1] ?? ''
  const from = (secret[kind] ?? ['1']).map((value) => pattern.replace(/:(?:id|slug)/, String(value)))
  return from
    .map((path) =>
      path
        .replace(':lang', 'fr')
        .replace(':session', '00000000-0000-4000-8000-000000000000')
        .replaceAll(/:[a-z]+/g, '1'),
    )
    .filter((path) => !path.startsWith('/language/'))
}

/** Asked with beginnings of the words, and with the words that stand beside them. */
export function questions({ sealed, square, thanks }: Secrets): string[] {
  const said = [
    'zorb',
    'zorbla',
    'zorblac',
    'quib',
    'quibnoz',
    'budget',
    'budjet annuel',
    'conseil',
    'comptes',
    'annonce',
    'ouverture',
    'affaire',
  ]
  const filters = ['', ' is:unanswered', ' sorte:question', ' par:sam', ' depuis:2020', ' dans:cave', ' dans:bureau']
  const searches = [
    ...said.flatMap((q) => filters.map((filter) => `/search?${new URLSearchParams({ q: `${q}${filter}` })}`)),
    ...said.flatMap((q) => [
      `/search?${new URLSearchParams({ q, order: 'fit' })}`,
      `/search?${new URLSearchParams({ q, group: String(sealed.group.id) })}`,
    ]),
    ...['dans:zorb', 'dans:cav', 'par:zorb', 'par:quib', 'par:"Sam Whitfield"', 'type:question', 'avant:2999'].map(
      (q) => `/search?${new URLSearchParams({ q })}`,
    ),
  ]
  const titles = [
    'Budget annuel du conseil',
    'Comptes du bureau',
    'Une annonce entière',
    'Une ouverture ouverte',
    'Une affaire ailleurs',
  ].map((title) => `/search/alike?${new URLSearchParams({ title })}`)
  const places = [`group:${square.id}`, `group:${sealed.group.id}`, `conversation:${sealed.conversation}`, `resource:${sealed.resource}`, `shelf:${sealed.group.audience}`]
  const completed = places.flatMap((place) =>
    ['names', 'titles'].flatMap((what) =>
      [...said, 'cav', 'per', 'sa'].map((q) => `/writing/${what}?${new URLSearchParams({ q, place })}`),
    ),
  )
  const lists = ['zorb', 'quib', 'cave', 'perle'].flatMap((q) =>
    ['/people', '/groups', '/write', `/groups/${square.slug}/members`].map(
      (path) => `${path}?${new URLSearchParams({ q })}`,
    ),
  )
  const shelves = ['', `?shelf=group:${sealed.group.id}`, '?tag=zorb', '?tag=quib', '?kind=guide', '?lang=fr', '?mine=1'].map((query) => `/library${query}`)
  const judged = thanks.flatMap((id) =>
    ['/reports/new', '/queue/new', '/notice'].map((path) => `${path}?kind=thanks&id=${id}`),
  )
  return [...judged, ...shelves, ...searches, ...titles, ...completed, ...lists]
}
