import type { ApprovalCase } from '../approvals/approval-case.policy.js'
import type { ApprovalTask } from '../approvals/approval-task.entity.js'
import { assertCanDecide } from './task.policy.js'

const task = (parts: Partial<ApprovalTask> = {}): ApprovalTask =>
  ({ state: 'OPEN', assigneeId: 'ann', closeReason: null, ...parts }) as ApprovalTask
const aCase = (decidedBy: string[] = []): ApprovalCase =>
  ({
    approval: { documentVersion: 3 },
    tasks: [],
    decisions: decidedBy.map((userId) => ({ userId })),
  }) as unknown as ApprovalCase

describe('a person', () => {
  it('decides an open task on the version that is to be approved', () => {
    expect(() => {
      assertCanDecide(aCase(['bob']), task(), 3)
    }).not.toThrow()
  })

  it.each<[string, ApprovalCase, ApprovalTask, number, string]>([
    ['on another version of the document (AP-8)', aCase(), task(), 2, 'workflow.task.document_changed'],
    [
      'on another version, even when the task is closed meanwhile',
      aCase(),
      task({ state: 'VOID' }),
      4,
      'workflow.task.document_changed',
    ],
    ['a task that is decided', aCase(['ann']), task({ state: 'APPROVED' }), 3, 'workflow.task.state'],
    [
      'a task that is void',
      aCase(),
      task({ state: 'VOID', closeReason: 'The document was withdrawn.' }),
      3,
      'workflow.task.state',
    ],
    ['a second time in the same approval (AP-4)', aCase(['ann']), task(), 3, 'workflow.task.second_decision'],
  ])('does not decide %s', (_what, approvalCase, given, seen, code) => {
    expect(() => {
      assertCanDecide(approvalCase, given, seen)
    }).toThrow(expect.objectContaining({ code }))
  })
})
