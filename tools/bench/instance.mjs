import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import workspace from '../workspace.cjs'

/** The built platform as its own process with a fresh data folder: its URL, start time in ms and resident memory. */
export async function startInstance(environment) {
  const folder = await mkdtemp(join(tmpdir(), 'nexus-bench-'))
  const began = performance.now()
  const child = spawn(process.execPath, [join(workspace.root, 'apps/nexus/dist/main.js'), 'start'], {
    env: { PATH: process.env.PATH, NEXUS_PORT: '0', NEXUS_DATA_DIR: folder, LOG_LEVEL: 'warn', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  const url = await new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`Nexus ended with code ${code}`)))
    child.stdout.on('data', (chunk) => {
      output += chunk
      const found = /ready at (http:\S+)/.exec(output)?.[1]
      if (found) resolve(found)
    })
  })
  const started = performance.now() - began
  return {
    url,
    started,
    idleMegabytes: await residentMegabytes(child.pid),
    megabytes: () => residentMegabytes(child.pid),
    async stop() {
      const exited = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await exited
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function residentMegabytes(pid) {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024
}
