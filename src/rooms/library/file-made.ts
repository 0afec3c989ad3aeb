/** A file that comes from no form: it goes through the same door as everybody's. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Ctx } from '#platform/action.ts'
import { arrivingIn } from '#platform/files/index.ts'
import type { Home } from '#platform/home.ts'
import { bringFile, type Bringing } from './file-bringing.ts'
import { takeFile } from './file-taking.ts'
import type { ResourceId } from './resource.ts'

export type Made = Omit<Bringing, 'taken'> & { readonly name: string; readonly bytes: Buffer }

export async function bringMadeFile(ctx: Ctx, home: Home, { name, bytes, ...adding }: Made): Promise<ResourceId> {
  const folder = await mkdtemp(join(arrivingIn(home.config), 'made-'))
  try {
    const path = join(folder, 'file')
    await writeFile(path, bytes, { mode: 0o600 })
    const taken = await takeFile(home, { name, bytes: Buffer.alloc(0), path, size: bytes.length })
    return await bringFile(ctx, home, { ...adding, taken })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
