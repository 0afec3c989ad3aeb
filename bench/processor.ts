/** Processor time, from Linux's own books: what something costs, however busy the machine is. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RunningHome } from './running.ts'

export type Spent = { readonly node: number; readonly postgres: number }

/** Milliseconds so far, of the home and of its PostgreSQL. */
export function spentBy({ pid, dir }: Pick<RunningHome, 'pid' | 'dir'>): Spent {
  const postmaster = Number(readFileSync(join(dir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])
  const postgres = [postmaster, ...childrenOf(postmaster)].reduce((sum, one) => sum + spent(one), 0)
  return { node: spent(pid), postgres }
}

const childrenOf = (parent: number): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => Number(statOf(pid)[1]) === parent)

/** Ticks are hundredths of a second on every Linux that people run. */
export function spent(pid: number): number {
  const stat = statOf(pid)
  return (Number(stat[11] ?? 0) + Number(stat[12] ?? 0)) * 10
}

/** After the name of the program, which may hold anything: state, parent … user and system time. */
function statOf(pid: number): string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(') ') + 2).split(' ')
  } catch {
    return []
  }
}
