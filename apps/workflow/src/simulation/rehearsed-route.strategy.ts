import type { SimulatedDocument } from '@nexus/contracts-workflow'
import type { TenantContext } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import type { ApprovalCase } from '../approvals/approval-case.policy.js'
import { ApprovalProgress } from '../approvals/approval-progress.strategy.js'
import type { ApprovalTask } from '../approvals/approval-task.entity.js'
import { Approval } from '../approvals/approval.entity.js'
import { approvalMachine } from '../approvals/approval.machine.js'
import { isContainer, type Route, runningSteps } from '../approvals/route.policy.js'
import { distinct, stepLine } from './simulation.policy.js'

type Way = SimulatedDocument['after']

/** Runs a route to its end in memory, as if everybody who is asked approved: the same engine, and nothing is stored. */
@Injectable()
export class RehearsedRoute {
  constructor(private readonly progress: ApprovalProgress) {}

  rehearsal(ctx: TenantContext): (route: Route, document: Approval) => Promise<Way> {
    return (route, document) => this.run(ctx, route, document)
  }

  private async run(ctx: TenantContext, route: Route, document: Approval): Promise<Way> {
    const state = { state: approvalMachine.initial, stepKey: null, reason: null, verdict: null, endedAt: null }
    const approval = Object.assign(new Approval(), document, { route, ...state, automatic: false })
    const rehearsed: ApprovalCase = { approval, tasks: [], decisions: [], notices: [] }
    await this.progress.advance(ctx, rehearsed)
    // Every round settles at least one step, or it waits for people who are not there.
    for (let round = 0; round <= route.steps.length && approval.state === 'ACTIVE'; round += 1) {
      for (const step of runningSteps(approval.route)) this.approveAll(rehearsed, step.key)
      await this.progress.advance(ctx, rehearsed)
    }
    const asked = rehearsed.tasks.filter((task) => task.kind === 'approval')
    const ran = approval.route.steps.filter(
      (step) =>
        !isContainer(step) &&
        ((step.kind === 'auto-approve' && step.state === 'APPROVED') ||
          rehearsed.tasks.some((task) => task.stepKey === step.key)),
    )
    return {
      automatic: approval.state === 'APPROVED' && asked.length === 0,
      steps: ran.map(stepLine),
      approvers: distinct(
        asked.map(({ assigneeId, assigneeName }) => ({ userId: assigneeId, userName: assigneeName })),
      ),
    }
  }

  private approveAll({ tasks }: ApprovalCase, stepKey: string): void {
    const open = tasks.filter((task): task is ApprovalTask => task.stepKey === stepKey && task.state === 'OPEN')
    for (const task of open) task.state = task.kind === 'manual' ? 'DONE' : 'APPROVED'
  }
}
