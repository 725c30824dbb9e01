import type { DocumentType } from '@nexus/contracts-workflow'
import type { TenantContext } from '@nexus/kernel'
import {
  filterHashOf,
  isUniqueViolation,
  type Page,
  type PageInput,
  TenantTable,
  TenantTx,
} from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import { taskSecondDecision } from '@nexus/contracts-workflow'
import type { ApprovalCase } from './approval-case.policy.js'
import { ApprovalDecision } from './approval-decision.entity.js'
import { ApprovalDocument } from './approval-document.entity.js'
import { ApprovalTask } from './approval-task.entity.js'
import { Approval } from './approval.entity.js'

export interface ApprovalFilters {
  readonly documentId?: string | undefined
  readonly documentType?: DocumentType | undefined
  readonly state?: string | undefined
  /** Only what this person asked for or was asked in. */
  readonly ofUserId?: string | undefined
}

const RUNNING = ['ACTIVE', 'UNASSIGNED']

@Injectable()
export class ApprovalsRepository {
  private readonly approvals: TenantTable<Approval>
  private readonly tasks: TenantTable<ApprovalTask>
  private readonly decisions: TenantTable<ApprovalDecision>
  private readonly documents: TenantTable<ApprovalDocument>
  /** Tasks as they were read, to store what has changed. */
  private readonly read = new WeakMap<ApprovalTask, string>()

  constructor(private readonly tx: TenantTx) {
    this.approvals = new TenantTable(tx, Approval, 'approval')
    this.tasks = new TenantTable(tx, ApprovalTask, 'approval task')
    this.decisions = new TenantTable(tx, ApprovalDecision, 'decision')
    this.documents = new TenantTable(tx, ApprovalDocument, 'document')
  }

  /** @throws DomainError request.not_found */
  async get(ctx: TenantContext, approvalId: string): Promise<ApprovalCase> {
    return this.caseOf(ctx, await this.approvals.get(ctx, approvalId))
  }

  /** For a change: nobody else changes the approval until the transaction ends, so that two approvers at once both count. */
  async findForChange(ctx: TenantContext, approvalId: string): Promise<ApprovalCase | null> {
    const query = this.approvals.select(ctx, 'approval').andWhere('approval.id = :approvalId', { approvalId })
    if (this.tx.kind === 'postgres') query.setLock('pessimistic_write')
    const approval = await query.getOne()
    return approval === null ? null : this.caseOf(ctx, approval)
  }

  /** What has been heard of the document; a second event of the same document waits here for the first. */
  async documentForChange(
    ctx: TenantContext,
    documentType: DocumentType,
    documentId: string,
  ): Promise<ApprovalDocument> {
    await this.documents.insertMissing(ctx, { id: documentId, documentType, submittedVersion: 0, endedVersion: 0 })
    const query = this.documents.select(ctx, 'document').andWhere('document.id = :documentId', { documentId })
    if (this.tx.kind === 'postgres') query.setLock('pessimistic_write')
    return (await query.getOne()) ?? this.documents.get(ctx, documentId)
  }

  async noteDocument(
    ctx: TenantContext,
    documentId: string,
    changes: { submittedVersion?: number; endedVersion?: number },
  ): Promise<void> {
    await this.documents.patch(ctx, documentId, changes)
  }

  /** Approvals of the document that run, or whose verdict the document's service has not answered. */
  async unfinishedOf(ctx: TenantContext, documentType: DocumentType, documentId: string): Promise<string[]> {
    const query = this.approvals
      .select(ctx, 'approval')
      .andWhere('approval.documentType = :documentType AND approval.documentId = :documentId', {
        documentType,
        documentId,
      })
      .andWhere('(approval.state IN (:...running) OR (approval.verdict IS NOT NULL AND approval.outcome IS NULL))', {
        running: RUNNING,
      })
      .orderBy('approval.documentVersion', 'ASC')
    return (await query.getMany()).map((approval) => approval.id)
  }

