import { expect, test } from 'vitest'
import { adviceOn } from './reaching.ts'

test('a host is told what to say of the address, and only where something has to be said', () => {
  const home = { own: ['192.168.1.20'], said: [], named: ['203.0.113.7'] }
  expect(adviceOn(home)).toEqual({ is: 'say', value: '203.0.113.7' })
  expect(adviceOn({ ...home, said: ['203.0.113.7'] })).toEqual({ is: 'fine' })
  expect(adviceOn({ ...home, said: ['live.example.org'] })).toEqual({ is: 'fine' })
  // The line at home was given another number in the night.
  expect(adviceOn({ ...home, said: ['203.0.113.9'] })).toEqual({ is: 'differs', value: '203.0.113.7' })
  expect(adviceOn({ ...home, own: ['203.0.113.7', '10.0.0.2'] })).toEqual({ is: 'fine' })
  expect(adviceOn({ ...home, named: ['192.168.1.20'] })).toEqual({ is: 'inside' })
  expect(adviceOn({ ...home, own: ['172.32.0.1'] })).toEqual({ is: 'fine' })
})
