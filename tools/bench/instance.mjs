import { spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import workspace from '../workspace.cjs'

/** A fresh data folder for an instance. */
export const dataFolder = () => mkdtemp(join(tmpdir(), 'nexus-bench-'))

/**
 * The built platform as its own process: its URL, start time in ms and resident memory in MB. A given `folder` outlives
 * it; otherwise it has a fresh one of its own. `profiles` is a folder for a CPU profile, written when it stops.
 */
export async function startInstance(environment, { folder: given, profiles } = {}) {
  const folder = given ?? (await dataFolder())
  const began = performance.now()
  const profiling = profiles === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profiles}`]
  const child = spawn(process.execPath, [...profiling, join(workspace.root, 'apps/nexus/dist/main.js'), 'start'], {
    env: {
      PATH: process.env.PATH,
      NEXUS_PORT: '0',
      NEXUS_DATA_DIR: folder,
      LOG_LEVEL: 'warn',
      NEXUS_RATE_LIMITS: 'false',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const kill = () => child.kill('SIGKILL')
  process.once('exit', kill)
  const exited = new Promise((resolve) => child.once('exit', resolve)).finally(() => process.off('exit', kill))
  const clean = () => (given === undefined ? rm(folder, { recursive: true, force: true }) : undefined)
  let output = ''
  const ready = new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`Nexus ended with code ${code} before it was ready`)))
    child.stdout.on('data', (chunk) => {
      output += chunk
      const found = /ready at (http:\S+)/.exec(output)?.[1]
      if (found) resolve(found)
    })
  })
  const url = await ready.catch(async (error) => {
    await clean()
    throw error
  })
  const started = performance.now() - began
  return {
    url,
    pid: child.pid,
    started,
    idleMegabytes: await residentMegabytes(child.pid),
    megabytes: () => residentMegabytes(child.pid),
    /** Processor time since its start, in ms. */
    cpu: () => processorTime(child.pid),
    /** Of the processes that it has started, such as a renderer; what they share is counted once. */
    childMegabytes: () => descendantMegabytes(child.pid),
    async stop() {
      child.kill('SIGTERM')
      await exited
      await clean()
    },
  }
}

async function residentMegabytes(pid) {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024
}

/** Linux counts it in hundredths of a second. */
export async function processorTime(pid) {
  const fields = await statOf(pid)
  return (Number(fields[11]) + Number(fields[12])) * 10
}

/** What /proc says of a process from its state on; empty when it has gone. */
async function statOf(pid) {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  return stat === '' ? [] : stat.slice(stat.lastIndexOf(')') + 2).split(' ')
}

async function descendantMegabytes(root) {
  const parents = new Map()
  for (const entry of await readdir('/proc')) {
    if (!/^\d+$/.test(entry)) continue
    const [, parent] = await statOf(entry)
    if (parent !== undefined) parents.set(Number(entry), Number(parent))
  }
  const below = (pid) => pid !== undefined && (parents.get(pid) === root || below(parents.get(pid)))
  let total = 0
  for (const pid of parents.keys()) {
    if (!below(pid)) continue
    const memory = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '')
    total += Number(/^Pss:\s+(\d+) kB/m.exec(memory)?.[1] ?? 0) / 1024
  }
  return total
}
