import type { Person } from '../directory/directory.repository.js'
import { ApprovalTask } from './approval-task.entity.js'
import { approvalTaskMachine } from './approval-task.machine.js'
import type { Approval } from './approval.entity.js'
import type { RouteStep } from './route.policy.js'
import type { Assignee } from './staffing.policy.js'

const HOUR = 3_600_000

/** A task that waits to be opened. */
export function newTask(approval: Approval, step: RouteStep, assignee: Assignee, id: string, now: Date): ApprovalTask {
  const { documentType, documentId, documentVersion, title, amountMinor, currency, requesterId, requesterName } =
    approval
  const { person, origin, reason, weight } = assignee
  return Object.assign(new ApprovalTask(), {
    id,
    approvalId: approval.id,
    ...{ documentType, documentId, documentVersion, title, amountMinor, currency, requesterId, requesterName },
    stepKey: step.key,
    stepName: step.name,
    kind: step.kind === 'manual' || step.kind === 'notify' ? step.kind : ('approval' as const),
    assigneeId: person.userId,
    assigneeName: person.name,
    origin,
    originReason: reason ?? null,
    state: approvalTaskMachine.initial,
    weight,
    level: 0,
    noticeCount: 0,
    openedAt: now,
    dueAt: step.slaHours === undefined ? null : new Date(now.getTime() + step.slaHours * HOUR),
    ...{ seatId: null, onBehalfOfId: null, onBehalfOfName: null, delegationId: null },
    ...{ closedAt: null, comment: null, closeReason: null },
  })
}

/** Why a person has to give the task back. */
export function lossOf(person: Person | undefined, task: ApprovalTask, step: RouteStep): string | undefined {
  if (person === undefined || !person.active) return 'is no active member any more'
  if (!person.decides) return 'has no role any more that may decide approval tasks'
  const role = step.approvers !== undefined && 'role' in step.approvers ? step.approvers.role : undefined
  return task.origin === 'role' && role !== undefined && !person.roles.includes(role)
    ? `does not hold the role ${role} any more`
    : undefined
}

/** Who was asked, and how many of them it takes. */
export function askedNote(step: RouteStep, tasks: readonly ApprovalTask[]): string {
  const names = tasks
    .filter((task) => task.state !== 'SKIPPED' && task.state !== 'DELEGATED')
    .map((task) =>
      task.origin === 'fallback' || task.origin === 'replacement'
        ? `${task.assigneeName} (${task.origin})`
        : task.onBehalfOfName === null
          ? task.assigneeName
          : `${task.assigneeName} on behalf of ${task.onBehalfOfName}`,
    )
  const needed = String(step.required ?? 1)
  const rule =
    step.kind === 'manual'
      ? 'One of them does it.'
      : {
          any: 'The first decision counts.',
          all: 'All of them approve.',
          quorum:
            step.weights === undefined ? `${needed} of them approve.` : `Approvals that weigh ${needed} are needed.`,
        }[step.applies === 'undecided' ? 'any' : (step.mode ?? 'any')]
  return `Asked: ${names.join(', ')}. ${rule}`
}
