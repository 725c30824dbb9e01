import { requisitionWithdrawn, type withdrawRequisition } from '@nexus/contracts-procurement'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { Injectable } from '@nestjs/common'
import { assertSeen } from '../concurrency/seen-version.policy.js'
import { LineOrdersRepository } from './line-orders.repository.js'
import { RequisitionDraftsRepository } from './requisition-drafts.repository.js'
import { requisitionMachine } from './requisition.machine.js'
import { requisitionFacts, requisitionViewOf } from './requisition.view.js'
import { RequisitionsRepository } from './requisitions.repository.js'

@Injectable()
export class WithdrawRequisition implements UseCase<typeof withdrawRequisition> {
  constructor(
    private readonly requisitions: RequisitionsRepository,
    private readonly lineOrders: LineOrdersRepository,
    private readonly drafts: RequisitionDraftsRepository,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async execute(
    ctx: TenantContext,
    input: InputOf<typeof withdrawRequisition>,
  ): Promise<OutputOf<typeof withdrawRequisition>> {
    const { reason } = input
    const requisition = await this.requisitions.getFor(ctx, 'requisition:withdraw', input.requisitionId, 'change')
    assertSeen(ctx, requisition, 'requisition')
    const before = requisitionFacts(requisition)
    // Of an approved one it is the change that waits for its approval that is taken back (REQ-5).
    if (requisition.change === null) requisition.state = requisitionMachine.next(requisition.state, 'withdraw')
    else requisition.change = null
    await this.requisitions.update(ctx, requisition)
    const facts = requisitionFacts(requisition)
    const payload = { ...facts, submittedVersion: requisition.submittedVersion ?? undefined, reason }
    await this.outbox.add(ctx, requisitionWithdrawn, {
      aggregateId: requisition.id,
      aggregateSeq: requisition.version,
      payload,
    })
    await this.audit.record(ctx, {
      action: 'procurement.requisition.withdraw',
      entity: 'requisition',
      entityId: requisition.id,
      before,
      after: facts,
      reason,
    })
    await this.drafts.remove(ctx, requisition.id)
    const lines = await this.requisitions.linesOf(ctx, requisition.id)
    return requisitionViewOf(requisition, lines, await this.lineOrders.ofRequisition(ctx, requisition.id))
  }
}
