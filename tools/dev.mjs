// `npm run dev`: runs the host, and builds and restarts it when a source changes. Arguments go to the host.
import { spawn } from 'node:child_process'
import { watch } from 'node:fs'
import { join } from 'node:path'
import { buildStale } from './build.mjs'
import workspace from './workspace.cjs'

const { root } = workspace
const SETTLE_MS = 80
let host
let timer
let turn = Promise.resolve()
let stopping = false

function start() {
  host = spawn(
    process.execPath,
    ['--enable-source-maps', join(root, 'apps/nexus/dist/command-line.adapter.js'), 'start', ...process.argv.slice(2)],
    {
      stdio: 'inherit',
      env: { NODE_ENV: 'development', ...process.env },
    },
  )
}

async function stop() {
  if (!host || host.exitCode !== null || host.signalCode !== null) return
  const ended = new Promise((resolve) => host.once('exit', resolve))
  host.kill('SIGTERM')
  await ended
}

async function buildAndRestart() {
  if (stopping) return
  try {
    const built = await buildStale({ bundle: false })
    if (built.packages.length === 0 && host) return
    console.log(`Built ${built.files} files in ${built.milliseconds} ms`)
  } catch (error) {
    return console.error(error.message) // The running host stays.
  }
  await stop()
  start()
}

const next = () => (turn = turn.then(buildAndRestart))

for (const folder of ['apps', 'libs']) {
  watch(join(root, folder), { recursive: true }, (_event, file) => {
    if (!file || !/(^|\/)src\//.test(file.replaceAll('\\', '/'))) return
    clearTimeout(timer)
    timer = setTimeout(next, SETTLE_MS)
  })
}
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    stopping = true
    void stop().then(() => process.exit(0))
  })
}
await next()
