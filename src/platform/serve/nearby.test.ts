import { expect, test } from 'vitest'
import { nearbyOrigin } from './nearby.ts'

const one = (address: string, internal = false) => ({ address, internal, family: 'IPv4' as const, netmask: '', mac: '', cidr: null })
const office = { lo: [one('127.0.0.1', true)], docker0: [one('172.17.0.1')], wlan0: [one('192.168.1.12')] }

test('a home reached on its own machine is said as its neighbours on the same network would type it', () => {
  expect(nearbyOrigin('http://localhost:3000', '::', office)).toBe('http://192.168.1.12:3000')
  expect(nearbyOrigin('http://127.0.0.1:3000', '0.0.0.0', office)).toBe('http://192.168.1.12:3000')
})

test('nothing is guessed where the home is reached otherwise, listens to itself alone, or nobody is near', () => {
  expect(nearbyOrigin('http://192.168.1.12:3000', '::', office)).toBeUndefined()
  expect(nearbyOrigin('http://localhost:3000', '127.0.0.1', office)).toBeUndefined()
  expect(nearbyOrigin('http://localhost:3000', '::', { lo: [one('127.0.0.1', true)], docker0: [one('172.17.0.1')] })).toBeUndefined()
  expect(nearbyOrigin('http://localhost:3000', '::', { eth0: [one('203.0.113.9')] })).toBeUndefined()
})
