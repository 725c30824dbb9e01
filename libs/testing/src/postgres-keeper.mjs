// Started by private-postgres.mjs. Runs the server and ends it when standard input closes, that is, when the process
// that wanted it asks for it or is gone. Then it removes the server's folder. Told `halt`, it stops the server as a power cut
// does and keeps the folder, until `start`.
import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'

const { command, parameters, folder, user } = JSON.parse(process.env.NEXUS_POSTGRES_KEEPER)
const { NEXUS_POSTGRES_KEEPER: _, ...env } = process.env

let halted = false
let server = start()

function start() {
  halted = false
  const child = spawn(command, parameters, { ...user, cwd: folder, env, stdio: ['ignore', 'ignore', 'inherit'] })
  child.once('error', () => process.exit(1))
  child.once('exit', (code) => {
    if (halted) {
      process.stdout.write('halted\n')
      return
    }
    end(code ?? 1)
  })
  process.stdout.write(`${child.pid}\n`)
  return child
}

function end(code) {
  try {
    rmSync(folder, { recursive: true, force: true })
  } finally {
    process.exit(code)
  }
}

process.stdin.on('data', (words) => {
  if (String(words).includes('halt')) {
    halted = true
    // PostgreSQL's immediate shutdown: nothing is written any more, the next start recovers from the log.
    server.kill('SIGQUIT')
  }
  if (String(words).includes('start')) server = start()
})

// SIGINT is PostgreSQL's fast shutdown: sessions are ended, nothing is waited for.
const stop = () => {
  if (server.exitCode !== null || server.signalCode !== null) end(0)
  halted = false
  server.kill('SIGINT')
}
process.stdin.once('close', stop)
process.stdin.resume()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop)
