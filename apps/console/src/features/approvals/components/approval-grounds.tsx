import { T } from '@nexus/console-i18n'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { approvalQuery } from '../queries/approval-queries.js'
import { ApprovalReasons } from './approval-reasons.js'
import type { Reason } from './reason-text.js'

interface Grounds {
  readonly instanceId: string
  readonly reasons?: readonly Reason[] | undefined
  /** The sentence of the server. */
  readonly reason?: string | undefined
}

/** What the approval itself says of its end: long, and nobody's words; so it is unfolded by who wants to know. */
export function ApprovalGrounds({ instanceId, reasons, reason }: Grounds) {
  const [isOpen, setOpen] = useState(false)
  if (reason === undefined) return null
  return (
    <details className="mt-0.5 text-sm text-muted" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="cursor-pointer touch:py-2.5">
        <T id="approvals.grounds" />
      </summary>
      <p className="mt-1 wrap-anywhere">
        {isOpen &&
          (reasons === undefined ? (
            <AskedReasons instanceId={instanceId} sentence={reason} />
          ) : (
            <ApprovalReasons reasons={reasons} sentence={reason} />
          ))}
      </p>
    </details>
  )
}

/**
 * Documents that were approved before they kept the reasons have the sentence of the server only: the approval is asked for
 * them; to whom it does not show them, the sentence is shown.
 */
function AskedReasons({ instanceId, sentence }: { readonly instanceId: string; readonly sentence: string }) {
  const approval = useQuery({ ...approvalQuery(instanceId), retry: false })
  return approval.isPending ? null : <ApprovalReasons reasons={approval.data?.reasons} sentence={sentence} />
}
