/**
 * The formulas of the pulse, and nothing else: numbers in, numbers out, the same every time. Each says its shapes, its
 * units, what it does with nothing, and where it comes from. Who counts as a member is decided by whoever calls.
 */
export { wilson, type Share } from './share.ts'
export { newcombe, type Difference } from './difference.ts'
export { effectiveVoices, gini, topShare, fewestForHalf } from './concentration.ts'
export { kaplanMeier } from './survival.ts'
export { cumulativeIncidence, incidenceFrom, type Incidence } from './incidence.ts'
export { bootstrapByPerson, bootstrapRatioByPerson, type Interval } from './bootstrap.ts'
export { components, degrees, giant, type Tie } from './graph.ts'
export { neighbours, type Neighbours } from './adjacency.ts'
export { reciprocity } from './reciprocity.ts'
export { closure } from './closure.ts'
export { coreness } from './cores.ts'
export { betweenness, PIVOTS } from './bridges.ts'
export { veil } from './veil.ts'
export { randomFrom, type Random } from './random.ts'
export {
  addScales,
  cronbachAlpha,
  meanOfScale,
  scaleOf,
  silenceMayHide,
  type Between,
  type ScaleSums,
} from './scale.ts'
export { cell, hideSmall, SMALLEST_CELL } from './cell.ts'
export { cohortsOf, type Cohort, type CohortTally, type Kept } from './retention.ts'
export {
  leaning,
  levelOf,
  orbits,
  presenceStep,
  stepOf,
  strength,
  withOne,
  type Orbiting,
  type Spread,
} from './orbit.ts'
export { logistic } from './logistic.ts'
export { pairedDifference, standardisedDifference } from './balance.ts'
export { eValue } from './e-value.ts'
export { encouraged, type Arm, type Encouraged } from './intention.ts'
export { balanceOf, joinedWhileThere, riskSetPairs, type Lived } from './matching.ts'
export { stayedApart, type Around, type StayedApart } from './paired.ts'
export { rungOf, rungs, type Held, type Rung } from './ladder.ts'
export { doubleDifference, type Course, type DoubleDifference } from './double-difference.ts'
