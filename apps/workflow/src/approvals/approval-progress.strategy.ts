import type { ApprovalReason } from '@nexus/contracts-workflow'
import { type Clock, CLOCK, type TenantContext } from '@nexus/kernel'
import { Inject, Injectable } from '@nestjs/common'
import { type ApprovalCase, tallyOf, tasksOf, voidTasks } from './approval-case.policy.js'
import type { Approval } from './approval.entity.js'
import { approvalMachine } from './approval.machine.js'
import { decidedBy } from './decision.view.js'
import { reasonsIn, sentenceOf } from './reason-sentence.policy.js'
import {
  addNote,
  childrenOf,
  coveringStep,
  insideOf,
  isOver,
  processOwnerStep,
  type RouteStep,
  runningSteps,
} from './route.policy.js'
import { StepStaffing } from './staffing.strategy.js'
import { joinResult, stepResult } from './tally.policy.js'

/** How far a step, branch or sub-flow is. `passed`: over, and nobody approved anything in it. */
type Result = 'open' | 'approved' | 'rejected' | 'passed'

/** Moves an approval along its route, in memory: from step to step, to its verdict, or to its end without one. */
@Injectable()
export class ApprovalProgress {
  constructor(
    private readonly staffing: StepStaffing,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Settles what is decided and opens what comes next; without anything next, the approval ends. */
  async advance(ctx: TenantContext, approvalCase: ApprovalCase): Promise<void> {
    const { route } = approvalCase.approval
    const result = await this.runSequence(ctx, approvalCase, undefined)
    switch (result) {
      case 'open':
        this.stand(approvalCase)
        return
      case 'rejected':
        this.complete(approvalCase, 'rejected', [decidedBy(approvalCase, 'rejected')])
        return
      case 'approved':
        this.complete(approvalCase, 'approved', this.approvalReasons(approvalCase))
        return
      case 'passed':
        route.steps.push(processOwnerStep())
        return this.advance(ctx, approvalCase)
    }
  }

  /** An approver sent the document back: it ends at once, whatever the others think. */
  sendBack(approvalCase: ApprovalCase, step: RouteStep): void {
    this.close(approvalCase, step, 'RETURNED', { code: 'DOCUMENT_WAS_RETURNED', parameters: {} })
    this.complete(approvalCase, 'returned', [decidedBy(approvalCase, 'returned')])
  }

  /** Ends an approval without a verdict. */
  cancel(approvalCase: ApprovalCase, reason: ApprovalReason): void {
    const { approval } = approvalCase
    approval.state = approvalMachine.next(approval.state, 'cancel')
    this.end(approvalCase, [reason])
  }

  /** Nobody decided in time. */
  expire(approvalCase: ApprovalCase, reason: ApprovalReason): void {
    const { approval } = approvalCase
    approval.state = approvalMachine.next(approval.state, 'expire')
    this.end(approvalCase, [reason])
  }

  /** Which step runs, and whether it waits for people. */
  stand({ approval }: ApprovalCase): void {
    const running = runningSteps(approval.route)
    const short = running.filter((step) => step.state === 'UNASSIGNED')
    approval.stepKey = running[0]?.key ?? null
    approval.state = approvalMachine.next(approval.state, short.length === 0 ? 'activate' : 'wait')
    explain(
      approval,
      short.flatMap((step) => reasonsIn(step.note)),
    )
  }

  private async runSequence(
    ctx: TenantContext,
    approvalCase: ApprovalCase,
    parent: string | undefined,
  ): Promise<Result> {
    const { route } = approvalCase.approval
    let approved = false
    for (const step of childrenOf(route, parent)) {
      const result = await this.runStep(ctx, approvalCase, step)
      if (result === 'open' || result === 'rejected') return result
      if (result === 'passed') continue
      approved = true
      const rest = childrenOf(route, parent).filter((other) => other.state === 'WAITING')
      if (isAutomatic(step)) {
        this.leaveOut(approvalCase, rest, 'VOID', NOT_NEEDED)
        return 'approved'
      }
      // Levels of management are one step of the definition: the last of them that applies lets the others out.
      const isAmongLevels = step.isHierarchy === true && rest.some((other) => other.isHierarchy === true)
      if (step.skips?.includes('further') === true && !isAmongLevels)
        this.leaveOut(approvalCase, rest, 'SKIPPED', { code: 'STEP_WAS_ENOUGH', parameters: { step: step.name } })
    }
    return approved ? 'approved' : 'passed'
  }

  private async runStep(ctx: TenantContext, approvalCase: ApprovalCase, step: RouteStep): Promise<Result> {
    if (isOver(step)) return step.state === 'APPROVED' ? 'approved' : step.state === 'REJECTED' ? 'rejected' : 'passed'
    if (step.kind === 'parallel') return this.runBranches(ctx, approvalCase, step)
    if (step.kind === 'branch' || step.kind === 'sub-flow') {
      step.state = 'ACTIVE'
      return this.conclude(approvalCase, step, await this.runSequence(ctx, approvalCase, step.key))
    }
    if (step.state === 'WAITING' && !(await this.begin(ctx, approvalCase, step)))
      return this.runStep(ctx, approvalCase, step)
    const result = stepResult(tallyOf(approvalCase, step))
    if (result === 'approved' && step.kind === 'manual') {
      this.close(approvalCase, step, 'DONE', { code: 'SOMEBODY_ELSE_DID_IT', parameters: {} })
      return 'passed'
    }
    if (result !== 'open') {
      const reason: ApprovalReason = { code: 'STEP_DECIDED_WITHOUT', parameters: { verdict: result } }
      this.close(approvalCase, step, result === 'approved' ? 'APPROVED' : 'REJECTED', reason)
    }
    return result
  }

  /** @returns whether people are asked now; else the step is over */
  private async begin(ctx: TenantContext, approvalCase: ApprovalCase, step: RouteStep): Promise<boolean> {
    const covering = coveringStep(approvalCase.approval.route, step)
    if (covering !== undefined) {
      Object.assign(step, { state: 'SKIPPED' })
      step.note = [{ code: 'FALLBACK_HAS_DECIDED', parameters: { step: covering.name } }]
      return false
    }
    if (step.kind === 'notify') {
      await this.staffing.inform(ctx, approvalCase, step)
      return false
    }
    if (step.kind === 'auto-approve' && step.applies === 'yes') {
      step.state = 'APPROVED'
      return false
    }
    await this.staffing.open(ctx, approvalCase, step)
    return true
  }

  private async runBranches(ctx: TenantContext, approvalCase: ApprovalCase, step: RouteStep): Promise<Result> {
    const branches = childrenOf(approvalCase.approval.route, step.key)
    step.state = 'ACTIVE'
    const results: Result[] = []
    for (const branch of branches) results.push(await this.runStep(ctx, approvalCase, branch))
    const counting = results.filter((result) => result !== 'passed').length
    const { join = 'all', k } = step
    step.required = join === 'all' ? Math.max(1, counting) : join === 'any' ? 1 : (k ?? 1)
    const result = joinResult(join, k, results)
    if (result === 'approved' || result === 'rejected') {
      const rest = branches.filter((branch) => !isOver(branch))
      const parameters = { step: step.name, verdict: result }
      this.leaveOut(approvalCase, rest, 'VOID', { code: 'BRANCH_NOT_NEEDED', parameters })
    }
    return this.conclude(approvalCase, step, result)
  }

  private conclude(approvalCase: ApprovalCase, step: RouteStep, result: Result): Result {
    if (result === 'approved') step.state = 'APPROVED'
    if (result === 'rejected') {
      step.state = 'REJECTED'
      const rest = insideOf(approvalCase.approval.route, step).filter((inner) => !isOver(inner))
      this.leaveOut(approvalCase, rest, 'VOID', NOT_NEEDED)
    }
    if (result === 'passed') {
      step.state = 'SKIPPED'
      step.note = [{ code: 'NOBODY_NEEDED', parameters: {} }]
    }
    return result
  }

  /** Ends steps, and what is inside of them, without a result of their own. */
  private leaveOut(
    approvalCase: ApprovalCase,
    steps: readonly RouteStep[],
    state: 'VOID' | 'SKIPPED',
    reason: ApprovalReason,
  ): void {
    const { route } = approvalCase.approval
    for (const step of steps.flatMap((each) => [each, ...insideOf(route, each)])) {
      if (isOver(step)) continue
      voidTasks(approvalCase, tasksOf(approvalCase, step), [reason], this.clock.now())
      step.state = state
      addNote(step, reason)
    }
  }

  private approvalReasons(approvalCase: ApprovalCase): ApprovalReason[] {
    const automatic = approvalCase.approval.route.steps.filter(isAutomatic)
    const ended = automatic.find((step) => step.parent === undefined)
    if (ended !== undefined)
      return [{ code: 'APPROVED_AUTOMATICALLY', parameters: { step: ended.name } }, ...reasonsIn(ended.why)]
    if (approvalCase.decisions.length > 0) return [decidedBy(approvalCase, 'approved')]
    return [{ code: 'APPROVED_AUTOMATICALLY', parameters: {} }, ...automatic.flatMap((step) => reasonsIn(step.why))]
  }

  private complete(
    approvalCase: ApprovalCase,
    verdict: 'approved' | 'rejected' | 'returned',
    reasons: readonly ApprovalReason[],
  ): void {
    const { approval, decisions } = approvalCase
    const command = ({ approved: 'approve', rejected: 'reject', returned: 'return' } as const)[verdict]
    approval.state = approvalMachine.next(approval.state, command)
    approval.verdict = verdict
    approval.automatic = decisions.length === 0
    this.end(approvalCase, reasons)
  }

  private end(approvalCase: ApprovalCase, reasons: readonly ApprovalReason[]): void {
    const { approval, tasks } = approvalCase
    const now = this.clock.now()
    Object.assign(approval, { stepKey: null, endedAt: now })
    explain(approval, reasons)
    voidTasks(approvalCase, tasks, reasons, now)
    for (const step of approval.route.steps) {
      if (isOver(step)) continue
      step.state = 'VOID'
      addNote(step, NOT_NEEDED)
    }
  }

  private close(
    approvalCase: ApprovalCase,
    step: RouteStep,
    state: 'APPROVED' | 'REJECTED' | 'RETURNED' | 'DONE',
    reason: ApprovalReason,
  ): void {
    step.state = state
    voidTasks(approvalCase, tasksOf(approvalCase, step), [reason], this.clock.now())
  }
}

const NOT_NEEDED: ApprovalReason = { code: 'NOT_NEEDED_ANY_MORE', parameters: {} }

/** Why the approval waits or ended; nothing while it runs. */
function explain(approval: Approval, reasons: readonly ApprovalReason[]): void {
  approval.reason = reasons.length === 0 ? null : sentenceOf(reasons)
  approval.route.reasons = reasons
}

/** Approved by its condition. Where that could not be evaluated, people approved it, and what comes after it is asked as well. */
const isAutomatic = (step: RouteStep): boolean =>
  step.kind === 'auto-approve' && step.applies === 'yes' && step.state === 'APPROVED'
