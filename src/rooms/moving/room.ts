import { defineRoom } from '#platform/house.ts'
import { openArchives } from './archive.ts'
import { facts } from './facts.ts'
import { forgetPerson, importsBy } from './store.ts'

export const room = defineRoom({
  name: 'moving', floor: 4,
  about: 'Bringing a community in from elsewhere, with its people, its dates and its conversations.',
  pages: [],
  facts,
  async open(home) {
    await openArchives(home)
  },
  person: {
    export: async (db, person) => ({ imports: await importsBy(db, person) }),
    erase: (ctx, person) => forgetPerson(ctx.tx, person),
  },
  tables: ['moving.imports'],
})
