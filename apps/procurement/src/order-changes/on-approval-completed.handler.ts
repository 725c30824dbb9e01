import { orderChangeApproved, orderChangeRejected, orderChangeReturned } from '@nexus/contracts-procurement'
import type { approvalCompleted } from '@nexus/contracts-workflow'
import {
  type DomainError,
  type EventEnvelope,
  type EventHandler,
  isDomainError,
  type PayloadOf,
  type TenantContext,
} from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { approversOf, completedOutcome, concernsSubmission } from '../approvals/approval-outcome.policy.js'
import { OrdersRepository } from '../orders/orders.repository.js'
import { CarryOutOrderChange } from './carry-out-order-change.use-case.js'
import { OrderChangeTrail } from './order-change-trail.use-case.js'
import { orderChangeMachine } from './order-change.machine.js'
import { orderChangeFacts } from './order-change.view.js'
import { OrderChangesRepository } from './order-changes.repository.js'
import type { PurchaseOrderChange } from './purchase-order-change.entity.js'

type Completed = PayloadOf<typeof approvalCompleted>

const COMMANDS = { approved: 'approve', rejected: 'reject', returned: 'return' } as const

@Injectable()
export class OnChangeApprovalCompleted implements EventHandler<typeof approvalCompleted> {
  constructor(
    private readonly orders: OrdersRepository,
    private readonly changes: OrderChangesRepository,
    private readonly carrying: CarryOutOrderChange,
    private readonly trail: OrderChangeTrail,
  ) {}

  async handle(ctx: TenantContext, { payload }: EventEnvelope<Completed>): Promise<void> {
    if (payload.documentType !== 'purchase-order-change') return
    const known = await this.changes.find(ctx, payload.documentId)
    if (known === null) return
    await this.orders.getLocked(ctx, known.orderId)
    const change = await this.changes.getLocked(ctx, known.id)
    const command = COMMANDS[payload.verdict]
    if (!concernsSubmission(change, payload) || !orderChangeMachine.can(change.state, command)) return
    change.approval = completedOutcome(payload)
    if (command === 'approve') await this.approve(ctx, change, payload)
    else await this.turnDown(ctx, change, payload, command, payload.reason)
  }

  /** What was delivered or billed meanwhile may forbid it: then it lapses, and the order stays as it is. */
  private async approve(ctx: TenantContext, change: PurchaseOrderChange, payload: Completed): Promise<void> {
    const before = orderChangeFacts(change)
    const agreed = { instanceId: payload.instanceId, approvedBy: approversOf(change.approval) }
    const revision = await this.carriedOut(ctx, change, agreed)
    if (typeof revision !== 'number') {
      change.lapseReason = revision.detail.slice(0, 500)
      change.judgement = { ...change.judgement, lapse: { code: revision.code, facts: revision.facts } }
      return this.turnDown(ctx, change, payload, 'lapse', `Approved, but not possible any more: ${revision.detail}`)
    }
    change.state = orderChangeMachine.next(change.state, 'approve')
    change.revision = revision
    change.approvedBy = agreed.approvedBy
    await this.trail.store(ctx, change, {
      command: 'approve',
      event: orderChangeApproved,
      before,
      reason: payload.reason,
      payload: (facts) => ({ ...facts, approvalInstanceId: payload.instanceId, revision }),
    })
  }

  private async carriedOut(
    ctx: TenantContext,
    change: PurchaseOrderChange,
    agreed: { readonly instanceId: string; readonly approvedBy: readonly string[] },
  ): Promise<number | Pick<DomainError, 'code' | 'detail' | 'facts'>> {
    try {
      return await this.changes.attempt(async () =>
        this.carrying.carryOut(ctx, await this.orders.getLocked(ctx, change.orderId), change, agreed),
      )
    } catch (error) {
      if (!isDomainError(error) || error.kind === 'ABORTED' || error.kind === 'UNAVAILABLE') throw error
      return error
    }
  }

  private async turnDown(
    ctx: TenantContext,
    change: PurchaseOrderChange,
    payload: Completed,
    command: 'reject' | 'return' | 'lapse',
    reason: string,
  ): Promise<void> {
    const before = orderChangeFacts(change)
    change.state = orderChangeMachine.next(change.state, command)
    await this.trail.store(ctx, change, {
      command,
      event: command === 'return' ? orderChangeReturned : orderChangeRejected,
      before,
      reason,
      payload: (facts) => ({ ...facts, approvalInstanceId: payload.instanceId, reason }),
    })
  }
}
