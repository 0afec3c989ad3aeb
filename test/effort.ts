/**
 * Milliseconds of the processor that this thread takes for some work, whatever else the machine does meanwhile. For texts made
 * to hold the home up, where what grows with the square of their length takes a hundred times as much.
 */
export function effort(work: () => unknown): number {
  const begun = process.threadCpuUsage()
  work()
  const { user, system } = process.threadCpuUsage(begun)
  return (user + system) / 1000
}
