import { TASK_STATES, taskState } from '@nexus/contracts-workflow'
import { defineMachine, type StateOf } from '@nexus/kernel'

/** Tasks (AP-5): decided by their person, handed on, or closed without them. */
export const approvalTaskMachine = defineMachine({
  name: 'task',
  states: TASK_STATES,
  initial: 'WAITING',
  final: ['APPROVED', 'REJECTED', 'RETURNED', 'DONE', 'INFORMED', 'VOID', 'SKIPPED'],
  transitions: {
    open: { from: ['WAITING'], to: 'OPEN' },
    inform: { from: ['WAITING'], to: 'INFORMED' },
    approve: { from: ['OPEN', 'ESCALATED'], to: 'APPROVED' },
    reject: { from: ['OPEN', 'ESCALATED'], to: 'REJECTED' },
    return: { from: ['OPEN', 'ESCALATED'], to: 'RETURNED' },
    finish: { from: ['OPEN', 'ESCALATED'], to: 'DONE' },
    count: { from: ['WAITING'], to: 'APPROVED' },
    delegate: { from: ['WAITING', 'OPEN'], to: 'DELEGATED' },
    escalate: { from: ['OPEN'], to: 'ESCALATED' },
    takeBack: { from: ['DELEGATED', 'ESCALATED'], to: 'OPEN' },
    void: { from: ['WAITING', 'OPEN', 'ESCALATED', 'DELEGATED'], to: 'VOID' },
    skip: { from: ['WAITING', 'OPEN', 'ESCALATED', 'DELEGATED'], to: 'SKIPPED' },
  },
  refused: taskState,
})

export type ApprovalTaskState = StateOf<typeof approvalTaskMachine>
