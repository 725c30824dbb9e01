import { setImmediate as breathe } from 'node:timers/promises'
import type { Clock, TenantContext } from '@nexus/kernel'
import type { AuditAnchor, AuditAnchors } from '@nexus/platform-audit'
import type { DatabaseKind, ServiceDatabase } from '@nexus/platform-database'
import type { StreamLook } from '@nexus/platform-event-stream'
import type { ObjectStorage } from '@nexus/platform-storage'
import type { EntityManager } from 'typeorm'
import { statementFor, type Value } from './statement.policy.js'
import type { Subscription } from './subscriptions.adapter.js'

/** A row as a statement names its columns. */
export type Row = Readonly<Record<string, unknown>>

export type Values = Readonly<Record<string, Value>>

const NOBODY = '00000000-0000-0000-0000-000000000000'
/** A statement of one organization may take minutes. */
const STATEMENT_MS = 600_000

/** The tables of one service, to be read only. */
export class ServiceTables {
  constructor(
    readonly database: ServiceDatabase,
    private readonly clock: Clock,
  ) {}

  get name(): string {
    return this.database.service
  }

  get kind(): DatabaseKind {
    return this.database.kind
  }

  /** Runs several statements of one organization in one transaction, which saves most of their way to PostgreSQL. */
  together<T>(tenantId: string, fn: () => Promise<T>): Promise<T> {
    return this.database.tenantTx.read(this.contextOf(tenantId), fn)
  }

  /** Rows of one organization; `:tenant` is its id. SQLite hides nothing, so the statement must ask for it. */
  async rows(tenantId: string, text: string, values: Values = {}): Promise<Row[]> {
    // SQLite answers without ever giving way to requests.
    await breathe()
    const { tenantTx } = this.database
    return tenantTx.read(this.contextOf(tenantId), () =>
      this.query(tenantTx.manager(), text, { ...values, tenant: tenantId }),
    )
  }

  /** Rows of all organizations, of tables that the platform may see, in whichever database they live. */
  async platformRows(text: string, values: Values = {}): Promise<Row[]> {
    await breathe()
    const found: Row[] = []
    for (const { database } of await this.database.everywhere()) {
      const { platformTx } = database
      found.push(...(await platformTx.read('verify', () => this.query(platformTx.manager(), text, values))))
    }
    return found
  }

  private query(manager: EntityManager, text: string, values: Values): Promise<Row[]> {
    const { sql, parameters } = statementFor(this.kind, this.name, text, values)
    return manager.query(sql, [...parameters])
  }

  /** The system inside one organization. */
  private contextOf(tenantId: string): TenantContext {
    return {
      tenantId,
      actor: { kind: 'system', userId: NOBODY, name: 'Doctor' },
      rights: {},
      opId: NOBODY,
      traceId: NOBODY.replaceAll('-', ''),
      operation: 'platform.invariants.verify.v1',
      audience: [],
      deadlineAt: this.clock.now().getTime() + STATEMENT_MS,
    }
  }
}

/** Objects whose names can be listed. */
export interface ObjectLister {
  /** Keys of stored objects that are older than an instant. */
  keysBefore(edge: Date): AsyncIterable<string>
  /** Bytes that are really there; undefined when they are gone. */
  sizeOf(key: string): Promise<number | undefined>
}

/** What the checks look at. */
export interface DoctorSite {
  readonly services: ReadonlyMap<string, ServiceTables>
  /** Every organization that has left a trace, or those that were asked for. */
  readonly tenants: readonly string[]
  /** Only some organizations were asked for. */
  readonly isPart: boolean
  readonly subscriptions: readonly Subscription[]
  readonly now: Date
  /** What is younger may still be under way. */
  readonly graceMs: number
  /** Reads every object and compares its SHA-256. */
  readonly deep: boolean
  readonly storage?: ObjectStorage
  readonly objects?: ObjectLister
  /** In a cluster: its event stream; undefined when it is not there. */
  readonly stream?: StreamLook
  readonly anchors?: { readonly kept: readonly AuditAnchor[]; readonly keys: Pick<AuditAnchors, 'isValid'> }
}

/** The instant before which nothing is under way any more. */
export const graceEdge = ({ now, graceMs }: DoctorSite): Date => new Date(now.getTime() - graceMs)

const HOUR_MS = 3_600_000
/** Published events are kept for 14 days; an hour less, since the sweep and this run at different times. */
const KEPT_MS = 14 * 24 * HOUR_MS - HOUR_MS

/** Events of after this instant are still in their outbox. */
export const keptSince = ({ now }: DoctorSite): Date => new Date(now.getTime() - KEPT_MS)

/** The first id that could have been made at an instant: ids are UUIDs of version 7. */
export function firstIdAt(instant: Date): string {
  const hex = Math.max(0, instant.getTime()).toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`
}

/** Tables of every service, in which an organization leaves a trace with whatever it does. */
const TRACES = ['outbox_event', 'audit', 'inbox_event', 'job'] as const

/** The organizations of all services, one look at an index for each. */
export async function tenantsOfAll(services: Iterable<ServiceTables>): Promise<string[]> {
  const found = new Set<string>()
  for (const service of services) {
    for (const table of TRACES) {
      const rows = await service.platformRows(`WITH RECURSIVE tenants (tenant_id) AS (
        SELECT * FROM (SELECT tenant_id FROM {${table}} ORDER BY tenant_id LIMIT 1) AS first
        UNION ALL SELECT (SELECT t.tenant_id FROM {${table}} t WHERE t.tenant_id > tenants.tenant_id ORDER BY t.tenant_id LIMIT 1)
        FROM tenants WHERE tenants.tenant_id IS NOT NULL)
        SELECT tenant_id FROM tenants WHERE tenant_id IS NOT NULL`)
      for (const row of rows) found.add(String(row['tenant_id']))
    }
  }
  return [...found].sort()
}
