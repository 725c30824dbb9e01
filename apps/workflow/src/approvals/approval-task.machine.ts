import { TASK_STATES, taskState } from '@nexus/contracts-workflow'
import { defineMachine, type StateOf } from '@nexus/kernel'

/** Tasks (AP-5): decided by their person, or closed without them. */
export const approvalTaskMachine = defineMachine({
  name: 'task',
  states: TASK_STATES,
  initial: 'OPEN',
  final: ['APPROVED', 'REJECTED', 'VOID', 'SKIPPED'],
  transitions: {
    approve: { from: ['OPEN'], to: 'APPROVED' },
    reject: { from: ['OPEN'], to: 'REJECTED' },
    void: { from: ['OPEN'], to: 'VOID' },
    skip: { from: ['OPEN'], to: 'SKIPPED' },
  },
  refused: taskState,
})

export type ApprovalTaskState = StateOf<typeof approvalTaskMachine>
