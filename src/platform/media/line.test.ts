import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const apart = fileURLToPath(new URL('./test-lines-apart.ts', import.meta.url))

test('whoever has gone is let go of: a room that is full for an evening keeps nothing of those who came and went', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', apart])
  expect(Number(stdout)).toBeLessThanOrEqual(1)
})
