import { type Clock, CLOCK, type TenantContext } from '@nexus/kernel'
import { Inject, Injectable } from '@nestjs/common'
import { type ApprovalCase, tallyOf, tasksOf, voidTasks } from './approval-case.policy.js'
import { approvalMachine } from './approval.machine.js'
import { coveringStep, nextStep, processOwnerStep, type RouteStep, runningStep } from './route.policy.js'
import { StepStaffing } from './staffing.strategy.js'
import { stepResult } from './tally.policy.js'

/** Moves an approval along its route, in memory: from step to step, to its verdict, or to its end without one. */
@Injectable()
export class ApprovalProgress {
  constructor(
    private readonly staffing: StepStaffing,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Runs the next step that applies; without one, the approval ends. Steps run in order, the tasks of one in parallel. */
  async advance(ctx: TenantContext, approvalCase: ApprovalCase): Promise<void> {
    const { route } = approvalCase.approval
    for (let step = nextStep(route); step !== undefined; step = nextStep(route)) {
      const covering = coveringStep(route, step)
      if (covering !== undefined) {
        Object.assign(step, {
          state: 'SKIPPED',
          note: `The fallback approver has decided this already, at "${covering.name}".`,
        })
        continue
      }
      if (step.kind === 'auto-approve' && step.applies === 'yes') {
        step.state = 'APPROVED'
        this.complete(approvalCase, 'approved', `Approved automatically at "${step.name}". ${step.why}`)
        return
      }
      return this.staffing.open(ctx, approvalCase, step)
    }
    if (route.steps.some((step) => step.state === 'APPROVED')) {
      this.complete(approvalCase, 'approved', `Approved by ${namesOf(approvalCase, 'approved')}.`)
      return
    }
    route.steps.push(processOwnerStep())
    return this.advance(ctx, approvalCase)
  }

  /** After a decision at the running step: nothing, the next step, or the verdict. */
  async settle(ctx: TenantContext, approvalCase: ApprovalCase): Promise<void> {
    const step = runningStep(approvalCase.approval.route)
    if (step === undefined) return
    switch (stepResult(tallyOf(approvalCase, step))) {
      case 'open':
        return
      case 'approved':
        this.close(approvalCase, step, 'APPROVED', 'The step was approved without this decision.')
        return this.advance(ctx, approvalCase)
      case 'rejected':
        this.close(approvalCase, step, 'REJECTED', 'The step was rejected without this decision.')
        this.complete(approvalCase, 'rejected', rejectionReason(approvalCase))
        return
    }
  }

  /** Ends an approval without a verdict. */
  cancel(approvalCase: ApprovalCase, reason: string): void {
    const { approval } = approvalCase
    approval.state = approvalMachine.next(approval.state, 'cancel')
    this.end(approvalCase, reason)
  }

  private complete(approvalCase: ApprovalCase, verdict: 'approved' | 'rejected', reason: string): void {
    const { approval, decisions } = approvalCase
    approval.state = approvalMachine.next(approval.state, verdict === 'approved' ? 'approve' : 'reject')
    approval.verdict = verdict
    approval.automatic = decisions.length === 0
    this.end(approvalCase, reason)
  }

  private end(approvalCase: ApprovalCase, reason: string): void {
    const { approval, tasks } = approvalCase
    const now = this.clock.now()
    Object.assign(approval, { reason, stepKey: null, endedAt: now })
    voidTasks(tasks, reason, now)
    for (const step of approval.route.steps) {
      if (['WAITING', 'ACTIVE', 'UNASSIGNED'].includes(step.state))
        Object.assign(step, { state: 'VOID', note: `${step.note} Not needed any more.`.trim() })
    }
  }

  private close(approvalCase: ApprovalCase, step: RouteStep, state: 'APPROVED' | 'REJECTED', reason: string): void {
    step.state = state
    voidTasks(tasksOf(approvalCase, step), reason, this.clock.now())
  }
}

const namesOf = ({ decisions }: ApprovalCase, decision: 'approved' | 'rejected'): string =>
  decisions
    .filter((each) => each.decision === decision)
    .map((each) => each.userName)
    .join(', ')

function rejectionReason(approvalCase: ApprovalCase): string {
  const comment = approvalCase.decisions.findLast((each) => each.decision === 'rejected')?.comment
  return `Rejected by ${namesOf(approvalCase, 'rejected')}${comment == null ? '.' : `: ${comment}`}`
}
