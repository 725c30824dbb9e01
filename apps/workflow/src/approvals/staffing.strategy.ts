import { type Clock, CLOCK, type Ids, IDS, type TenantContext } from '@nexus/kernel'
import { Inject, Injectable } from '@nestjs/common'
import { DirectoryRepository, type Person } from '../directory/directory.repository.js'
import { type ApprovalCase, tasksOf } from './approval-case.policy.js'
import { ApprovalTask } from './approval-task.entity.js'
import { approvalTaskMachine } from './approval-task.machine.js'
import { approvalMachine } from './approval.machine.js'
import type { RouteStep } from './route.policy.js'
import { type Assignee, type Staffing, staffingOf } from './staffing.policy.js'

/** Asks people: when a step opens, and again when members or roles have changed (AP-3). */
@Injectable()
export class StepStaffing {
  constructor(
    private readonly directory: DirectoryRepository,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  /** Opens a step: its tasks, or the wait for people. */
  async open(ctx: TenantContext, approvalCase: ApprovalCase, step: RouteStep): Promise<void> {
    this.apply(approvalCase, step, await this.staffingFor(ctx, approvalCase, step))
  }

  /** Takes tasks away from people who may not decide any more, and asks others instead. @returns whether something changed */
  async renew(ctx: TenantContext, approvalCase: ApprovalCase, step: RouteStep): Promise<boolean> {
    const before = step.state
    const taken = await this.takeBack(ctx, approvalCase, step)
    const staffing = await this.staffingFor(ctx, approvalCase, step)
    this.apply(approvalCase, step, staffing)
    return taken || staffing.assignees.length > 0 || step.state !== before
  }

  private async staffingFor(ctx: TenantContext, approvalCase: ApprovalCase, step: RouteStep): Promise<Staffing> {
    const { approval, decisions } = approvalCase
    const here = tasksOf(approvalCase, step)
    const hereIds = new Set(here.map((task) => task.id))
    return staffingOf({
      mode: step.mode ?? 'any',
      quorum: step.quorum,
      origin: step.approvers !== undefined && 'users' in step.approvers ? 'user' : 'role',
      primary: await this.primary(ctx, step),
      fallback: await this.fallback(ctx, approvalCase),
      onlyFallback: step.applies === 'undecided' ? step.why : undefined,
      requesterId: approval.requesterId,
      excludedUserIds: approval.excludedUserIds,
      decidedUserIds: decisions.filter((decision) => !hereIds.has(decision.taskId)).map((decision) => decision.userId),
      present:
        step.required === undefined
          ? undefined
          : {
              userIds: here.map((task) => task.assigneeId),
              counting: here.filter((task) => task.state === 'OPEN' || task.state === 'APPROVED').length,
              required: step.required,
            },
    })
  }

  private async primary(ctx: TenantContext, { approvers, applies }: RouteStep): Promise<readonly Person[]> {
    if (approvers === undefined || applies === 'undecided') return []
    if ('role' in approvers) return this.directory.holdersOf(ctx, approvers.role)
    return this.named(ctx, approvers.users)
  }

  private async fallback(ctx: TenantContext, { approval }: ApprovalCase): Promise<readonly Person[]> {
    const { fallback } = approval.route
    if ('users' in fallback) return this.named(ctx, fallback.users)
    const owner = (await this.directory.organization(ctx))?.ownerUserId
    return owner == null ? [] : this.named(ctx, [owner])
  }

  private async named(ctx: TenantContext, userIds: readonly string[]): Promise<readonly Person[]> {
    const people = await this.directory.people(ctx, userIds)
    return userIds.map(
      (userId) => people.get(userId) ?? { userId, name: 'Unknown person', active: false, decides: false, roles: [] },
    )
  }

  private async takeBack(ctx: TenantContext, approvalCase: ApprovalCase, step: RouteStep): Promise<boolean> {
    const open = tasksOf(approvalCase, step).filter((task) => task.state === 'OPEN')
    const people = await this.directory.people(
      ctx,
      open.map((task) => task.assigneeId),
    )
    let taken = false
    for (const task of open) {
      const reason = lossOf(people.get(task.assigneeId), task, step)
      if (reason === undefined) continue
      Object.assign(task, {
        state: approvalTaskMachine.next(task.state, 'skip'),
        closedAt: this.clock.now(),
        closeReason: reason,
      })
      taken = true
    }
    return taken
  }

  private apply({ approval, tasks }: ApprovalCase, step: RouteStep, staffing: Staffing): void {
    const { required, assignees, skipped, shortage } = staffing
    tasks.push(...assignees.map((assignee) => this.taskFor(approval, step, assignee)))
    step.required = required
    if (skipped.length > 0) step.skipped = [...skipped]
    step.state = shortage === undefined ? 'ACTIVE' : 'UNASSIGNED'
    step.note =
      shortage ??
      askedNote(
        step,
        tasks.filter((task) => task.stepKey === step.key),
      )
    approval.stepKey = step.key
    approval.state = approvalMachine.next(approval.state, shortage === undefined ? 'activate' : 'wait')
    approval.reason = shortage ?? null
  }

  private taskFor(
    approval: ApprovalCase['approval'],
    step: RouteStep,
    { person, origin, reason }: Assignee,
  ): ApprovalTask {
    const { documentType, documentId, documentVersion, title, amountMinor, currency, requesterId, requesterName } =
      approval
    return Object.assign(new ApprovalTask(), {
      id: this.ids.next(),
      approvalId: approval.id,
      ...{ documentType, documentId, documentVersion, title, amountMinor, currency, requesterId, requesterName },
      stepKey: step.key,
      stepName: step.name,
      assigneeId: person.userId,
      assigneeName: person.name,
      origin,
      originReason: reason ?? null,
      state: approvalTaskMachine.initial,
      openedAt: this.clock.now(),
      closedAt: null,
      comment: null,
      closeReason: null,
    })
  }
}

/** Why a person has to give the task back. */
function lossOf(person: Person | undefined, task: ApprovalTask, step: RouteStep): string | undefined {
  if (person === undefined || !person.active) return 'is no active member any more'
  if (!person.decides) return 'has no role any more that may decide approval tasks'
  const role = step.approvers !== undefined && 'role' in step.approvers ? step.approvers.role : undefined
  return task.origin === 'role' && role !== undefined && !person.roles.includes(role)
    ? `does not hold the role ${role} any more`
    : undefined
}

function askedNote(step: RouteStep, tasks: readonly ApprovalTask[]): string {
  const names = tasks
    .filter((task) => task.state !== 'SKIPPED')
    .map((task) => (task.origin === 'fallback' ? `${task.assigneeName} (fallback)` : task.assigneeName))
  const rule = {
    any: 'The first decision counts.',
    all: 'All of them approve.',
    quorum: `${String(step.required ?? 1)} of them approve.`,
  }[step.applies === 'undecided' ? 'any' : (step.mode ?? 'any')]
  return `Asked: ${names.join(', ')}. ${rule}`
}
