/** One post reaching everybody who has its page open. */
import type { Measured, Measurement } from './measure.ts'
import type { Bench } from './run.ts'

export const live: readonly Measurement[] = [1000, 10_000].map((listeners) => ({
  name: `live.fanout.${listeners}`, unit: 'ms (p99)', measure: (bench) => fanOut(bench, listeners),
})) // prettier-ignore

async function fanOut(bench: Bench, _listeners: number): Promise<Measured> {
  const { port } = await bench.home()
  const answer = await fetch(`http://127.0.0.1:${port}/live`, { redirect: 'manual' })
  await answer.body?.cancel()
  const why =
    answer.status === 404
      ? 'this home has no /live yet'
      : `/live answers ${answer.status}, and this bench does not know it yet`
  return { value: null, ceiling: null, why }
}
