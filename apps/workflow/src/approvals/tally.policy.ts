import type { ApprovalStep } from '@nexus/contracts-workflow'

/** How the people of a step have decided so far; with weights, what they weigh. */
export interface Tally {
  readonly mode: ApprovalStep['mode']
  /** Approvals that the step needs. */
  readonly required: number
  readonly approvals: number
  readonly rejections: number
  /** What may still come of those who were asked; who acts for somebody counts as one with them. */
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

/** How the branches of a parallel step make its result. Branches of which nothing applies do not count. */
export function joinResult(
  join: 'all' | 'any' | 'k-of-n',
  k: number | undefined,
  branches: readonly ('approved' | 'rejected' | 'open' | 'passed')[],
): 'approved' | 'rejected' | 'open' | 'passed' {
  const counting = branches.filter((branch) => branch !== 'passed')
  if (counting.length === 0) return 'passed'
  const required = join === 'all' ? counting.length : join === 'any' ? 1 : Math.min(k ?? 1, counting.length)
  const count = (result: string): number => counting.filter((branch) => branch === result).length
  if (count('approved') >= required) return 'approved'
  return count('approved') + count('open') < required ? 'rejected' : 'open'
}
