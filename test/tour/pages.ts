/** Every main page, and who looks at it. The pictures and the search for barriers walk the same list. */
import type { Neighbour } from './neighbours.ts'
import type { Scene } from './scene.ts'

export type TourPage = {
  readonly name: string
  /** Missing: somebody passing by. */
  readonly who?: Neighbour
  readonly path: string
  /** Other than 200 when the page is a refusal. */
  readonly status?: number
}

export const tourPages = (scene: Scene): readonly TourPage[] => {
  const talk = (word: string, rest = ''): string => `/conversations/${scene.conversation(word)}${rest}`
  const group = (key: Parameters<Scene['group']>[0], rest = ''): string => `/groups/${scene.group(key)}${rest}`
  return [
    { name: 'door', path: '/' },
    { name: 'sign-in', path: '/sign-in' },
    { name: 'forgotten', path: '/forgotten' },
    { name: 'join', path: new URL(scene.invitation).pathname },
    { name: 'about', path: '/about' },
    { name: 'public-conversation', path: talk('chaudière') },
    { name: 'public-group', path: group('repairs') },
    { name: 'not-found', path: '/nowhere', status: 404 },
    { name: 'home', who: 'tom', path: '/' },
    { name: 'write', who: 'tom', path: '/write' },
    { name: 'home-newcomer', who: 'x', path: '/' },
    { name: 'home-host', who: 'maya', path: '/' },
    { name: 'welcome', who: 'maya', path: '/welcome' },
    { name: 'welcome-opened', who: 'maya', path: '/welcome/opened' },
    { name: 'settings', who: 'maya', path: '/home/settings' },
    { name: 'look', who: 'maya', path: '/home/look' },
    { name: 'groups', who: 'tom', path: '/groups' },
    { name: 'group', who: 'tom', path: group('hands') },
    { name: 'group-empty', who: 'tom', path: group('empty') },
    { name: 'group-long', who: 'jb', path: group('long') },
    { name: 'group-closed', who: 'tom', path: group('parents') },
    { name: 'group-members', who: 'tom', path: group('hands', '/members') },
    { name: 'group-new', who: 'tom', path: '/groups/new' },
    { name: 'group-settings', who: 'bakary', path: group('repairs', '/settings') },
    { name: 'conversation', who: 'odile', path: talk('chaudière') },
    { name: 'conversation-waiting', who: 'tom', path: talk('comment') },
    { name: 'conversation-long-words', who: 'jb', path: talk('rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz') },
    { name: 'conversation-guide', who: 'layla', path: talk('changer') },
    { name: 'conversation-english', who: 'sam', path: talk('which') },
    { name: 'conversation-200', who: 'tom', path: talk('soupe', '?page=2') },
    { name: 'conversation-new', who: 'tom', path: group('hands', '/conversations/new') },
    { name: 'post-actions', who: 'tom', path: `/posts/${scene.post('chaudière', 6)}/actions` },
    { name: 'post-edition', who: 'tom', path: `/posts/${scene.post('chaudière', 6)}/edition` },
    { name: 'report', who: 'tom', path: `/reports/new?kind=post&id=${scene.post('boucle', 1)}` },
    { name: 'reports-mine', who: 'emile', path: '/reports/mine' },
    { name: 'queue', who: 'ines', path: '/queue' },
    { name: 'queue-hiding', who: 'ines', path: '/queue/1/hiding' },
    { name: 'queue-log', who: 'ines', path: '/queue/log' },
    { name: 'rules', path: '/rules' },
    { name: 'rules-edition', who: 'maya', path: '/rules/edition' },
    { name: 'notice', path: '/notice' },
    { name: 'decisions', who: 'tom', path: '/decisions' },
    { name: 'suspension', who: 'ines', path: `/people/${scene.person('x')}/suspension` },
    { name: 'pulse', who: 'maya', path: '/pulse' },
    { name: 'moving', who: 'maya', path: '/moving' },
    { name: 'people', who: 'tom', path: '/people' },
    { name: 'person', who: 'tom', path: `/people/${scene.person('jb')}` },
    { name: 'person-guest', who: 'maya', path: `/people/${scene.person('lea')}` },
    { name: 'person-unclaimed', who: 'maya', path: `/people/${scene.unclaimed}` },
    { name: 'me', who: 'tom', path: '/me' },
    { name: 'invitations', who: 'maya', path: '/invitations' },
    { name: 'not-allowed', who: 'tom', path: '/welcome', status: 403 },
    { name: 'ui', path: '/ui' },
  ]
}
