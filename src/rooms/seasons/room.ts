import { defineRoom } from '#platform/house.ts'
import { COUNT_JOB, countLater } from './counting.ts'
import { facts } from './facts.ts'
import { besideNumbers, pages } from './pages.ts'
import { EACH_MS, seeWhoIsHere } from './seeing.ts'
import { monthsSeen } from './seen-store.ts'
import { leaveSeasons, namedAmong } from './weights-store.ts'

export const room = defineRoom({
  name: 'seasons',
  floor: 5,
  about: 'People over time: who comes, who stays, who helps many and who tires, how near people are.',
  pages,
  facts,
  fillings: [besideNumbers],
  jobs: { [COUNT_JOB]: countLater },
  rounds: { 'seasons.see': { eachMs: EACH_MS, work: seeWhoIsHere } },
  person: {
    export: async (db, person) => ({
      monthsSeen: await monthsSeen(db, person),
      mayBeNamed: (await namedAmong(db, [person])).has(person),
    }),
    erase: (ctx, person, fresh) => leaveSeasons(ctx.tx, person, fresh),
  },
  // Months name people who stay members: what goes with a part of the home is none of it.
  clear: async () => undefined,
  tables: ['seasons.seen', 'seasons.weights', 'seasons.named'],
})
