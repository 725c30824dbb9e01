import type { ApprovalStep } from '@nexus/contracts-workflow'

/** How the people of a step have decided so far. */
export interface Tally {
  readonly mode: ApprovalStep['mode']
  /** Approvals that the step needs. */
  readonly required: number
  readonly approvals: number
  readonly rejections: number
  readonly open: number
  /** Too few people could be asked; more may come. */
  readonly isShort: boolean
}

/** Whether a step is decided: any, by the first decision; all, by one rejection; a quorum, once it is reached or out of reach (AP-5). */
export function stepResult({
  mode,
  required,
  approvals,
  rejections,
  open,
  isShort,
}: Tally): 'approved' | 'rejected' | 'open' {
  if (rejections > 0 && mode !== 'quorum') return 'rejected'
  if (approvals >= required) return 'approved'
  // People who are missing make no rejection: they may still be found.
  return rejections > 0 && !isShort && approvals + open < required ? 'rejected' : 'open'
}
