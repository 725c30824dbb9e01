import type { ApprovalReason, ReasonOf } from '@nexus/contracts-workflow'
import type { Person } from '../directory/directory.repository.js'
import { ApprovalTask } from './approval-task.entity.js'
import { approvalTaskMachine } from './approval-task.machine.js'
import type { Approval } from './approval.entity.js'
import type { RouteStep } from './route.policy.js'
import type { Assignee } from './staffing.policy.js'
import { explainOrigin } from './task-reasons.policy.js'

const HOUR = 3_600_000

/** A task that waits to be opened. */
export function newTask(approval: Approval, step: RouteStep, assignee: Assignee, id: string, now: Date): ApprovalTask {
  const { documentType, documentId, documentVersion, title, subject, amountMinor, currency } = approval
  const { requesterId, requesterName } = approval
  const { person, origin, reasons, weight } = assignee
  const task = Object.assign(new ApprovalTask(), {
    id,
    approvalId: approval.id,
    ...{ documentType, documentId, documentVersion, title, subject, amountMinor, currency, requesterId, requesterName },
    stepKey: step.key,
    stepName: step.name,
    kind: step.kind === 'manual' || step.kind === 'notify' ? step.kind : ('approval' as const),
    assigneeId: person.userId,
    assigneeName: person.name,
    origin,
    state: approvalTaskMachine.initial,
    weight,
    level: 0,
    noticeCount: 0,
    openedAt: now,
    dueAt: step.slaHours === undefined ? null : new Date(now.getTime() + step.slaHours * HOUR),
    ...{ seatId: null, onBehalfOfId: null, onBehalfOfName: null, delegationId: null },
    ...{ closedAt: null, comment: null, closeReason: null },
  })
  explainOrigin(approval, task, reasons)
  return task
}

type Loss = ReasonOf<'MAY_NOT_DECIDE'>['parameters']

/** Why a person has to give the task back. */
export function lossOf(person: Person | undefined, task: ApprovalTask, step: RouteStep): Loss | undefined {
  if (person === undefined || !person.active) return { objection: 'left' }
  if (!person.decides) return { objection: 'lost-right' }
  const role = step.approvers !== undefined && 'role' in step.approvers ? step.approvers.role : undefined
  return task.origin === 'role' && role !== undefined && !person.roles.includes(role)
    ? { objection: 'lost-role', role }
    : undefined
}

/** Who was asked, and how many of them it takes. */
export function askedNote(step: RouteStep, tasks: readonly ApprovalTask[]): ApprovalReason[] {
  const people = tasks
    .filter((task) => task.state !== 'SKIPPED' && task.state !== 'DELEGATED')
    .map(({ assigneeId, assigneeName, origin, onBehalfOfId, onBehalfOfName }) => ({
      ...{ userId: assigneeId, userName: assigneeName },
      ...(origin === 'fallback' || origin === 'replacement' ? { insteadOf: origin } : {}),
      ...(onBehalfOfId === null || onBehalfOfName === null
        ? {}
        : { onBehalfOf: { userId: onBehalfOfId, userName: onBehalfOfName } }),
    }))
  return [{ code: 'ASKED', parameters: { people } }, ruleOf(step)]
}

function ruleOf({ kind, applies, mode = 'any', weights, required = 1 }: RouteStep): ApprovalReason {
  if (kind === 'manual') return { code: 'ONE_DOES_IT', parameters: {} }
  switch (applies === 'undecided' ? 'any' : mode) {
    case 'any':
      return { code: 'FIRST_DECIDES', parameters: {} }
    case 'all':
      return { code: 'ALL_APPROVE', parameters: {} }
    case 'quorum':
      return weights === undefined
        ? { code: 'SOME_APPROVE', parameters: { needed: required } }
        : { code: 'WEIGHT_NEEDED', parameters: { weight: required } }
  }
}
