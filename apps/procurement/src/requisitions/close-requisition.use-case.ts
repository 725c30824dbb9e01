import { type closeRequisition, requisitionClosed } from '@nexus/contracts-procurement'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { assertNoChange, RequisitionTransition } from './requisition-transition.builder.js'
import { requisitionMachine } from './requisition.machine.js'
import { assertNothingUnderWay, cancelOpen } from './requisition.policy.js'

type Step = typeof closeRequisition

@Injectable()
export class CloseRequisition implements UseCase<Step> {
  constructor(private readonly transition: RequisitionTransition) {}

  execute(ctx: TenantContext, { requisitionId, reason }: InputOf<Step>): Promise<OutputOf<Step>> {
    return this.transition.apply(ctx, {
      requisitionId,
      permission: 'requisition:close',
      action: 'close',
      event: requisitionClosed,
      reason,
      take: (requisition, lines) => {
        requisition.state = requisitionMachine.next(requisition.state, 'close')
        assertNothingUnderWay(lines)
        assertNoChange(requisition)
        requisition.stateReason = reason ?? null
        return cancelOpen(lines)
      },
    })
  }
}
