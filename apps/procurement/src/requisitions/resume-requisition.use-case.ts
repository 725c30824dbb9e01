import { type resumeRequisition, requisitionResumed } from '@nexus/contracts-procurement'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { RequisitionTransition } from './requisition-transition.builder.js'
import { requisitionMachine } from './requisition.machine.js'
import { followedState } from './requisition.policy.js'

type Step = typeof resumeRequisition

@Injectable()
export class ResumeRequisition implements UseCase<Step> {
  constructor(private readonly transition: RequisitionTransition) {}

  execute(ctx: TenantContext, { requisitionId, reason }: InputOf<Step>): Promise<OutputOf<Step>> {
    return this.transition.apply(ctx, {
      requisitionId,
      permission: 'requisition:hold',
      action: 'resume',
      event: requisitionResumed,
      reason,
      take: (requisition, lines) => {
        const resumed = requisitionMachine.next(requisition.state, 'resume')
        requisition.state = followedState(resumed, lines)
        requisition.stateReason = null
        return []
      },
    })
  }
}
