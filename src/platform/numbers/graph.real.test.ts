/**
 * A real network, which stays outside the repository: private messages at a university (CollegeMsg: Panzarasa, Opsahl &
 * Carley 2009, as SNAP publishes it). What is expected of who reaches whom was counted apart, by walking the network in another
 * language; reciprocity, triples and triangles are the figures that KONECT publishes of it (opsahl-ucsocial).
 */
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { closure, degrees, giant, neighbours, reciprocity, type Tie } from './index.ts'

const file = `${process.env.FOYER_REAL_INPUT ?? resolve('..', 'shared', 'data')}/graph-collegemsg/CollegeMsg.txt`

test.skipIf(!existsSync(file))('of 1,899 students all but six reach one another', () => {
  const places = new Map<string, number>()
  const place = (name: string): number => {
    const known = places.get(name) ?? places.size
    places.set(name, known)
    return known
  }
  const lines = readFileSync(file, 'utf8').trim().split('\n')
  const ties = lines.map((line): Tie => {
    const [a = '', b = ''] = line.split(' ')
    return [place(a), place(b)]
  })
  expect([places.size, ties.length]).toEqual([1_899, 59_835])
  expect(giant(places.size, ties).size).toBe(1_893)
  expect(Math.max(...degrees(places.size, ties))).toBe(255)
  const back = reciprocity(places.size, ties)
  expect([back?.links, back?.value.toFixed(3)]).toEqual([20_296, '0.636'])
  const { triangles, triples, value } = closure(neighbours(places.size, ties))
  expect([triangles, triples, value?.toFixed(4)]).toEqual([14_319, 755_882, '0.0568'])
})
