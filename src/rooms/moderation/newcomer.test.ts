import { expect, test } from 'vitest'
import { linksIn, POSTS_A_DAY, POSTS_AN_HOUR, tooMuch, type Past } from './newcomer.ts'

const now = new Date('2026-05-04T12:00:00Z')
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000)
const old: Past = { joinedAt: daysAgo(30), trusted: false, posts: 3, lastHour: 50, lastDay: 50 }
const fresh: Past = { joinedAt: daysAgo(1), trusted: false, posts: 3, lastHour: 0, lastDay: 0 }

test('somebody who has been here for a while writes as much as they like', () => {
  expect(tooMuch(old, 'see https://a.example https://b.example https://c.example', now)).toBeUndefined()
})

test('a newcomer writes some posts an hour and some a day', () => {
  expect(tooMuch({ ...fresh, lastHour: POSTS_AN_HOUR - 1 }, 'hello', now)).toBeUndefined()
  expect(tooMuch({ ...fresh, lastHour: POSTS_AN_HOUR }, 'hello', now)).toEqual({ what: 'hour', most: POSTS_AN_HOUR })
  expect(tooMuch({ ...fresh, lastDay: POSTS_A_DAY }, 'hello', now)).toEqual({ what: 'day', most: POSTS_A_DAY })
})

test('the third day ends it, to the minute', () => {
  expect(tooMuch({ ...fresh, joinedAt: daysAgo(3), lastHour: 99 }, 'hello', now)).toBeUndefined()
  expect(
    tooMuch({ ...fresh, joinedAt: new Date(daysAgo(3).getTime() + 60_000), lastHour: 99 }, 'hello', now),
  ).toBeDefined()
})

test('first posts carry two links at most, however long ago somebody joined', () => {
  const three = 'https://a.example/x www.b.example shop.xyz'
  expect(tooMuch({ ...old, posts: 2 }, three, now)).toEqual({ what: 'links', most: 2 })
  expect(tooMuch({ ...old, posts: 3 }, three, now)).toBeUndefined()
  expect(tooMuch({ ...old, posts: 0 }, 'https://a.example and www.b.example', now)).toBeUndefined()
})

test('whoever a moderator answers for has no limits', () => {
  expect(
    tooMuch({ ...fresh, posts: 0, lastHour: 99, lastDay: 99, trusted: true }, 'a.com b.com c.com d.com', now),
  ).toBeUndefined()
})

test.each([
  ['no link at all: 1.2.3, README.md, 12:30, a@b.fr', 0],
  ['https://a.example, again https://a.example/, and http://www.a.example', 1],
  ['[words](https://a.example/path?x=1) and <https://b.example>', 2],
  ['leboncoin.fr and WWW.Leboncoin.FR', 1],
  ['buy at best-price.shop/now and cheap.top', 2],
])('%s: %d', (text, n) => expect(linksIn(text)).toBe(n))
