import { approvalOutcome } from '@nexus/contracts-procurement'
import { randomUUID } from 'node:crypto'
import { approversOf, completedOutcome, concernsSubmission } from './approval-outcome.policy.js'

const decision = (userId: string, verdict: 'approved' | 'rejected') => ({
  userId,
  userName: userId,
  decision: verdict,
  decidedAt: '2026-03-31T09:30:00.000Z',
})
const completed = {
  instanceId: 'i',
  documentType: 'requisition' as const,
  documentId: 'd',
  documentVersion: 2,
  definitionName: 'Standard policy',
  definitionVersion: 1,
  verdict: 'approved' as const,
  automatic: false,
  reason: 'Two approvers agreed',
  decisions: [decision('ann', 'approved'), decision('ben', 'rejected'), decision('ann', 'approved')],
}

describe('the outcome of an approval', () => {
  it('names who approved, each once, and not who rejected', () => {
    expect(approversOf(completedOutcome(completed))).toEqual(['ann'])
    expect(approversOf(null)).toEqual([])
  })

  it('can be shown whatever a decision says, also for whom it was taken (AP-6)', () => {
    const ids = { userId: randomUUID(), onBehalfOf: { userId: randomUUID(), userName: 'Ann' } }
    const delegated = { ...decision('ben', 'approved'), ...ids, comment: 'Fine' }
    const outcome = completedOutcome({ ...completed, instanceId: randomUUID(), decisions: [delegated] })
    expect(approvalOutcome.safeParse(outcome)).toMatchObject({ success: true })
    expect(approversOf(outcome)).toEqual([ids.userId])
  })

  it('keeps the reasons beside the sentence, to be said in any language', () => {
    const reasons = [{ code: 'APPROVED_AUTOMATICALLY' as const, parameters: { step: 'Small' } }]
    const outcome = completedOutcome({ ...completed, instanceId: randomUUID(), decisions: [], reasons })
    expect(approvalOutcome.parse(outcome).reasons).toEqual(reasons)
  })

  it('concerns the version that was submitted and no other', () => {
    expect(concernsSubmission({ submittedVersion: 2 }, completed)).toBe(true)
    expect(concernsSubmission({ submittedVersion: 4 }, completed)).toBe(false)
    expect(concernsSubmission({ submittedVersion: null }, completed)).toBe(false)
  })
})
