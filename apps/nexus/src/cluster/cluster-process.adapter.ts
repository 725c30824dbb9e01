import { type Clock, systemClock } from '@nexus/kernel'
import type { CoreSettings } from '@nexus/platform-config'
import type { HealthCheck, Logger } from '@nexus/platform-telemetry'
import type { Inside } from '../insider.adapter.js'
import { type Observation, observeProcess } from '../observation.adapter.js'
import { type ClusterLinks, connectCluster } from './cluster-links.adapter.js'
import { clusterSettingsOf } from './cluster-settings.config.js'
import { startGatewayPart } from './gateway-process.adapter.js'
import { GATEWAY, servable } from './platform-calls.config.js'
import { processBase, type ProcessBase, type ProcessPart } from './process-base.adapter.js'
import { startServicePart } from './service-process.adapter.js'

/** A process of the cluster: the HTTP edge, or a service. */
export interface ClusterProcess {
  /** Where the edge listens; undefined without it. */
  readonly url: string | undefined
  readonly adminPort: number | undefined
  /** For calls from inside, as the gateway makes them; undefined without the edge. */
  readonly inside: Inside | undefined
  /** The order of reliability.md 2.6. */
  stop(): Promise<void>
}

export interface ClusterProcessOptions {
  readonly logger: Logger
  readonly clock?: Clock
}

/**
 * Starts a service or the gateway as this process, on PostgreSQL, NATS, Redis and S3. The schema must be current:
 * `nexus migrate`. One each: whoever takes a process over has the rights of one service.
 * @throws Error that names the setting, key or server when it cannot; nothing stays open
 */
export async function startClusterProcess(
  settings: CoreSettings,
  name: string,
  options: ClusterProcessOptions,
): Promise<ClusterProcess> {
  const { logger, clock = systemClock } = options
  if (!servable.includes(name))
    throw new Error(`"${name}" cannot be served; nexus serve takes one of ${servable.join(', ')}.`)
  const cluster = clusterSettingsOf(settings, name !== GATEWAY)
  let started = false
  const health: ProcessBase['health'] = { checks: [startedCheck(() => started)], services: new Map() }
  let observation: Observation | undefined
  let part: ProcessPart | undefined
  let links: ClusterLinks | undefined
  const stop = async (): Promise<void> => {
    observation?.drain()
    await part?.stop()
    await links?.close()
    await observation?.stop()
  }
  try {
    observation = await observeProcess(settings, {
      service: name,
      services: () => health.services.values(),
      clock,
      checks: () => health.checks,
    })
    links = await connectCluster(settings, cluster, { name, clock, log: logger })
    health.checks.push(...linkChecks(links))
    const base = await processBase({ settings, links, clock, logger, health })
    part = name === GATEWAY ? await startGatewayPart(base) : await startServicePart(base, name)
    started = true
    return { url: part.url, adminPort: observation.adminPort, inside: part.inside, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

const startedCheck = (started: () => boolean): HealthCheck => ({
  name: 'started',
  kind: 'required',
  run: () => (started() ? Promise.resolve() : Promise.reject(new Error('the process still starts'))),
})

/** Without NATS nothing can be served; without Redis or the store a part (reliability.md 2.7). */
const linkChecks = ({ nats, redis, storage }: ClusterLinks): HealthCheck[] => [
  {
    name: 'messaging',
    kind: 'required',
    run: () => (nats.connected ? Promise.resolve() : Promise.reject(new Error('NATS is away'))),
  },
  {
    name: 'redis',
    kind: 'degraded',
    run: () => (redis.available ? Promise.resolve() : Promise.reject(new Error('Redis is away'))),
  },
  { name: 'storage', kind: 'degraded', run: () => storage.check() },
]
