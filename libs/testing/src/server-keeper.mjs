// Started by private-servers.mjs. Runs one server and ends it when standard input closes, that is, when the process that
// wanted it asks for it or is gone. Then it removes the server's folder.
import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'

const { command, parameters, folder, user, env: own } = JSON.parse(process.env.NEXUS_SERVER_KEEPER)
const { NEXUS_SERVER_KEEPER: _, ...inherited } = process.env

const server = spawn(command, parameters, {
  ...user,
  cwd: folder,
  env: { ...inherited, ...own },
  stdio: ['ignore', 'ignore', 'pipe'],
})
// The reason of a server that did not come up is among its last words.
let lastWords = ''
server.stderr.on('data', (piece) => {
  lastWords = (lastWords + String(piece)).slice(-4000)
})

let ending
let kept = true
const end = () => {
  kept = false
  server.kill('SIGTERM')
  ending ??= setTimeout(() => server.kill('SIGKILL'), 10_000)
}
server.once('error', (error) => {
  process.stderr.write(`${command}: ${error.message}\n`)
  process.exit(1)
})
server.once('exit', (code) => {
  clearTimeout(ending)
  if (kept && code !== 0 && code !== null) process.stderr.write(`${command} ended with ${code}: ${lastWords}\n`)
  // `keepFolder` comes over standard input: the data of a server that is to be started again.
  if (!keepFolder) rmSync(folder, { recursive: true, force: true })
  process.exit(code ?? 1)
})

let keepFolder = false
process.stdin.on('data', (text) => {
  if (String(text).includes('keep')) keepFolder = true
})
process.stdin.once('close', end)
process.stdin.resume()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end)
process.stdout.write(`${server.pid}\n`)
