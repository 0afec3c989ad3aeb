/** Whether the hour of a gathering has come: a page that is open says so when it does. */
import { useEffect, useState } from 'preact/hooks'

/** A browser counts no further than 24 days at once. */
const LONGEST_WAIT_MS = 2 ** 31 - 1

export function useItIsTime(starts: string): boolean {
  const hour = new Date(starts).getTime()
  const [now, setNow] = useState(Date.now)
  const wait = Math.min(hour - now, LONGEST_WAIT_MS)
  useEffect(() => {
    if (wait <= 0) return
    const timer = setTimeout(() => setNow(Date.now()), wait)
    return () => clearTimeout(timer)
  }, [wait])
  return wait <= 0
}