  /** Approvals that wait for approvers, and those in which this person has an open task; always in the same order. */
  async concernedBy(ctx: TenantContext, userId: string | undefined): Promise<string[]> {
    const waiting = await this.approvals.select(ctx, 'approval').andWhere("approval.state = 'UNASSIGNED'").getMany()
    const open =
      userId === undefined
        ? []
        : await this.tasks
            .select(ctx, 'task')
            .andWhere("task.assigneeId = :userId AND task.state = 'OPEN'", { userId })
            .getMany()
    return [...new Set([...waiting.map((approval) => approval.id), ...open.map((task) => task.approvalId)])].sort()
  }

  page(ctx: TenantContext, filters: ApprovalFilters, input: PageInput): Promise<Page<Approval>> {
    const { documentId, documentType, state, ofUserId } = filters
    const query = this.approvals.select(ctx, 'approval')
    if (documentId !== undefined) query.andWhere('approval.documentId = :documentId', { documentId })
    if (documentType !== undefined) query.andWhere('approval.documentType = :documentType', { documentType })
    if (state !== undefined) query.andWhere('approval.state = :state', { state })
    if (ofUserId !== undefined) {
      const asked = query
        .subQuery()
        .select('1')
        .from(ApprovalTask, 'task')
        .where('task.tenantId = approval.tenantId AND task.approvalId = approval.id AND task.assigneeId = :ofUserId')
        .getQuery()
      query.andWhere(`(approval.requesterId = :ofUserId OR EXISTS ${asked})`, { ofUserId })
    }
    const spec = { alias: 'approval', sorts: { startedAt: 'createdAt' }, filterHash: filterHashOf({ ...filters }) }
    return this.approvals.page(ctx, query, spec, input)
  }

  async insert(ctx: TenantContext, approvalCase: ApprovalCase): Promise<void> {
    await this.approvals.insert(ctx, approvalCase.approval)
    await this.storeTasks(ctx, approvalCase)
  }

  /** @throws DomainError request.version_mismatch, workflow.task.second_decision */
  async store(ctx: TenantContext, approvalCase: ApprovalCase): Promise<void> {
    await this.approvals.update(ctx, approvalCase.approval, approvalCase.approval.version)
    await this.storeTasks(ctx, approvalCase)
  }

  async insertDecision(ctx: TenantContext, decision: ApprovalDecision): Promise<void> {
    try {
      await this.decisions.insert(ctx, decision)
    } catch (error) {
      if (!isUniqueViolation(error, ['approvalId', 'userId'])) throw error
      throw taskSecondDecision('You have decided in this approval already; somebody else has to take this step.')
    }
  }

  private async storeTasks(ctx: TenantContext, { tasks }: ApprovalCase): Promise<void> {
    const added = tasks.filter((task) => !this.read.has(task))
    if (added.length > 0) await this.tasks.insert(ctx, added)
    for (const task of tasks) {
      const before = this.read.get(task)
      this.read.set(task, task.state)
      if (before === undefined || before === task.state) continue
      const { state, closedAt, comment, closeReason } = task
      await this.tasks.patch(ctx, task.id, { state, closedAt, comment, closeReason })
    }
  }

  private async caseOf(ctx: TenantContext, approval: Approval): Promise<ApprovalCase> {
    const of = { approvalId: approval.id }
    const tasks = await this.tasks
      .select(ctx, 'task')
      .andWhere('task.approvalId = :approvalId', of)
      .orderBy('task.openedAt', 'ASC')
      .addOrderBy('task.id', 'ASC')
      .getMany()
    const decisions = await this.decisions
      .select(ctx, 'decision')
      .andWhere('decision.approvalId = :approvalId', of)
      .orderBy('decision.decidedAt', 'ASC')
      .addOrderBy('decision.id', 'ASC')
      .getMany()
    for (const task of tasks) this.read.set(task, task.state)
    return { approval, tasks, decisions }
  }
}
