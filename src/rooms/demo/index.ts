/**
 * The demo: an invented neighbourhood, written by hand, in which a host may walk about before their own people come. It
 * is told through the other rooms' doors as if it had been lived, ends yesterday, and goes in one act without a trace.
 */
export { demoIsHere } from './standing.ts'
export { loadDemo } from './loading.ts'
