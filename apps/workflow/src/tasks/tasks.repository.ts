import type { DocumentType } from '@nexus/contracts-workflow'
import { notFound, type TenantContext } from '@nexus/kernel'
import { filterHashOf, type Page, type PageInput, TenantTable, TenantTx } from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import { ApprovalTask } from '../approvals/approval-task.entity.js'
import { Approval } from '../approvals/approval.entity.js'

export interface TaskFilters {
  readonly documentType?: DocumentType | undefined
  readonly documentId?: string | undefined
  readonly state: string
}

/** Tasks as their person sees them. */
@Injectable()
export class TasksRepository {
  private readonly tasks: TenantTable<ApprovalTask>
  private readonly approvals: TenantTable<Approval>

  constructor(tx: TenantTx) {
    this.tasks = new TenantTable(tx, ApprovalTask, 'approval task')
    this.approvals = new TenantTable(tx, Approval, 'approval')
  }

  /** The task, when it is the actor's. @throws DomainError request.not_found */
  async getOwn(ctx: TenantContext, taskId: string): Promise<ApprovalTask> {
    const task = await this.tasks.get(ctx, taskId)
    if (task.assigneeId !== ctx.actor.userId) throw notFound(`There is no approval task ${taskId}.`)
    return task
  }

  approvalOf(ctx: TenantContext, task: ApprovalTask): Promise<Approval> {
    return this.approvals.get(ctx, task.approvalId)
  }

  pageOwn(ctx: TenantContext, filters: TaskFilters, input: PageInput): Promise<Page<ApprovalTask>> {
    const { documentType, documentId, state } = filters
    const assigneeId = ctx.actor.userId
    // What was escalated is still to be decided (AP-7).
    const states = state === 'OPEN' ? ['OPEN', 'ESCALATED'] : [state]
    const query = this.tasks
      .select(ctx, 'task')
      .andWhere('task.assigneeId = :assigneeId AND task.state IN (:...states)', { assigneeId, states })
    if (documentType !== undefined) query.andWhere('task.documentType = :documentType', { documentType })
    if (documentId !== undefined) query.andWhere('task.documentId = :documentId', { documentId })
    const spec = {
      alias: 'task',
      sorts: { openedAt: 'openedAt', title: 'title' },
      filterHash: filterHashOf({ ...filters, assigneeId }),
    }
    return this.tasks.page(ctx, query, spec, input)
  }
}
