/**
 * Moving in from elsewhere: an archive is looked through, somebody chooses what comes, and people, groups and
 * conversations arrive with their own dates and authors. Nobody is written to, and nobody becomes a member by it.
 */
export { runImport, Stopped } from './running.ts'
export type { Progress, Report } from './import.ts'
