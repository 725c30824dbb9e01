import type { BranchStep, DefinitionBody, DefinitionStep, ParallelStep } from '@nexus/contracts-workflow'

/** Above this many approvals one after the other or side by side, a designer is warned (AP-11). */
export const MANY_APPROVALS = 5
/** Above this many it is refused, unless it is waived with a reason (AP-11). */
export const TOO_MANY_APPROVALS = 9

const LITERAL = /(?<![A-Za-z0-9_.'"])\d{1,12}(?:\.\d{1,4})?(?![A-Za-z0-9_])/g

/** Amounts at which conditions of a body may change their mind: at each number in them, just below and just above. */
export function telltaleAmounts(conditions: readonly string[]): string[] {
  const numbers = new Set(conditions.flatMap((condition) => condition.match(LITERAL) ?? []))
  const hundredths = [...numbers].slice(0, 20).map((text) => {
    const [whole = '0', part = ''] = text.split('.')
    return BigInt(whole) * 100n + BigInt(part.padEnd(2, '0').slice(0, 2))
  })
  const around = new Set([
    0n,
    ...hundredths.flatMap((value) => (value > 0n ? [value - 1n, value, value + 1n] : [value, 1n])),
  ])
  return [...around].map((value) => `${String(value / 100n)}.${String(value % 100n).padStart(2, '0')}`)
}

/** How many approvals a step takes by itself. @param holders how many people hold a role */
function approvalsOf(step: DefinitionStep | BranchStep, holders: (role: string) => number): number {
  if (step.kind === 'hierarchy') return step.skips?.includes('lower') === true ? 1 : step.levels
  if (step.kind !== 'approval' || step.mode === 'any') return step.kind === 'approval' ? 1 : 0
  const { mode, quorum = 1, weights, approvers } = step
  if (mode === 'quorum') return weights === undefined ? quorum : Math.min(quorum, Object.keys(weights).length)
  return 'users' in approvers ? approvers.users.length : 'role' in approvers ? Math.max(1, holders(approvers.role)) : 1
}

/**
 * The most approvals that a document can need. @param applies whether a condition may be true; one that asks more than the amount
 * counts as true
 * @param inSubFlow what a sub-flow of this name takes
 */
export function approvalsNeeded(
  body: DefinitionBody,
  of: {
    readonly applies: (condition: string | undefined) => boolean
    readonly holders: (role: string) => number
    readonly inSubFlow: (name: string) => number
  },
): number {
  const sequence = (steps: readonly (DefinitionStep | BranchStep)[]): number =>
    steps.filter((step) => of.applies(step.condition)).reduce((sum, step) => sum + one(step), 0)
  const one = (step: DefinitionStep | BranchStep): number => {
    if (step.kind === 'parallel') return parallel(step)
    return step.kind === 'sub-flow' ? of.inSubFlow(step.definition) : approvalsOf(step, of.holders)
  }
  const parallel = ({ branches, join, k = 1 }: ParallelStep): number => {
    const each = branches.filter((branch) => of.applies(branch.condition)).map((branch) => sequence(branch.steps))
    const needed = join === 'all' ? each.length : join === 'any' ? 1 : k
    return each
      .sort((a, b) => b - a)
      .slice(0, needed)
      .reduce((sum, count) => sum + count, 0)
  }
  return sequence(body.steps)
}
