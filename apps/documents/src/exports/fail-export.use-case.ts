import { exportFailed } from '@nexus/contracts-documents'
import { isDomainError, type TenantContext } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { Injectable } from '@nestjs/common'
import { exportFactsOf, exportTrailOf } from './export.view.js'
import { ExportsRepository } from './exports.repository.js'

const MOST_DETAIL = 500

/** Says of an export that no file will come of it. */
@Injectable()
export class FailExport {
  constructor(
    private readonly exports: ExportsRepository,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /**
   * To be called in a transaction. One that is not in the making any more stays as it is.
   *
   * @param error why, where that is known: people read the detail of a domain error, and of others nothing
   */
  async run(ctx: TenantContext, exportId: string, error?: unknown): Promise<void> {
    const row = await this.exports.find(ctx, exportId)
    if (row?.state !== 'QUEUED') return
    const before = exportTrailOf(row)
    const failure = isDomainError(error)
      ? { code: error.code, detail: error.detail.slice(0, MOST_DETAIL) }
      : { code: 'documents.export.failed', detail: 'The file could not be made; ask for it again.' }
    Object.assign(row, { state: 'FAILED', slot: null, failureCode: failure.code, failureDetail: failure.detail })
    await this.exports.update(ctx, row)
    const payload = { ...exportFactsOf(row), ...failure }
    await this.outbox.add(ctx, exportFailed, { aggregateId: exportId, aggregateSeq: row.version, payload })
    const change = { before, after: exportTrailOf(row) }
    await this.audit.record(ctx, { action: 'documents.export.fail', entity: 'export', entityId: exportId, ...change })
  }
}
