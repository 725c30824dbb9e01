// Started by private-postgres.mjs. Runs the server and ends it when standard input closes, that is, when the process
// that wanted it asks for it or is gone. Then it removes the server's folder.
import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'

const { command, parameters, folder, user } = JSON.parse(process.env.NEXUS_POSTGRES_KEEPER)
const { NEXUS_POSTGRES_KEEPER: _, ...env } = process.env

const server = spawn(command, parameters, { ...user, cwd: folder, env, stdio: ['ignore', 'ignore', 'inherit'] })
server.once('error', () => process.exit(1))
server.once('exit', (code) => {
  try {
    rmSync(folder, { recursive: true, force: true })
  } finally {
    process.exit(code ?? 1)
  }
})

// SIGINT is PostgreSQL's fast shutdown: sessions are ended, nothing is waited for.
process.stdin.once('close', () => server.kill('SIGINT'))
process.stdin.resume()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill('SIGINT'))
process.stdout.write(`${server.pid}\n`)
