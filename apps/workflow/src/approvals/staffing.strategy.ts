import type { ApprovalReason } from '@nexus/contracts-workflow'
import { type Clock, CLOCK, type Ids, IDS, Money, type TenantContext } from '@nexus/kernel'
import { Inject, Injectable } from '@nestjs/common'
import { type Delegate, DelegateSearch } from '../delegations/delegate-search.strategy.js'
import { DirectoryRepository, type Person } from '../directory/directory.repository.js'
import { namedPerson } from '../directory/named-person.policy.js'
import { type ApprovalCase, countingOf, decidersOf, isDecidable, seatOf, tasksOf } from './approval-case.policy.js'
import { ApprovalTask } from './approval-task.entity.js'
import { approvalTaskMachine } from './approval-task.machine.js'
import { ApproverSearch } from './approver-search.strategy.js'
import { objectionWords, reasonsIn } from './reason-sentence.policy.js'
import type { RouteStep } from './route.policy.js'
import { type Assignee, objectionTo, type Staffing, staffingOf, type StaffingQuestion } from './staffing.policy.js'
import { askedNote, lossOf, newTask } from './staffing.view.js'
import { explainClosing } from './task-reasons.policy.js'

/** Asks people: when a step opens, and again when members or roles have changed (AP-3). */
@Injectable()
export class StepStaffing {
  constructor(
    private readonly search: ApproverSearch,
    private readonly directory: DirectoryRepository,
    private readonly delegates: DelegateSearch,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  /** Opens a step: its tasks, or the wait for people. */
  async open(ctx: TenantContext, approvalCase: ApprovalCase, step: RouteStep): Promise<void> {
    await this.apply(ctx, approvalCase, step, await this.staffingFor(ctx, approvalCase, step))
  }

  /** Tells the people of a notify step; nothing waits for them. */
  async inform(ctx: TenantContext, approvalCase: ApprovalCase, step: RouteStep): Promise<void> {
    const { primary, fallback, why, nobody } = await this.search.of(
      ctx,
      approvalCase.approval.route,
      step,
      approvalCase.approval,
    )
    const people = (primary.length === 0 ? fallback : primary).filter((person) => person.active)
    for (const person of people) {
      const isFallback = primary.length === 0
      const reasons = isFallback
        ? nobody === undefined
          ? reasonsIn(step.why)
          : [nobody]
        : why === undefined
          ? []
          : [why]
      const task = this.taskFor(approvalCase, step, {
        person,
        origin: isFallback ? 'fallback' : 'user',
        weight: 1,
        reasons,
      })
      Object.assign(task, { state: approvalTaskMachine.next(task.state, 'inform'), closedAt: task.openedAt })
      approvalCase.tasks.push(task)
      approvalCase.notices.push({ task, kind: 'information' })
    }
    step.state = 'DONE'
    step.note =
      people.length === 0
        ? [{ code: 'NOBODY_TO_TELL', parameters: {} }]
        : [{ code: 'TOLD', parameters: { people: people.map(namedPerson) } }]
  }

  /** Takes tasks away from people who may not decide any more, and asks others instead. @returns whether something changed */
  async renew(ctx: TenantContext, approvalCase: ApprovalCase, step: RouteStep): Promise<boolean> {
    const before = step.state
    const taken = await this.takeBack(ctx, approvalCase, step)
    const staffing = await this.staffingFor(ctx, approvalCase, step)
    await this.apply(ctx, approvalCase, step, staffing)
    return taken || staffing.assignees.length > 0 || step.state !== before
  }

  /** Why the person may not take a task of the step, in English; undefined when they may (X-9, AP-4). */
  objection(approvalCase: ApprovalCase, step: RouteStep, person: Person): string | undefined {
    const isAsked = tasksOf(approvalCase, step).some(
      (task) => task.assigneeId === person.userId && task.state !== 'SKIPPED',
    )
    if (isAsked) return 'was asked at this step already'
    const { requesterId, excludedUserIds } = approvalCase.approval
    const decidedUserIds = decidersOf(approvalCase.decisions)
    const objection = objectionTo(person, { requesterId, excludedUserIds, decidedUserIds })
    return objection === undefined ? undefined : objectionWords(objection)
  }

  /** Another task that counts as one with this: somebody else is asked in its place, or besides. */
  handOn(
    approvalCase: ApprovalCase,
    step: RouteStep,
    task: ApprovalTask,
    to: Pick<Assignee, 'person' | 'origin' | 'reasons'>,
  ): ApprovalTask {
    const next = this.taskFor(approvalCase, step, { ...to, weight: task.weight ?? 1 })
    Object.assign(next, { state: approvalTaskMachine.next(next.state, 'open'), seatId: seatOf(task) })
    approvalCase.tasks.push(next)
    return next
  }

  private async staffingFor(ctx: TenantContext, approvalCase: ApprovalCase, step: RouteStep): Promise<Staffing> {
    const { approval, decisions } = approvalCase
    const here = tasksOf(approvalCase, step)
    const hereIds = new Set(here.map((task) => task.id))
    const elsewhere = decisions.filter((decision) => !hereIds.has(decision.taskId))
    const found = await this.search.of(ctx, approval.route, step, approval)
    const present = step.required === undefined ? undefined : await this.present(ctx, approvalCase, step)
    const chains = new Map(found.chains)
    for (const { userId } of present?.lost ?? []) chains.set(userId, await this.search.managersOf(ctx, userId))
    const { requesterId, excludedUserIds } = approval
    return staffingOf({
      ...found,
      chains,
      present,
      ...{ requesterId, excludedUserIds },
      mode: step.mode ?? 'any',
      quorum: step.quorum,
      weights: step.weights,
      onlyFallback: step.applies === 'undecided' ? reasonsIn(step.why) : undefined,
      allowsRequester: allowsRequester(approvalCase, step),
      decidedUserIds: decidersOf(elsewhere),
      collapsed: collapsed(approvalCase, step),
    })
  }

  private async present(
    ctx: TenantContext,
    approvalCase: ApprovalCase,
    step: RouteStep,
  ): Promise<NonNullable<StaffingQuestion['present']>> {
    const here = tasksOf(approvalCase, step)
    // Whoever was asked in person and lost the task is replaced, unless somebody else sits on that seat.
    const held = new Set(here.filter((task) => task.state !== 'SKIPPED').map(seatOf))
    const lost = here.filter((task) => task.state === 'SKIPPED' && !held.has(seatOf(task)) && task.origin !== 'role')
    const people = await this.directory.people(
      ctx,
      lost.map((task) => task.assigneeId),
    )
    return {
      userIds: here.map((task) => task.assigneeId),
      counting: countingOf(here),
      required: step.required ?? 1,
      lost: lost.flatMap((task) => people.get(task.assigneeId) ?? []),
    }
  }

  private async takeBack(ctx: TenantContext, approvalCase: ApprovalCase, step: RouteStep): Promise<boolean> {
    const held = tasksOf(approvalCase, step).filter((task) => isDecidable(task) || task.state === 'DELEGATED')
    const people = await this.directory.people(
      ctx,
      held.map((task) => task.assigneeId),
    )
    const lost = new Map(
      held.flatMap((task) => {
        const loss = lossOf(people.get(task.assigneeId), task, step)
        return loss === undefined ? [] : [[task, loss] as const]
      }),
    )
    for (const [task, loss] of lost) {
      this.close(approvalCase, task, [{ code: 'MAY_NOT_DECIDE', parameters: loss }])
      const person = { userId: task.assigneeId, userName: task.assigneeName }
      const seat = held.filter((other) => other !== task && seatOf(other) === seatOf(task) && !lost.has(other))
      for (const other of seat) {
        // Nobody acts for somebody who may not decide; and what was handed on comes back when it cannot be done there.
        if (task.state === 'SKIPPED' && other.onBehalfOfId === task.assigneeId)
          this.close(approvalCase, other, [{ code: 'PRINCIPAL_MAY_NOT_DECIDE', parameters: { person, ...loss } }])
        else if (other.state === 'DELEGATED' || other.state === 'ESCALATED') this.giveBack(approvalCase, other)
      }
    }
    return lost.size > 0
  }

  /** A task that was delegated or escalated is its person's alone again. */
  giveBack(approvalCase: ApprovalCase, task: ApprovalTask): void {
    Object.assign(task, { state: approvalTaskMachine.next(task.state, 'takeBack'), closedAt: null })
    explainClosing(approvalCase.approval, task, [])
    approvalCase.notices.push({ task, kind: 'opened' })
  }

  close({ approval }: ApprovalCase, task: ApprovalTask, reasons: readonly ApprovalReason[]): void {
    if (approvalTaskMachine.isFinal(task.state)) return
    const state = approvalTaskMachine.next(task.state, 'skip')
    Object.assign(task, { state, closedAt: this.clock.now() })
    explainClosing(approval, task, reasons)
  }

  private async apply(
    ctx: TenantContext,
    approvalCase: ApprovalCase,
    step: RouteStep,
    staffing: Staffing,
  ): Promise<void> {
    const { required, assignees, skipped, shortage } = staffing
    const voices = new Set(assignees.map(({ person }) => person.userId))
    for (const assignee of assignees) await this.assign(ctx, approvalCase, step, assignee, voices)
    step.required = required
    if (skipped.length > 0)
      step.skipped = skipped.map(({ userId, userName, objection }) => ({
        ...{ userId, userName },
        reason: [{ code: 'MAY_NOT_DECIDE', parameters: { objection } }],
      }))
    step.state = shortage === undefined ? 'ACTIVE' : 'UNASSIGNED'
    step.note = shortage ?? askedNote(step, tasksOf(approvalCase, step))
  }

  /** Asks the person, or whoever decides on their behalf at this moment (AP-6). */
  private async assign(
    ctx: TenantContext,
    approvalCase: ApprovalCase,
    step: RouteStep,
    assignee: Assignee,
    voices: ReadonlySet<string>,
  ): Promise<void> {
    const task = this.taskFor(approvalCase, step, assignee)
    approvalCase.tasks.push(task)
    if (assignee.counts !== undefined) {
      const state = approvalTaskMachine.next(task.state, 'count')
      Object.assign(task, { state, closedAt: task.openedAt })
      const counts: ApprovalReason = { code: 'EARLIER_APPROVAL_COUNTS', parameters: { step: assignee.counts } }
      explainClosing(approvalCase.approval, task, [counts])
      return
    }
    const delegate = await this.delegateOf(ctx, approvalCase, step, assignee.person, voices)
    if (delegate === undefined) {
      task.state = approvalTaskMachine.next(task.state, 'open')
      approvalCase.notices.push({ task, kind: 'opened' })
      return
    }
    task.state = approvalTaskMachine.next(task.state, 'delegate')
    const { person, reasons, delegationId } = delegate
    const handed = this.handOn(approvalCase, step, task, { person, origin: 'delegation', reasons })
    Object.assign(handed, { delegationId, onBehalfOfId: task.assigneeId, onBehalfOfName: task.assigneeName })
    approvalCase.notices.push({ task: handed, kind: 'delegated' })
  }

  private delegateOf(
    ctx: TenantContext,
    approvalCase: ApprovalCase,
    step: RouteStep,
    principal: Person,
    voices: ReadonlySet<string>,
  ): Promise<Delegate | undefined> {
    const { approval } = approvalCase
    if (principal.userId === approval.requesterId) return Promise.resolve(undefined)
    return this.delegates.delegateOf(ctx, principal, {
      matter: approval,
      at: this.clock.now(),
      requesterId: approval.requesterId,
      objection: (person) =>
        voices.has(person.userId) ? 'has a voice of their own' : this.objection(approvalCase, step, person),
    })
  }

  private taskFor({ approval }: ApprovalCase, step: RouteStep, assignee: Assignee): ApprovalTask {
    return newTask(approval, step, assignee, this.ids.next(), this.clock.now())
  }
}

/** Whether the amount is within what the requester may decide alone; one that cannot be compared is not (AP-4). */
function allowsRequester({ approval }: ApprovalCase, { selfApprovalLimit }: RouteStep): boolean {
  const { currency } = approval.route
  if (selfApprovalLimit === undefined || currency === undefined) return false
  const limit = Money.parse(selfApprovalLimit, currency, 'down')
  if (approval.currency === currency) return Money.ofMinor(approval.amountMinor, currency).compare(limit) <= 0
  const { baseAmountMinor, baseCurrency } = approval
  return (
    baseAmountMinor !== null &&
    baseCurrency === currency &&
    Money.ofMinor(baseAmountMinor, baseCurrency).compare(limit) <= 0
  )
}

/** Who has approved at another step, by the name of that step, when the definition lets that count again (AP-4). */
function collapsed({ approval, decisions, tasks }: ApprovalCase, step: RouteStep): ReadonlyMap<string, string> {
  if (approval.route.collapseRepeated !== true || step.kind !== 'approval') return new Map()
  return new Map(
    decisions.flatMap(({ userId, taskId, decision }) => {
      const task = tasks.find((each) => each.id === taskId)
      return decision === 'approved' && task !== undefined && task.stepKey !== step.key
        ? [[userId, task.stepName] as const]
        : []
    }),
  )
}
