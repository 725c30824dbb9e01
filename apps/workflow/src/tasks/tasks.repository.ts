import type { DocumentType } from '@nexus/contracts-workflow'
import { notFound, type TenantContext } from '@nexus/kernel'
import {
  filterHashOf,
  type ListRange,
  narrow,
  type Page,
  type PageInput,
  TenantTable,
  TenantTx,
} from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import type { SelectQueryBuilder } from 'typeorm'
import { ApprovalTask } from '../approvals/approval-task.entity.js'
import { Approval } from '../approvals/approval.entity.js'

export interface TaskFilters {
  readonly documentType?: DocumentType | undefined
  readonly documentId?: string | undefined
  readonly state: readonly string[]
  readonly closed?: ListRange | undefined
  /** Whether it was due before now. */
  readonly overdue?: { readonly is: boolean; readonly now: Date } | undefined
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
    const query = this.matchingOwn(ctx, filters)
    const spec = {
      alias: 'task',
      sorts: { openedAt: 'openedAt', title: 'title' },
      filterHash: filterHashOf({ ...filters, overdue: filters.overdue?.is, assigneeId: ctx.actor.userId }),
    }
    return this.tasks.page(ctx, query, spec, input)
  }

  /** The actor's tasks that a list with these filters shows: what figures count, so that both agree. */
  matchingOwn(ctx: TenantContext, filters: TaskFilters): SelectQueryBuilder<ApprovalTask> {
    const { documentType, documentId, closed, overdue } = filters
    // What was escalated is still to be decided (AP-7).
    const state = filters.state.includes('OPEN') ? [...filters.state, 'ESCALATED'] : filters.state
    const query = narrow(this.tasks.select(ctx, 'task'), 'task', {
      equal: { assigneeId: ctx.actor.userId, state, documentType, documentId },
      between: { closedAt: closed },
    })
    if (overdue === undefined) return query
    return query.andWhere(overdue.is ? 'task.dueAt < :now' : '(task.dueAt IS NULL OR task.dueAt >= :now)', {
      now: overdue.now,
    })
  }
}
