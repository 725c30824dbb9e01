import type { AuditChainStatus, Clock, TenantContext } from '@nexus/kernel'
import type { TenantTx } from '@nexus/platform-database'
import { AuditCheckRow } from './audit-check.entity.js'
import { CHECK_LEASE_MS } from './audit-checker.js'
import { AuditReader } from './audit-reader.js'

/** An organization's chains are checked on request so often at most. */
export const CHECK_REQUEST_PAUSE_MS = 300_000

export interface AuditChecksOptions {
  readonly tx: TenantTx
  readonly clock: Clock
  /** Told after the commit of a request; an `AuditChecker`. */
  readonly checker: { wake(tenantId: string): void }
}

/** What an organization may know of its chain in this service, and how it asks for a check. Inside its transactions. */
export class AuditChecks {
  private readonly reader: AuditReader

  constructor(private readonly options: AuditChecksOptions) {
    this.reader = new AuditReader(options.tx)
  }

  async status({ tenantId }: Pick<TenantContext, 'tenantId'>): Promise<AuditChainStatus> {
    const { tx, clock } = this.options
    const row = await tx.manager().findOneBy(AuditCheckRow, { tenantId })
    const records = await this.reader.count(tenantId)
    const sealedUntil = await this.reader.newestSealed(tenantId)
    return statusOf(row, { records, sealedUntil, now: clock.now() })
  }

  /**
   * Asks for a check of the whole chain.
   * @returns false when one was asked for within {@link CHECK_REQUEST_PAUSE_MS}: nothing has changed then
   */
  async request({ tenantId }: Pick<TenantContext, 'tenantId'>): Promise<boolean> {
    const { tx, clock, checker } = this.options
    const manager = tx.manager()
    const now = clock.now()
    await manager.createQueryBuilder().insert().into(AuditCheckRow).values({ tenantId }).orIgnore().execute()
    const asked = await manager
      .createQueryBuilder()
      .update(AuditCheckRow)
      .set({ wanted: true, requestedAt: now })
      .where('tenant_id = :tenantId AND (requested_at IS NULL OR requested_at <= :earlier)', {
        tenantId,
        earlier: new Date(now.getTime() - CHECK_REQUEST_PAUSE_MS),
      })
      .execute()
    if (asked.affected !== 1) return false
    tx.afterCommit(() => {
      checker.wake(tenantId)
    })
    return true
  }
}

function statusOf(
  row: AuditCheckRow | null,
  { records, sealedUntil, now }: { records: number; sealedUntil: Date | null; now: Date },
): AuditChainStatus {
  const text = (instant: Date | null | undefined): string | null => instant?.toISOString() ?? null
  const { startedAt = null, checkedAt = null, failedAt = null, failedKind = null } = row ?? {}
  const runs = startedAt !== null && now.getTime() - startedAt.getTime() < CHECK_LEASE_MS
  return {
    // Where nothing was ever recorded nobody looks, and nothing can be amiss.
    state: row?.result ?? (records === 0 && (row?.headSeq ?? null) === null ? 'intact' : 'never-checked'),
    records,
    sealedUntil: text(sealedUntil),
    checking: runs || row?.wanted === true,
    requestedAt: text(row?.requestedAt),
    intactSince: text(row?.intactSince),
    lastCheck:
      checkedAt === null
        ? null
        : { at: checkedAt.toISOString(), fromPosition: row?.fromSeq ?? 1, toPosition: row?.toSeq ?? 0 },
    lastFailure:
      failedAt === null || failedKind === null
        ? null
        : {
            at: failedAt.toISOString(),
            position: row?.failedSeq ?? null,
            kind: failedKind,
            reason: row?.failedReason ?? '',
            problems: row?.problems ?? 1,
          },
  }
}
