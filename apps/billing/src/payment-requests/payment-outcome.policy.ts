import type { PaymentApproval } from '@nexus/contracts-billing'
import type { approvalCompleted, approvalStarted } from '@nexus/contracts-workflow'
import type { PayloadOf } from '@nexus/kernel'

type Started = PayloadOf<typeof approvalStarted>
type Completed = PayloadOf<typeof approvalCompleted>

/** What a payment remembers of an approval that has begun. */
export function startedOutcome({
  instanceId,
  documentVersion,
  definitionName,
  definitionVersion,
}: Started): PaymentApproval {
  return { instanceId, documentVersion, definitionName, definitionVersion, decisions: [] }
}

/** What it remembers of the verdict: by which definition, by whom, when. */
export function completedOutcome({ documentType: _type, documentId: _id, ...outcome }: Completed): PaymentApproval {
  return outcome
}

/** The people who approved, each once. */
export function approversOf(outcome: PaymentApproval | null): string[] {
  return [
    ...new Set(
      (outcome?.decisions ?? []).filter(({ decision }) => decision === 'approved').map(({ userId }) => userId),
    ),
  ]
}

/** Whether a verdict is about the version that was submitted: one on another version is ignored (house.md 4). */
export function concernsSubmission(
  request: { readonly submittedVersion: number | null },
  event: { readonly documentVersion: number },
): boolean {
  return request.submittedVersion === event.documentVersion
}
