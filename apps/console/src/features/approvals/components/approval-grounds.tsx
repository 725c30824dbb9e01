import { useQuery } from '@tanstack/react-query'
import { approvalQuery } from '../queries/approval-queries.js'
import { ApprovalReasons } from './approval-reasons.js'

/**
 * Why an approval ended as it did. The document keeps the sentence of the server only, so the approval is asked for its
 * reasons; to whom it does not show them, the sentence is shown.
 */
export function ApprovalGrounds({ instanceId, sentence }: { readonly instanceId: string; readonly sentence: string }) {
  const approval = useQuery({ ...approvalQuery(instanceId), retry: false })
  return approval.isPending ? null : <ApprovalReasons reasons={approval.data?.reasons} sentence={sentence} />
}
