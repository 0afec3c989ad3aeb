import { expect, test } from 'vitest'
import { leaderAmong } from './policy.ts'

const [maya, odile, ines, karim, tom] = [1, 2, 3, 4, 5]
const evening = { hosts: [maya, odile], facilitators: [ines], speakers: [karim], leader: maya }

test('a host whose line dies hands the room to the other host, then to a facilitator, then to an announced speaker', () => {
  expect(leaderAmong({ ...evening, here: [tom, karim, ines, maya] })).toBe(maya)
  expect(leaderAmong({ ...evening, here: [tom, karim, ines, odile] })).toBe(odile)
  expect(leaderAmong({ ...evening, here: [tom, karim, ines] })).toBe(ines)
  expect(leaderAmong({ ...evening, here: [tom, karim] })).toBe(karim)
})

test('nobody who was not asked to look after it is handed a room', () => {
  expect(leaderAmong({ ...evening, here: [tom] })).toBe(maya)
  expect(leaderAmong({ ...evening, here: [], leader: null })).toBe(null)
})

test('a speaker who held it gives it back to the host who returns, and not to another speaker', () => {
  expect(leaderAmong({ ...evening, leader: karim, here: [karim, tom, maya] })).toBe(maya)
  expect(leaderAmong({ ...evening, speakers: [tom, karim], leader: karim, here: [tom, karim] })).toBe(karim)
})
