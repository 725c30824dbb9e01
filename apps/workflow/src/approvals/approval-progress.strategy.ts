import { type Clock, CLOCK, type TenantContext } from '@nexus/kernel'
import { Inject, Injectable } from '@nestjs/common'
import { type ApprovalCase, tallyOf, tasksOf, voidTasks } from './approval-case.policy.js'
import { approvalMachine } from './approval.machine.js'
import { decisionNote, namesOf } from './decision.view.js'
import {
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
        this.complete(approvalCase, 'rejected', decisionNote(approvalCase, 'rejected'))
        return
      case 'approved':
        this.complete(approvalCase, 'approved', this.approvalReason(approvalCase))
        return
      case 'passed':
        route.steps.push(processOwnerStep())
        return this.advance(ctx, approvalCase)
    }
  }

  /** An approver sent the document back: it ends at once, whatever the others think. */
  sendBack(approvalCase: ApprovalCase, step: RouteStep): void {
    this.close(approvalCase, step, 'RETURNED', 'The document was returned.')
    this.complete(approvalCase, 'returned', decisionNote(approvalCase, 'returned'))
  }

  /** Ends an approval without a verdict. */
  cancel(approvalCase: ApprovalCase, reason: string): void {
    const { approval } = approvalCase
    approval.state = approvalMachine.next(approval.state, 'cancel')
    this.end(approvalCase, reason)
  }

  /** Nobody decided in time. */
  expire(approvalCase: ApprovalCase, reason: string): void {
    const { approval } = approvalCase
    approval.state = approvalMachine.next(approval.state, 'expire')
    this.end(approvalCase, reason)
  }

  /** Which step runs, and whether it waits for people. */
  stand({ approval }: ApprovalCase): void {
    const running = runningSteps(approval.route)
    const short = running.filter((step) => step.state === 'UNASSIGNED')
    approval.stepKey = running[0]?.key ?? null
    approval.state = approvalMachine.next(approval.state, short.length === 0 ? 'activate' : 'wait')
    approval.reason = short.length === 0 ? null : short.map((step) => step.note).join(' ')
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
        this.leaveOut(approvalCase, rest, 'VOID', 'Not needed any more.')
        return 'approved'
      }
      // Levels of management are one step of the definition: the last of them that applies lets the others out.
      const isAmongLevels = step.isHierarchy === true && rest.some((other) => other.isHierarchy === true)
      if (step.skips?.includes('further') === true && !isAmongLevels)
        this.leaveOut(approvalCase, rest, 'SKIPPED', `Not asked, because "${step.name}" has approved.`)
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
      this.close(approvalCase, step, 'DONE', 'Somebody else did it.')
      return 'passed'
    }
    if (result === 'approved')
      this.close(approvalCase, step, 'APPROVED', 'The step was approved without this decision.')
    if (result === 'rejected')
      this.close(approvalCase, step, 'REJECTED', 'The step was rejected without this decision.')
    return result
  }

  /** @returns whether people are asked now; else the step is over */
  private async begin(ctx: TenantContext, approvalCase: ApprovalCase, step: RouteStep): Promise<boolean> {
    const covering = coveringStep(approvalCase.approval.route, step)
    if (covering !== undefined) {
      const note = `The fallback approver has decided this already, at "${covering.name}".`
      Object.assign(step, { state: 'SKIPPED', note })
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
      this.leaveOut(approvalCase, rest, 'VOID', `"${step.name}" was ${result} without this branch.`)
    }
    return this.conclude(approvalCase, step, result)
  }

  private conclude(approvalCase: ApprovalCase, step: RouteStep, result: Result): Result {
    if (result === 'approved') step.state = 'APPROVED'
    if (result === 'rejected') {
      step.state = 'REJECTED'
      const rest = insideOf(approvalCase.approval.route, step).filter((inner) => !isOver(inner))
      this.leaveOut(approvalCase, rest, 'VOID', 'Not needed any more.')
    }
    if (result === 'passed') Object.assign(step, { state: 'SKIPPED', note: 'Nobody had to approve anything in it.' })
    return result
  }

  /** Ends steps, and what is inside of them, without a result of their own. */
  private leaveOut(
    approvalCase: ApprovalCase,
    steps: readonly RouteStep[],
    state: 'VOID' | 'SKIPPED',
    reason: string,
  ): void {
    const { route } = approvalCase.approval
    for (const step of steps.flatMap((each) => [each, ...insideOf(route, each)])) {
      if (isOver(step)) continue
      voidTasks(tasksOf(approvalCase, step), reason, this.clock.now())
      Object.assign(step, { state, note: `${step.note} ${reason}`.trim() })
    }
  }

  private approvalReason(approvalCase: ApprovalCase): string {
    const automatic = approvalCase.approval.route.steps.filter(isAutomatic)
    const ended = automatic.find((step) => step.parent === undefined)
    if (ended !== undefined) return `Approved automatically at "${ended.name}". ${ended.why}`
    if (approvalCase.decisions.length > 0) return `Approved by ${namesOf(approvalCase, 'approved')}.`
    return `Approved automatically. ${automatic.map((step) => step.why).join(' ')}`.trim()
  }

  private complete(approvalCase: ApprovalCase, verdict: 'approved' | 'rejected' | 'returned', reason: string): void {
    const { approval, decisions } = approvalCase
    const command = ({ approved: 'approve', rejected: 'reject', returned: 'return' } as const)[verdict]
    approval.state = approvalMachine.next(approval.state, command)
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
      if (!isOver(step)) Object.assign(step, { state: 'VOID', note: `${step.note} Not needed any more.`.trim() })
    }
  }

  private close(
    approvalCase: ApprovalCase,
    step: RouteStep,
    state: 'APPROVED' | 'REJECTED' | 'RETURNED' | 'DONE',
    reason: string,
  ): void {
    step.state = state
    voidTasks(tasksOf(approvalCase, step), reason, this.clock.now())
  }
}

/** Approved by its condition. Where that could not be evaluated, people approved it, and what comes after it is asked as well. */
const isAutomatic = (step: RouteStep): boolean =>
  step.kind === 'auto-approve' && step.applies === 'yes' && step.state === 'APPROVED'
