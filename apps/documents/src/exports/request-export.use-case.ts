import {
  exportNotAList,
  exportOperationUnknown,
  exportRequested,
  MOST_RUNNING_EXPORTS,
  type requestExport,
  tooManyExports,
} from '@nexus/contracts-documents'
import {
  type AnyOperation,
  type Ids,
  IDS,
  type InputOf,
  type OutputOf,
  permissionDenied,
  type TenantContext,
  type UseCase,
} from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import type { NewRow } from '@nexus/platform-database'
import { JOB_QUEUE, type JobQueue } from '@nexus/platform-jobs'
import { Outbox } from '@nexus/platform-outbox'
import { Inject, Injectable } from '@nestjs/common'
import { CLEAN_EVERY_MS, cleanExports } from './clean-exports.job.js'
import { chosenColumns } from './export-columns.builder.js'
import type { Export } from './export.entity.js'
import { mayList } from './export.policy.js'
import { exportFactsOf, exportTrailOf, exportViewOf } from './export.view.js'
import { EXPORTABLE, OPERATIONS } from './exportable-lists.config.js'
import { ExportsRepository } from './exports.repository.js'
import { assertQueryOf } from './list-query.guard.js'
import { makeExport } from './make-export.job.js'
import { OwnExports } from './own-exports.guard.js'

type Request = typeof requestExport

@Injectable()
export class RequestExport implements UseCase<Request> {
  constructor(
    private readonly exports: ExportsRepository,
    private readonly own: OwnExports,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    @Inject(JOB_QUEUE) private readonly jobs: JobQueue,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  async execute(ctx: TenantContext, input: InputOf<Request>): Promise<OutputOf<Request>> {
    const { operation, query, byteOrderMark } = input
    const list = listOf(operation)
    if (!mayList(ctx.rights, list))
      throw permissionDenied(
        `You need the permission ${list.permission ?? ''} in this organization to export this list; ask an administrator.`,
      )
    assertQueryOf(list, query)
    const columns = chosenColumns(list, input.columns)
    const row = await this.insert(ctx, { operation, query, columns, byteOrderMark })
    await this.outbox.add(ctx, exportRequested, {
      aggregateId: row.id,
      aggregateSeq: row.version,
      payload: exportFactsOf(row),
    })
    await this.audit.record(ctx, {
      action: 'documents.export.request',
      entity: 'export',
      entityId: row.id,
      after: exportTrailOf(row),
    })
    await this.jobs.add(ctx, makeExport, { exportId: row.id }, { dedupeKey: row.id })
    await this.jobs.repeat(ctx, cleanExports, {}, { everyMs: CLEAN_EVERY_MS }, { dedupeKey: cleanExports.name })
    return exportViewOf(row)
  }

  async reread(ctx: TenantContext, { exportId }: OutputOf<Request>): Promise<OutputOf<Request>> {
    return exportViewOf(await this.own.get(ctx, exportId))
  }

  /** In one of the person's places: the unique key counts them, whoever asks at the same time. */
  private async insert(
    ctx: TenantContext,
    asked: Pick<Export, 'operation' | 'query' | 'columns' | 'byteOrderMark'>,
  ): Promise<Export> {
    const id = this.ids.next()
    for (let slot = 1; slot <= MOST_RUNNING_EXPORTS; slot += 1) {
      const row: NewRow<Export> = {
        ...{ ...asked, id, slot, state: 'QUEUED', rows: null, truncated: false },
        ...{ fileId: null, fileName: null, size: null, failureCode: null, failureDetail: null },
      }
      if (await this.exports.insertInSlot(ctx, row)) return this.exports.get(ctx, id)
    }
    const most = String(MOST_RUNNING_EXPORTS)
    throw tooManyExports(`${most} of your exports are being made already; wait until one of them is there.`)
  }
}

/** @throws DomainError documents.export.operation_unknown, documents.export.not_a_list */
function listOf(name: string): AnyOperation {
  const list = EXPORTABLE.get(name)
  if (list !== undefined) return list
  const refuse = OPERATIONS.has(name) ? exportNotAList : exportOperationUnknown
  const detail = OPERATIONS.has(name) ? 'is not a list in pages' : 'is not an operation of the platform'
  throw refuse(`${name} ${detail}; name a list such as procurement.requisition.list.v1.`, {
    errors: [{ pointer: '/operation', code: refuse.code.split('.').at(-1) ?? '', detail }],
  })
}
