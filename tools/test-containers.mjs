// `npm run test:containers`: builds the image, brings docker/compose.yaml up on a real engine and runs the demo through it.
// Needs Docker, or root on Debian, where it installs and starts an engine of its own. The last line is `N passed, N failed`.
import { join } from 'node:path'
import { buildStale } from './build.mjs'
import * as checks from './containers/checks.mjs'
import { clusterRunsOnContainers } from './containers/cluster-on-containers.mjs'
import { openEngine } from './containers/engine.mjs'
import { baseImage, buildNexus, buildServers } from './containers/images.mjs'
import { prepare } from './containers/installation.mjs'
import { run } from './containers/run.mjs'
import workspace from './workspace.cjs'

const LIMIT_MS = 20 * 60_000
const folder = join(workspace.root, 'tmp/containers')
const begun = performance.now()
const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(0)} s`
const log = (line) => console.log(`  ${line}`)

let passed = 0
let failed = 0
let installation
let engine

/** A failed check does not keep the others from being made, unless they need what it was to bring. */
async function check(name, make) {
  const started = performance.now()
  try {
    const said = await make()
    passed += 1
    console.log(`✓ ${name} (${seconds(started)})${typeof said === 'string' ? `: ${said}` : ''}`)
    return true
  } catch (error) {
    failed += 1
    console.log(`✕ ${name} (${seconds(started)})\n${error.message}`)
    return false
  }
}

async function demo() {
  const { runDemo } = await import('./demo/run-demo.mjs')
  const { Person } = await import('../apps/journeys/dist/person.adapter.js')
  const lines = []
  const ok = await runDemo({
    connect: (url) => new Person(url),
    print: (text) => lines.push(text),
    start: async () => ({
      url: installation.url,
      where: `in containers behind ${installation.url}`,
      stop: () => Promise.resolve(),
      nexus: installation.nexus,
    }),
  })
  if (!ok) throw new Error(lines.join('\n'))
  return lines.at(-1)
}

async function invariants() {
  const { code, output } = await installation.nexus('doctor', '--invariants')
  if (code !== 0) throw new Error(output)
}

let closing
const close = () =>
  (closing ??= (async () => {
    await installation?.down()
    await engine?.stop()
    // Gigabytes, which help who runs it again; nobody does in a clone made for one run.
    if (process.env.CI === 'true') await run('rm', ['-rf', folder], { timeoutMs: 60_000 })
  })())

async function give(up) {
  failed += 1
  console.log(`✕ ${up}`)
  await close()
  console.log(`${passed} passed, ${failed} failed`)
  process.exit(1)
}
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void give(`stopped by ${signal}`))
setTimeout(() => void give(`not done after ${LIMIT_MS / 60_000} minutes`), LIMIT_MS).unref()

async function main() {
  await buildStale()
  engine = await openEngine({ folder: join(folder, 'engine'), log })
  log(`engine ready (${seconds(begun)})`)
  const base = await baseImage(engine, folder, log)
  log(`base image ${base} (${seconds(begun)})`)
  const built = await check('the image and the servers are built', async () => {
    const [time] = await Promise.all([buildNexus(engine, base), buildServers(engine, base, folder)])
    return `the image took ${time.toFixed(0)} s`
  })
  if (!built) return
  await check('the image is lean and runs as nobody special', () => checks.imageIsLean(engine, base))
  await check('it starts alone on SQLite, read-only, keeps its data, and ends in order', () =>
    checks.startsEmbedded(engine),
  )
  await check('npm run cluster has its servers in containers where no program is installed', () =>
    clusterRunsOnContainers(engine),
  )
  const up = await check('compose brings up every container, healthy', async () => {
    installation = await prepare(engine)
    await installation.up()
    await checks.everythingIsHealthy(installation)
  })
  if (up) {
    await check('containers are locked up and show no secret', () => checks.everythingIsLockedUp(installation))
    await check('secrets stay when they are prepared again', () => checks.secretsStay(installation))
    await check('the demo runs through the gateway', demo)
    await check('mail is caught, and one trace leads through the services', () =>
      checks.mailAndTracesArrive(installation),
    )
    await check('every invariant holds', invariants)
    await check('SIGTERM ends every process in order', () => checks.stopsInOrder(installation))
  }
  if (failed > 0 && installation !== undefined) console.log(await installation.logs())
}

try {
  await main()
} catch (error) {
  failed += 1
  console.log(`✕ ${error.message}`)
}
await close()
log(`took ${seconds(begun)}`)
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 && passed > 0 ? 0 : 1)
