/**
 * People over time: who came, whether they were answered and came back, who helps many and who tires, and how near people are
 * (the Orbit Model). The numbers are the pulse's; this room keeps the months in which members were here, what hosts say the
 * deeds weigh, and who may be named.
 */
export { weightsOf } from './weights-store.ts'
