import { type cancelRequisition, requisitionCancelled } from '@nexus/contracts-procurement'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { assertNoChange, RequisitionTransition } from './requisition-transition.builder.js'
import { requisitionMachine } from './requisition.machine.js'
import { assertNothingOrdered, cancelOpen } from './requisition.policy.js'

type Step = typeof cancelRequisition

@Injectable()
export class CancelRequisition implements UseCase<Step> {
  constructor(private readonly transition: RequisitionTransition) {}

  execute(ctx: TenantContext, { requisitionId, reason }: InputOf<Step>): Promise<OutputOf<Step>> {
    return this.transition.apply(ctx, {
      requisitionId,
      permission: 'requisition:close',
      action: 'cancel',
      event: requisitionCancelled,
      reason,
      take: (requisition, lines) => {
        requisition.state = requisitionMachine.next(requisition.state, 'cancel')
        assertNothingOrdered(lines)
        assertNoChange(requisition)
        requisition.stateReason = reason
        return cancelOpen(lines)
      },
    })
  }
}
