import { defineRoom } from '#platform/house.ts'
import { eraseReceived, exportReceived } from './received-store.ts'
import { receiveMail } from './receiving.ts'
import { readReplyAddress } from './reply-address.ts'

export const room = defineRoom({
  name: 'letterbox',
  floor: 3,
  about: 'Answers by mail: an address for each member and conversation, and what comes to it published as on the page.',
  pages: [],
  facts: [],
  letterbox: {
    knows: async (home, address) => (await readReplyAddress(home, address)) !== undefined,
    receive: receiveMail,
  },
  person: { export: exportReceived, erase: (ctx, person) => eraseReceived(ctx.tx, [person]) },
  clear: (ctx, going) => eraseReceived(ctx.tx, going.people),
  tables: ['letterbox.received'],
})
