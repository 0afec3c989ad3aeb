import { defineRoom } from '#platform/house.ts'
import { openArchives } from './archive.ts'
import { commands } from './commands.ts'
import { facts } from './facts.ts'
import { pages } from './pages.ts'
import { forgetPerson, importsBy } from './store.ts'
import { runJob, surveyJob, takeUpAgain } from './working.ts'

export const room = defineRoom({
  name: 'moving', floor: 4,
  about: 'Bringing a community in from elsewhere, with its people, its dates and its conversations.',
  pages,
  commands,
  facts,
  jobs: { 'moving.survey': surveyJob, 'moving.run': runJob },
  async open(home) {
    await openArchives(home)
    await takeUpAgain(home)
  },
  person: {
    export: async (db, person) => ({ imports: await importsBy(db, person) }),
    erase: (ctx, person) => forgetPerson(ctx.tx, person),
  },
  tables: ['moving.imports'],
})
