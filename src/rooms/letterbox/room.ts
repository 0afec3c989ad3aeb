import { defineRoom } from '#platform/house.ts'
import { knowsAddress } from './knowing.ts'
import { eraseReach, exportReach } from './reach-store.ts'
import { eraseReceived, exportReceived } from './received-store.ts'
import { receiveMail } from './receiving.ts'
import { trialPages } from './trial-pages.ts'

export const room = defineRoom({
  name: 'letterbox',
  floor: 3,
  about:
    'Mail that comes in: answers of members, published as on the page, and letters of the home that come back. Knows whom letters reach.',
  pages: trialPages,
  facts: [],
  letterbox: { knows: knowsAddress, receive: receiveMail },
  person: {
    export: async (db, person) => ({ ...(await exportReceived(db, person)), ...(await exportReach(db, person)) }),
    async erase(ctx, person) {
      await eraseReceived(ctx.tx, [person])
      await eraseReach(ctx.tx, [person])
    },
  },
  async clear(ctx, going) {
    await eraseReceived(ctx.tx, going.people)
    await eraseReach(ctx.tx, going.people)
  },
  tables: ['letterbox.received', 'letterbox.reach', 'letterbox.returned'],
})
