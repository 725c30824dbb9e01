import { paymentApproval } from '@nexus/contracts-billing'
import { randomUUID } from 'node:crypto'
import { completedOutcome } from './payment-outcome.policy.js'

describe('the outcome of an approval', () => {
  it('keeps the reasons beside the sentence, to be said in any language', () => {
    const reasons = [{ code: 'APPROVED_AUTOMATICALLY' as const, parameters: { step: 'Small' } }]
    const outcome = completedOutcome({
      instanceId: randomUUID(),
      documentType: 'payment-request',
      documentId: randomUUID(),
      documentVersion: 2,
      definitionName: 'Standard policy',
      definitionVersion: 1,
      verdict: 'approved',
      automatic: true,
      reason: 'Approved automatically at "Small".',
      reasons,
      decisions: [],
    })
    expect(paymentApproval.parse(outcome).reasons).toEqual(reasons)
  })
})
