import { type holdRequisition, requisitionHeld } from '@nexus/contracts-procurement'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { RequisitionTransition } from './requisition-transition.builder.js'
import { requisitionMachine } from './requisition.machine.js'

type Step = typeof holdRequisition

@Injectable()
export class HoldRequisition implements UseCase<Step> {
  constructor(private readonly transition: RequisitionTransition) {}

  execute(ctx: TenantContext, { requisitionId, reason }: InputOf<Step>): Promise<OutputOf<Step>> {
    return this.transition.apply(ctx, {
      requisitionId,
      permission: 'requisition:hold',
      action: 'hold',
      event: requisitionHeld,
      reason,
      take: (requisition) => {
        requisition.state = requisitionMachine.next(requisition.state, 'hold')
        requisition.stateReason = reason
        return []
      },
    })
  }
}
