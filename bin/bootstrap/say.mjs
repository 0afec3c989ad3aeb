const SECOND = 1000

/** Says what is being done while it is done, and how long it took: on the error channel, the answer has the other one. */
export async function step(words, work) {
  const from = Date.now()
  const seconds = () => `${Math.round((Date.now() - from) / SECOND)} s`
  const screen = process.stderr
  screen.write(`  ${words}…${screen.isTTY ? '' : '\n'}`)
  const ticking = screen.isTTY && setInterval(() => screen.write(`\r  ${words}… ${seconds()} `), SECOND)
  try {
    const result = await work()
    screen.write(screen.isTTY ? `\r  ${words}: done in ${seconds()}. \n` : `  … done in ${seconds()}.\n`)
    return result
  } catch (error) {
    if (screen.isTTY) screen.write('\n')
    throw error
  } finally {
    if (ticking) clearInterval(ticking)
  }
}
