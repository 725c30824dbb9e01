import type { DocumentType } from '@nexus/contracts-workflow'
import type { TenantContext } from '@nexus/kernel'
import { TenantTx } from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import { type ApprovalFilters, ApprovalsRepository } from '../approvals/approvals.repository.js'
import { type TaskFilters, TasksRepository } from '../tasks/tasks.repository.js'

/** How long approvals of one type took. */
export interface Durations {
  readonly documentType: DocumentType
  readonly approvals: number
  readonly p50Ms: number
  readonly p90Ms: number
}

type Raw = Readonly<Record<string, string | number | null>>

/** What is counted here is what the lists of tasks and approvals show with the same filters. */
@Injectable()
export class FiguresRepository {
  constructor(
    private readonly tx: TenantTx,
    private readonly tasks: TasksRepository,
    private readonly approvals: ApprovalsRepository,
  ) {}

  /** The actor's tasks, and how many of them were due before an instant. */
  async ownTasks(
    ctx: TenantContext,
    filters: TaskFilters,
    now: Date,
  ): Promise<{ readonly count: number; readonly overdue: number }> {
    const row = await this.tasks
      .matchingOwn(ctx, filters)
      .select('COUNT(*)', 'tasks')
      .addSelect('SUM(CASE WHEN task.dueAt < :now THEN 1 ELSE 0 END)', 'overdue')
      .setParameters({ now })
      .getRawOne<Raw>()
    return { count: Number(row?.['tasks']), overdue: Number(row?.['overdue'] ?? 0) }
  }

  /**
   * Exact percentiles by nearest rank, by document type, found by the database: each approval is given its place by how long
   * it took, and the two that stand at the ranks are read.
   */
  async durations(ctx: TenantContext, filters: ApprovalFilters): Promise<Durations[]> {
    const took =
      this.tx.kind === 'postgres'
        ? 'CAST(ROUND(EXTRACT(EPOCH FROM (approval.endedAt - approval.createdAt)) * 1000) AS BIGINT)'
        : 'CAST(ROUND((julianday(approval.endedAt) - julianday(approval.createdAt)) * 86400000) AS INTEGER)'
    const placed = this.approvals
      .matching(ctx, filters)
      .select('approval.documentType', 'document_type')
      .addSelect(took, 'took')
      .addSelect(`ROW_NUMBER() OVER (PARTITION BY approval.documentType ORDER BY ${took}, approval.id)`, 'place')
      .addSelect('COUNT(*) OVER (PARTITION BY approval.documentType)', 'approvals')
    const rows = await this.tx
      .managerFor(ctx)
      .createQueryBuilder()
      .select('placed.document_type', 'document_type')
      .addSelect('placed.approvals', 'approvals')
      // The ranks are half, and nine tenths, of the number, rounded up.
      .addSelect('MAX(CASE WHEN placed.place = (placed.approvals + 1) / 2 THEN placed.took END)', 'p50')
      .addSelect('MAX(CASE WHEN placed.place = (placed.approvals * 9 + 9) / 10 THEN placed.took END)', 'p90')
      .from(`(${placed.getQuery()})`, 'placed')
      .groupBy('placed.document_type')
      .addGroupBy('placed.approvals')
      .orderBy('placed.document_type')
      .setParameters(placed.getParameters())
      .getRawMany<Raw>()
    return rows.map((row) => ({
      documentType: String(row['document_type']) as DocumentType,
      approvals: Number(row['approvals']),
      p50Ms: Number(row['p50']),
      p90Ms: Number(row['p90']),
    }))
  }
}
