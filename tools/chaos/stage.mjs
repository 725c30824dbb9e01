import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { ClusterProcess } from '../cluster/cluster-process.mjs'
import { startCluster } from '../cluster/cluster.mjs'
import { balance } from './balancer.mjs'
import { startFaultProxy } from './fault-proxy.mjs'
import { freePort } from '../../libs/testing/src/free-port.mjs'

const LOOK_MS = 100
const START_MS = 120_000
/** Limits are counted, in Redis, and never reached. */
const HIGH_LIMITS = Object.fromEntries(
  ['ORGANIZATION', 'PERSON', 'ADDRESS', 'SIGN_IN'].map((whose) => [`NEXUS_RATE_LIMIT_${whose}`, '10000000']),
)
/** How long a cluster takes to start on two idle cores; limits grow with what it takes here. */
const USUAL_START_MS = 15_000
/** After everything is healed (reliability.md 1.1). */
const READY_MS = 60_000

/** Two of what a rolling restart must not interrupt, and of a service whose relay can be doubled. */
const REPLICAS = { gateway: 2, procurement: 2 }

/**
 * A cluster whose every link goes through a fault proxy, with a load balancer before its gateways. It lasts for several
 * scenarios: `heal` undoes whatever one of them did.
 */
export async function startStage({ folder, random, command, environment = {}, replicas = REPLICAS }) {
  mkdirSync(folder, { recursive: true })
  const links = []
  const began = performance.now()
  const cluster = await startCluster({
    replicas,
    ...(command === undefined ? {} : { command }),
    env: { LOG_LEVEL: 'info', ...HIGH_LIMITS, ...environment },
    // Long enough for the load balancer to see that a gateway leaves.
    envOf: (name) => (name === 'gateway' ? { NEXUS_DRAIN_SECONDS: '2' } : {}),
    links: async ({ name, index, to, host, port }) => {
      if (name === 'operator') return undefined
      const edge = `${name}-${index}/${to}`
      const proxy = await startFaultProxy({ host, port, random: random.fork(edge) })
      links.push({ name, index, process: `${name}-${index}`, to, edge, proxy })
      return proxy
    },
  })
  const database = new pg.Pool({ connectionString: cluster.servers.postgres.superuserUrl, max: 4 })
  database.on('error', () => undefined)
  const leaving = new Set()
  const gateways = () =>
    [...cluster.processes, ...leaving].filter(({ service, url }) => service === 'gateway' && url !== undefined)
  const balancer = balance(gateways)
  const slowness = Math.max(1, (performance.now() - began) / USUAL_START_MS)
  return new Stage({ command, cluster, links, database, balancer, leaving, folder, slowness })
}

class Stage {
  /** Processes that a scenario has ended, or lets end, on purpose. */
  excused = new Set()
  deaths = []
  /** What is done before invariants are checked: traces of a scenario that no product has left. */
  cleaning = new Set()
  /** Variables with which a process comes back; a planted bug outlives its process. */
  environmentOfRevival = () => ({})

  constructor(parts) {
    Object.assign(this, parts)
    this.watch = setInterval(() => this.look(), LOOK_MS)
    this.watch.unref()
  }

  get processes() {
    return this.cluster.processes
  }

  get servers() {
    return this.cluster.servers
  }

  look() {
    for (const process of this.processes) {
      if (process.alive || this.excused.has(process)) continue
      this.excused.add(process)
      this.deaths.push({ process: process.name, wrote: process.output().slice(-1500) })
    }
  }

  /** Kills it, or lets it end by a signal; its end is no surprise. Resolves with its exit code. */
  async end(process, signal = 'SIGKILL') {
    this.excused.add(process)
    return process.kill(signal)
  }

  /** Starts it again as it was. */
  async revive(process, environment = {}, { mayDie = false } = {}) {
    this.excused.add(process)
    await process.restart({ ...this.environmentOfRevival(process), ...environment }, START_MS).catch((error) => {
      // One that may die may do so before it is ready.
      if (!mayDie || process.alive) throw error
    })
    if (!mayDie) this.excused.delete(process)
  }

  /** A new process in its place, then the old one is asked to end: its exit code, and how long it took. */
  async replace(process) {
    const { environment } = process.options
    const ports = { NEXUS_ADMIN_PORT: String(await freePort()) }
    if (process.service === 'gateway') ports.NEXUS_PORT = String(await freePort())
    const next = new ClusterProcess({ ...process.options, environment: { ...environment, ...ports } })
    await next.start()
    this.leaving.add(process)
    this.processes[this.processes.indexOf(process)] = next
    const began = performance.now()
    const code = await this.end(process, 'SIGTERM')
    const drainMs = Math.round(performance.now() - began)
    this.leaving.delete(process)
    return { code, drainMs }
  }

  /** The variables of a process of this service. */
  environmentOf(service) {
    return Promise.resolve(this.processes.find((process) => process.service === service).options.environment)
  }

  linksTo(to, { process } = {}) {
    return this.links.filter((link) => link.to === to && (process === undefined || link.process === process))
  }

  /** Everything as it was: links good, servers up, processes alive and ready. Resolves with what died by itself. */
  async heal() {
    for (const { proxy } of this.links) proxy.heal()
    await Promise.all(this.processes.filter((process) => !process.alive).map((process) => this.revive(process)))
    const began = performance.now()
    while (!(await this.isReady())) {
      if (performance.now() - began > READY_MS)
        throw new Error(`Not every process is ready ${READY_MS} ms after healing`)
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
    }
    return this.deaths.splice(0)
  }

  async isReady() {
    const answers = await Promise.all(
      this.processes.map(({ adminPort }) =>
        fetch(`http://127.0.0.1:${adminPort}/readyz`, { signal: AbortSignal.timeout(2_000) }).then(
          async (answer) => ({ ok: answer.ok, said: await answer.text() }),
          (error) => ({ ok: false, said: String(error) }),
        ),
      ),
    )
    this.unready = answers
      .map(({ said }, index) => [this.processes[index].name, said])
      .filter((_, index) => !answers[index].ok)
    return answers.every(({ ok }) => ok)
  }

  async rows(sql, values) {
    return (await this.database.query(sql, values)).rows
  }

  /** What every process wrote, beside the history of a failed run. */
  keepLogs(folder) {
    for (const process of this.processes) writeFileSync(join(folder, `${process.name}.log`), process.output())
  }

  async stop() {
    clearInterval(this.watch)
    this.balancer.close()
    for (const process of this.processes) this.excused.add(process)
    for (const { proxy } of this.links) proxy.heal()
    await this.database.end().catch(() => undefined)
    await this.cluster.stop()
    await Promise.all(this.links.map(({ proxy }) => proxy.close()))
  }
}
