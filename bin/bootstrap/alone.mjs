import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { keep } from './places.mjs'
import { Trouble } from './trouble.mjs'

const lock = join(keep, 'bringing.pid')

/** Two commands started together in a fresh clone must not install into each other: the second waits for the first. */
export async function alone(work) {
  await taken()
  try {
    return await work()
  } finally {
    rmSync(lock, { force: true })
  }
}

async function taken() {
  let told = false
  while (!take()) {
    if (!told) console.error('  Another command of Foyer is installing or building here: waiting for it…')
    told = true
    await pause(200)
  }
}

function take() {
  try {
    mkdirSync(keep, { recursive: true })
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST')
      throw new Trouble(`Nothing can be written to ${keep} (${error.code}): start as the user that owns this folder.`)
    if (!isAlive(Number(readFileSync(lock, 'utf8')))) rmSync(lock, { force: true })
    return false
  }
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
}
