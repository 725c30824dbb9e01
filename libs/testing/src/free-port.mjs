import { closeSync, mkdirSync, openSync, readFileSync, statSync, unlinkSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'

/** Below them are ports of well-known servers. */
const FIRST = 15_000
/** Where ports of outgoing connections begin: on Linux the machine says it, elsewhere they begin higher. */
const OUTGOING = 32_768
/** Whoever was given a port listens on it after so many milliseconds, or never. */
const CLAIM_MS = 180_000
const TRIES = 1000

/**
 * A port of 127.0.0.1 on which nobody listens, and that nobody else is given for three minutes, in this process or in
 * another of this person. It is none of those that the system takes for outgoing connections: one of these could have it
 * before the server that it is meant for, and again while that server is restarted.
 */
export async function freePort() {
  const end = firstOutgoing()
  const folder = join(tmpdir(), `nexus-ports-${userInfo().username}`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  for (let tried = 0; tried < TRIES; tried += 1) {
    const port = FIRST + Math.floor(Math.random() * (end - FIRST))
    if (claim(join(folder, String(port))) && (await nobodyListens(port))) return port
  }
  throw new Error(`No port between ${FIRST} and ${end - 1} of 127.0.0.1 is free; see ${folder} and what listens there`)
}

function firstOutgoing() {
  try {
    const [first] = readFileSync('/proc/sys/net/ipv4/ip_local_port_range', 'utf8').trim().split(/\s+/)
    // Where hardly anything is left below, the claims alone keep askers apart.
    return Math.max(FIRST + 2 * TRIES, Math.min(OUTGOING, Number(first)))
  } catch {
    return OUTGOING
  }
}

/** Whether the file could be made, which only one of several can. One that is too old belongs to nobody any more. */
function claim(file) {
  try {
    closeSync(openSync(file, 'wx'))
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
  }
  try {
    if (Date.now() - statSync(file).mtimeMs > CLAIM_MS) unlinkSync(file)
  } catch {
    // Somebody else was faster.
  }
  return false
}

function nobodyListens(port) {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
}
