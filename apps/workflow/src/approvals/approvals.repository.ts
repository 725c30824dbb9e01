import { type DocumentType, taskSecondDecision } from '@nexus/contracts-workflow'
import type { TenantContext } from '@nexus/kernel'
import {
  filterHashOf,
  isUniqueViolation,
  type ListRange,
  narrow,
  type Page,
  type PageInput,
  TenantTable,
  TenantTx,
} from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import type { SelectQueryBuilder } from 'typeorm'
import { LiveEventsRepository } from '../live/live-events.repository.js'
import type { ApprovalCase } from './approval-case.policy.js'
import { ApprovalDecision } from './approval-decision.entity.js'
import { ApprovalDocument } from './approval-document.entity.js'
import { ApprovalTask } from './approval-task.entity.js'
import { Approval } from './approval.entity.js'

export interface ApprovalFilters {
  readonly documentId?: string | undefined
  readonly documentType?: DocumentType | undefined
  readonly state?: readonly string[] | undefined
  readonly automatic?: boolean | undefined
  readonly ended?: ListRange | undefined
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

  constructor(
    private readonly tx: TenantTx,
    private readonly live: LiveEventsRepository,
  ) {
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

  /** Approvals that wait for approvers, after this id, a batch at a time. */
  async unassignedAfter(ctx: TenantContext, after: string | null, limit: number): Promise<string[]> {
    const query = this.approvals.select(ctx, 'approval').andWhere("approval.state = 'UNASSIGNED'")
    if (after !== null) query.andWhere('approval.id > :after', { after })
    return (await query.orderBy('approval.id', 'ASC').take(limit).getMany()).map((approval) => approval.id)
  }

  /** Approvals in which this person has something to decide or has handed it on, after this id, a batch at a time. */
  async askingAfter(ctx: TenantContext, userId: string, after: string | null, limit: number): Promise<string[]> {
    const query = this.tasks
      .select(ctx, 'task')
      .andWhere("task.assigneeId = :userId AND task.state IN ('OPEN', 'ESCALATED', 'DELEGATED')", { userId })
    if (after !== null) query.andWhere('task.approvalId > :after', { after })
    const tasks = await query.orderBy('task.approvalId', 'ASC').take(limit).getMany()
    return [...new Set(tasks.map((task) => task.approvalId))]
  }

  /** The newest approvals of documents of these types, bounded; what was superseded counts as well. */
  async newest(ctx: TenantContext, documentTypes: readonly DocumentType[], limit: number): Promise<ApprovalCase[]> {
    const approvals = await this.approvals
      .select(ctx, 'approval')
      .andWhere('approval.documentType IN (:...documentTypes)', { documentTypes })
      .orderBy('approval.createdAt', 'DESC')
      .addOrderBy('approval.id', 'DESC')
      .take(limit)
      .getMany()
    if (approvals.length === 0) return []
    const ids = approvals.map(({ id }) => id)
    const tasks = await this.tasks.select(ctx, 'task').andWhere('task.approvalId IN (:...ids)', { ids }).getMany()
    return approvals.map((approval) => ({
      approval,
      tasks: tasks.filter((task) => task.approvalId === approval.id),
      decisions: [],
      notices: [],
    }))
  }

  /** The approval on which another builds, if there is one. */
  async findCase(ctx: TenantContext, approvalId: string): Promise<ApprovalCase | null> {
    const approval = await this.approvals.find(ctx, approvalId)
    return approval === null ? null : this.caseOf(ctx, approval)
  }

  /** The approval to which a task belongs; not found: there is no such task. */
  async approvalIdOf(ctx: TenantContext, taskId: string): Promise<string | null> {
    return (await this.tasks.find(ctx, taskId))?.approvalId ?? null
  }

  /** Approvals with open tasks by this delegation, in order, a batch at a time. */
  async delegatedBy(ctx: TenantContext, delegationId: string, limit: number): Promise<string[]> {
    const tasks = await this.tasks
      .select(ctx, 'task')
      .andWhere("task.delegationId = :delegationId AND task.state IN ('OPEN', 'ESCALATED')", { delegationId })
      .orderBy('task.approvalId', 'ASC')
      .take(limit)
      .getMany()
    return [...new Set(tasks.map((task) => task.approvalId))]
  }

  async noteNotice(ctx: TenantContext, task: ApprovalTask): Promise<void> {
    await this.tasks.patch(ctx, task.id, { noticeCount: task.noticeCount })
  }

  page(ctx: TenantContext, filters: ApprovalFilters, input: PageInput): Promise<Page<Approval>> {
    const query = this.matching(ctx, filters)
    const spec = { alias: 'approval', sorts: { startedAt: 'createdAt' }, filterHash: filterHashOf({ ...filters }) }
    return this.approvals.page(ctx, query, spec, input)
  }

  /** The approvals that a list with these filters shows: what figures count, so that both agree. */
  matching(ctx: TenantContext, { ofUserId, ended, ...equal }: ApprovalFilters): SelectQueryBuilder<Approval> {
    const query = this.approvals.select(ctx, 'approval')
    narrow(query, 'approval', { equal, between: { endedAt: ended } })
    if (ofUserId !== undefined) {
      const asked = query
        .subQuery()
        .select('1')
        .from(ApprovalTask, 'task')
        .where('task.tenantId = approval.tenantId AND task.approvalId = approval.id AND task.assigneeId = :ofUserId')
        .getQuery()
      query.andWhere(`(approval.requesterId = :ofUserId OR EXISTS ${asked})`, { ofUserId })
    }
    return query
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
    for (const task of added) await this.show(ctx, task)
    for (const task of tasks) {
      const before = this.read.get(task)
      const now = standingOf(task)
      this.read.set(task, now)
      if (before === undefined || before === now) continue
      const { state, closedAt, comment, closeReason, level } = task
      await this.tasks.patch(ctx, task.id, { state, closedAt, comment, closeReason, level })
      await this.show(ctx, task)
    }
  }

  /** Pages that its person has open read it again. */
  private show(ctx: TenantContext, { id, assigneeId, documentType, documentId }: ApprovalTask): Promise<void> {
    return this.live.add(ctx, { kind: 'task', userId: assigneeId, subjectId: id, documentType, documentId })
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
    for (const task of tasks) this.read.set(task, standingOf(task))
    return { approval, tasks, decisions, notices: [] }
  }
}

/** What of a task changes. */
const standingOf = ({ state, closedAt, level }: ApprovalTask): string =>
  JSON.stringify([state, closedAt?.toISOString(), level])
