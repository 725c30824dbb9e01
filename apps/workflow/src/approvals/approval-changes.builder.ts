import {
  approvalApplied,
  approvalCancelled,
  approvalCompleted,
  approvalProgressed,
  approvalStarted,
} from '@nexus/contracts-workflow'
import type { TenantContext } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { Injectable } from '@nestjs/common'
import type { ApprovalCase } from './approval-case.policy.js'
import { Approval } from './approval.entity.js'
import { approvalMachine } from './approval.machine.js'
import { approvalFacts, completionOf, standingOf } from './approval.view.js'
import { ApprovalsRepository } from './approvals.repository.js'
import { TaskNotices } from './task-notices.builder.js'

/** Stores an approval: one version, one event of it, and its trail. */
@Injectable()
export class ApprovalChanges {
  constructor(
    private readonly approvals: ApprovalsRepository,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly notices: TaskNotices,
  ) {}

  /** Version 1 starts; an approval that ended at once becomes version 2 with its verdict. */
  async start(ctx: TenantContext, approvalCase: ApprovalCase): Promise<void> {
    const { approval } = approvalCase
    const pending = { state: approvalMachine.initial, verdict: null, automatic: false, reason: null, endedAt: null }
    const isOver = approvalMachine.isFinal(approval.state)
    const first = isOver
      ? { ...approvalCase, approval: Object.assign(new Approval(), approval, pending) }
      : approvalCase
    await this.approvals.insert(ctx, first)
    await this.publish(ctx, first, 'started')
    await this.trail(ctx, 'start', approval, undefined, standingOf(first))
    if (!isOver) {
      await this.notices.limit(ctx, approvalCase)
      return this.notices.after(ctx, approvalCase)
    }
    Object.assign(approval, {
      version: first.approval.version,
      createdAt: first.approval.createdAt,
      createdBy: first.approval.createdBy,
      tenantId: ctx.tenantId,
    })
    await this.store(ctx, approvalCase, 'completed', standingOf(first))
  }

  /** @param before from `standingOf`, before the change */
  async store(
    ctx: TenantContext,
    approvalCase: ApprovalCase,
    change: 'progressed' | 'completed' | 'cancelled' | 'applied',
    before: Record<string, unknown>,
  ): Promise<void> {
    await this.approvals.store(ctx, approvalCase)
    await this.publish(ctx, approvalCase, change)
    const verb = ({ progressed: 'progress', completed: 'complete', cancelled: 'cancel', applied: 'apply' } as const)[
      change
    ]
    await this.trail(ctx, verb, approvalCase.approval, before, standingOf(approvalCase))
    await this.notices.after(ctx, approvalCase)
  }

  private async publish(
    ctx: TenantContext,
    approvalCase: ApprovalCase,
    change: 'started' | 'progressed' | 'completed' | 'cancelled' | 'applied',
  ): Promise<void> {
    const { approval } = approvalCase
    const of = { aggregateId: approval.id, aggregateSeq: approval.version }
    const facts = approvalFacts(approval)
    switch (change) {
      case 'started':
        return this.outbox.add(ctx, approvalStarted, { ...of, payload: facts })
      case 'progressed':
        return this.outbox.add(ctx, approvalProgressed, {
          ...of,
          payload: { ...facts, state: approval.state, stepKey: approval.stepKey ?? '' },
        })
      case 'completed':
        return this.outbox.add(ctx, approvalCompleted, { ...of, payload: completionOf(approvalCase) })
      case 'cancelled':
        return this.outbox.add(ctx, approvalCancelled, { ...of, payload: { ...facts, reason: approval.reason ?? '' } })
      case 'applied':
        return this.outbox.add(ctx, approvalApplied, {
          ...of,
          payload: { ...facts, outcome: approval.outcome ?? 'cancelled' },
        })
    }
  }

  private async trail(
    ctx: TenantContext,
    verb: string,
    approval: Approval,
    before: Record<string, unknown> | undefined,
    after: Record<string, unknown>,
  ): Promise<void> {
    await this.audit.record(ctx, {
      action: `workflow.approval.${verb}`,
      entity: 'approval',
      entityId: approval.id,
      ...(before === undefined ? {} : { before }),
      after: { documentType: approval.documentType, documentId: approval.documentId, ...after },
      ...(approval.reason === null ? {} : { reason: approval.reason }),
    })
  }
}
