import type { HealthReport, HealthSource } from '@nexus/gateway'
import type { Heartbeats } from '@nexus/platform-messaging'
import { allServices } from '../services.config.js'

/** Of how many processes each service is, as they say themselves every five seconds (reliability.md 2.7). */
export function clusterHealth(heartbeats: Pick<Heartbeats, 'living'>): HealthSource {
  return {
    databaseLabel: () => 'postgres',
    report(): Promise<HealthReport> {
      const serving = heartbeats.living().filter(({ draining }) => !draining)
      const services = Object.fromEntries(
        allServices.map(({ name }) => {
          const replicas = serving.filter(({ service }) => service === name)
          const status = replicas.length > 0 ? ('ok' as const) : ('failing' as const)
          // They count in the same tables, one a moment later than the other.
          const counts = replicas.flatMap(({ undelivered }) => undelivered ?? [])
          const undelivered = counts.length === 0 ? {} : { undelivered: Math.max(...counts) }
          return [name, { status, ...undelivered, replicas: replicas.length }]
        }),
      )
      const failing = Object.values(services).some(({ status }) => status === 'failing')
      return Promise.resolve({
        status: failing ? 'failing' : 'ok',
        mode: 'cluster',
        database: { kind: 'postgres' },
        services,
      })
    },
  }
}
