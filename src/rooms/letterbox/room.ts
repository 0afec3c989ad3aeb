import { defineRoom } from '#platform/house.ts'
import { besideGroup, byMailPages } from './by-mail-pages.ts'
import { calendarAddress } from './calendar-answers.ts'
import { clearGroupAddresses, eraseGroupAddresses, exportGroupAddresses } from './group-address-store.ts'
import { houseMailPages } from './house-mail-pages.ts'
import { knowsAddress } from './knowing.ts'
import { eraseReach, exportReach } from './reach-store.ts'
import { eraseReceived, exportReceived } from './received-store.ts'
import { receiveMail } from './receiving.ts'
import { trialPages } from './trial-pages.ts'

export const room = defineRoom({
  name: 'letterbox',
  floor: 3,
  about:
    'Mail that comes in: answers and new conversations of members, published as on the page, and letters of the home that come back. Knows whom letters reach.',
  pages: [...trialPages, ...byMailPages, ...houseMailPages],
  facts: [],
  fillings: [besideGroup],
  letterbox: { knows: knowsAddress, calendarAddress, receive: receiveMail },
  person: {
    export: async (db, person) => ({
      ...(await exportReceived(db, person)),
      ...(await exportReach(db, person)),
      ...(await exportGroupAddresses(db, person)),
    }),
    async erase(ctx, person) {
      await eraseReceived(ctx.tx, [person])
      await eraseReach(ctx.tx, [person])
      await eraseGroupAddresses(ctx.tx, [person])
    },
  },
  async clear(ctx, going) {
    await eraseReceived(ctx.tx, going.people)
    await eraseReach(ctx.tx, going.people)
    await eraseGroupAddresses(ctx.tx, going.people)
    await clearGroupAddresses(ctx.tx, going.of('group'))
  },
  tables: ['letterbox.received', 'letterbox.reach', 'letterbox.returned', 'letterbox.group_addresses'],
})
