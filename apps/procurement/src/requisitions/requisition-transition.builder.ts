import { requisitionChangePending, type requisitionHeld, type RequisitionView } from '@nexus/contracts-procurement'
import type { TenantContext } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { Injectable } from '@nestjs/common'
import { assertSeen } from '../concurrency/seen-version.policy.js'
import { LineOrdersRepository } from './line-orders.repository.js'
import type { RequisitionLine } from './requisition-line.entity.js'
import type { Requisition } from './requisition.entity.js'
import { movedLines, requisitionFacts, requisitionViewOf } from './requisition.view.js'
import { RequisitionsRepository } from './requisitions.repository.js'

/** One step of a requisition that a person takes. */
export interface RequisitionStep {
  readonly requisitionId: string
  readonly permission: string
  /** Verb of the audit action. */
  readonly action: string
  readonly event: typeof requisitionHeld
  readonly reason: string | undefined
  /** Changes head and lines, or refuses; answers the lines of which quantities changed. */
  take(requisition: Requisition, lines: readonly RequisitionLine[]): readonly RequisitionLine[]
}

/** What holding, stopping, resuming, cancelling and closing have in common: the version seen, one event, one audit row. */
@Injectable()
export class RequisitionTransition {
  constructor(
    private readonly requisitions: RequisitionsRepository,
    private readonly lineOrders: LineOrdersRepository,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async apply(ctx: TenantContext, step: RequisitionStep): Promise<RequisitionView> {
    const { requisitionId, permission, action, event, reason } = step
    const requisition = await this.requisitions.getFor(ctx, permission, requisitionId, 'change')
    assertSeen(ctx, requisition, 'requisition')
    const before = requisitionFacts(requisition)
    const lines = await this.requisitions.linesOf(ctx, requisition.id)
    const moved = step.take(requisition, lines)
    if (moved.length > 0) await this.requisitions.updateQuantities(ctx, moved)
    await this.requisitions.update(ctx, requisition)
    const payload = { ...requisitionFacts(requisition), reason, lines: movedLines(moved) }
    const of = { aggregateId: requisition.id, aggregateSeq: requisition.version, payload }
    await this.outbox.add(ctx, event, of)
    await this.audit.record(ctx, {
      action: `procurement.requisition.${action}`,
      entity: 'requisition',
      entityId: requisition.id,
      before,
      after: payload,
      reason,
    })
    return requisitionViewOf(requisition, lines, await this.lineOrders.ofRequisition(ctx, requisition.id))
  }
}

/** Nobody ends a requisition while somebody is asked to approve more of it. @throws DomainError procurement.requisition.change_pending */
export function assertNoChange(requisition: Requisition): void {
  if (requisition.change === null) return
  throw requisitionChangePending(
    'A change of this requisition waits for its approval: wait for the verdict, or withdraw the change first.',
  )
}
