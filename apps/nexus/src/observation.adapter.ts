import type { Clock } from '@nexus/kernel'
import type { CoreSettings } from '@nexus/platform-config'
import { collectServices, serviceChecks, type Services } from '@nexus/platform-service'
import {
  type HealthCheck,
  Readiness,
  startAdminServer,
  startMetrics,
  startTracing,
  type TracingOptions,
} from '@nexus/platform-telemetry'

/** Traces, metrics and health of this process. */
export interface Observation {
  /** Where the admin port listens; undefined while it is off. */
  readonly adminPort: number | undefined
  /** Nothing new is to come here: readiness says so at once. */
  drain(): void
  /** Ends the admin port and hands over the last spans. */
  stop(): Promise<void>
}

export interface ObservationOptions {
  /** Name of the process. */
  readonly service: string
  readonly services: Services
  readonly clock: Clock
  /** Beside schema and database: messaging as required, Redis and object store as degraded. */
  readonly checks?: () => readonly HealthCheck[]
  readonly tracing?: Pick<TracingOptions, 'exporter' | 'redis'>
}

/**
 * Starts what the settings ask for: tracing with a collector's endpoint, the admin port with its number. Nothing of it
 * is loaded otherwise. @throws Error when the port cannot be had
 */
export async function observeProcess(settings: CoreSettings, options: ObservationOptions): Promise<Observation> {
  const { NEXUS_ADMIN_PORT: port, NEXUS_ADMIN_HOST: host, OTEL_EXPORTER_OTLP_ENDPOINT: endpoint } = settings
  const { service, services, clock, checks = () => [], tracing = {} } = options
  const ends: (() => void | Promise<void>)[] = []
  const stop = async (): Promise<void> => {
    for (const end of ends.splice(0).reverse()) await end()
  }
  if (endpoint !== undefined || tracing.exporter !== undefined) {
    const ratio = settings.NEXUS_TRACE_PERCENT / 100
    const running = await startTracing({ ...tracing, service, endpoint, ratio })
    ends.push(() => running.stop())
  }
  const readiness = new Readiness({ checks: () => [...serviceChecks(services), ...checks()], clock })
  const drain = (): void => {
    readiness.drain()
  }
  if (port === undefined) return { adminPort: undefined, drain, stop }
  try {
    const metrics = await startMetrics({ service })
    ends.push(
      () => {
        metrics.stop()
      },
      collectServices(services, clock),
    )
    const server = await startAdminServer({ port, host, readiness, metrics })
    ends.push(() => server.close())
    return { adminPort: server.port, drain, stop }
  } catch (error) {
    await stop()
    throw error
  }
}
