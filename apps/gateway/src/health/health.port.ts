/** What `/api/v1/health` says. */
export interface HealthReport {
  readonly status: 'ok' | 'failing'
  readonly mode: 'embedded' | 'cluster'
  /** `kind`: the database in use; `note`: why it is not the configured one, `divergedSince`: since when (RFC 3339). */
  readonly database: { readonly kind: 'sqlite' | 'postgres'; readonly note?: string; readonly divergedSince?: string }
  readonly services: Readonly<Record<string, ServiceHealth>>
}

/** `undelivered`: stored events that are not handled yet, where this process can ask; `replicas`: processes of a cluster that answer. */
export interface ServiceHealth {
  readonly status: 'ok' | 'failing'
  readonly undelivered?: number
  readonly replicas?: number
}

/** Where the health report comes from: the host knows its services. */
export interface HealthSource {
  report(): Promise<HealthReport>
  /** For the `Nexus-Database` header. */
  databaseLabel(): string
}

/** Injection token of the {@link HealthSource}. */
export const HEALTH = Symbol.for('nexus.health')
