import type { Approvers, BranchStep, DefinitionBody, DefinitionStep, ParallelStep } from '@nexus/contracts-workflow'
import { type FieldError, isCurrency } from '@nexus/kernel'

const fault = (pointer: string, code: string, detail: string, facts?: FieldError['facts']): FieldError => ({
  pointer,
  code,
  detail,
  ...(facts === undefined ? {} : { facts }),
})

const repeated = <T>(values: readonly T[]): boolean => new Set(values).size < values.length

/** One step, branch or step of a branch, and where it stands in the body. */
export interface PlacedStep {
  readonly pointer: string
  readonly step: DefinitionStep | BranchStep | ParallelStep['branches'][number]
  /** Whether it is the last of its sequence. */
  readonly isLast: boolean
}

/** Every step of a body, and branches with theirs, each with its place. */
export function placedSteps(body: DefinitionBody): PlacedStep[] {
  return body.steps.flatMap((step, index) => {
    const pointer = `/body/steps/${String(index)}`
    const placed = { pointer, step, isLast: index === body.steps.length - 1 }
    if (step.kind !== 'parallel') return [placed]
    return [
      placed,
      ...step.branches.flatMap((branch, place) => placedBranch(branch, `${pointer}/branches/${String(place)}`)),
    ]
  })
}

const placedBranch = (branch: ParallelStep['branches'][number], pointer: string): PlacedStep[] => [
  { pointer, step: branch, isLast: false },
  ...branch.steps.map((step, index) => ({
    pointer: `${pointer}/steps/${String(index)}`,
    step,
    isLast: index === branch.steps.length - 1,
  })),
]

/** Whom a step asks or tells, and where it says so. */
export function approversOf({
  pointer,
  step,
}: PlacedStep): { readonly pointer: string; readonly approvers: Approvers }[] {
  if (!('kind' in step)) return []
  if (step.kind === 'notify') return [{ pointer: `${pointer}/recipients`, approvers: step.recipients }]
  return step.kind === 'approval' || step.kind === 'manual'
    ? [{ pointer: `${pointer}/approvers`, approvers: step.approvers }]
    : []
}

/** What is wrong with a body by itself, without knowing facts, roles and people. Each fault says where, and what to do. */
export function structuralFaults(body: DefinitionBody): FieldError[] {
  const placed = placedSteps(body)
  const keys = placed.map(({ step }) => step.key)
  return [
    ...(isCurrency(body.currency)
      ? []
      : [
          fault(
            '/body/currency',
            'unknown_currency',
            `${body.currency} is no currency in use; give an ISO 4217 code such as EUR`,
          ),
        ]),
    ...('users' in body.fallback && repeated(body.fallback.users)
      ? [fault('/body/fallback/users', 'repeated', 'name each person once')]
      : []),
    ...(placed.some(canDecide)
      ? []
      : [
          fault(
            '/body/steps',
            'nobody_decides',
            'needs a step in which people decide, or an auto-approve step that always applies',
          ),
        ]),
    ...placed.flatMap(({ pointer }, index) =>
      keys.indexOf(keys[index] ?? '') === index
        ? []
        : [fault(`${pointer}/key`, 'repeated', `"${keys[index] ?? ''}" names an earlier step; keys are unique`)],
    ),
    ...placed.flatMap(stepFaults),
  ]
}

const canDecide = ({ step }: PlacedStep): boolean =>
  'kind' in step &&
  (['approval', 'hierarchy', 'sub-flow'].includes(step.kind) ||
    (step.kind === 'auto-approve' && step.condition === undefined))

function stepFaults(placed: PlacedStep): FieldError[] {
  const { pointer, step, isLast } = placed
  const faults: FieldError[] = approversOf(placed).flatMap(({ pointer: at, approvers }) =>
    'users' in approvers && repeated(approvers.users)
      ? [fault(`${at}/users`, 'repeated', 'name each person once')]
      : [],
  )
  if (!('kind' in step)) return faults
  if ('slaHours' in step || 'escalateAfterHours' in step) faults.push(...timeFaults(step, pointer))
  switch (step.kind) {
    case 'auto-approve':
      if (step.condition === undefined && !isLast)
        faults.push(
          fault(
            `${pointer}/condition`,
            'hides_later_steps',
            'approves always, so that the steps after it would never run: give it a condition or make it the last',
          ),
        )
      return faults
    case 'parallel':
      if (step.join === 'k-of-n' && step.k === undefined)
        faults.push(fault(`${pointer}/k`, 'required', 'say how many branches have to be approved'))
      if (step.join !== 'k-of-n' && step.k !== undefined)
        faults.push(fault(`${pointer}/k`, 'not_k_of_n', `has no meaning with the join ${step.join}: leave it out`))
      if ((step.k ?? 1) > step.branches.length)
        faults.push(
          fault(
            `${pointer}/k`,
            'unreachable',
            `cannot be reached by ${String(step.branches.length)} branches: lower it`,
            { maximum: step.branches.length },
          ),
        )
      return faults
    case 'hierarchy':
      return [...faults, ...limitFaults(step, pointer)]
    case 'approval':
      return [...faults, ...quorumFaults(step, pointer)]
    default:
      return faults
  }
}

type Kind<K> = Extract<DefinitionStep, { kind: K }>

function timeFaults(
  { slaHours, escalateAfterHours }: Pick<Kind<'approval'>, 'slaHours' | 'escalateAfterHours'>,
  pointer: string,
): FieldError[] {
  const at = `${pointer}/escalateAfterHours`
  if (escalateAfterHours === undefined) return []
  if (slaHours === undefined) return [fault(at, 'without_time', 'needs slaHours beside it, or leave it out')]
  return escalateAfterHours < slaHours
    ? [
        fault(
          at,
          'too_early',
          `is before the ${String(slaHours)} hours of the step are over: make it at least as many`,
          {
            minimum: slaHours,
          },
        ),
      ]
    : []
}

function limitFaults({ levels, limits }: Kind<'hierarchy'>, pointer: string): FieldError[] {
  if (limits === undefined) return []
  if (limits.length !== levels - 1) {
    const detail = `${String(levels)} levels have ${String(levels - 1)} limits, one below each next level; there are ${String(limits.length)}`
    return [fault(`${pointer}/limits`, 'count', detail, { expected: levels - 1 })]
  }
  return limits.flatMap((limit, index) => {
    const before = limits[index - 1]
    return before === undefined || isLess(before, limit)
      ? []
      : [fault(`${pointer}/limits/${String(index)}`, 'not_ascending', `has to be more than ${before}`, { before })]
  })
}

function quorumFaults(step: Kind<'approval'>, pointer: string): FieldError[] {
  const { mode, quorum, weights, approvers } = step
  const users = 'users' in approvers ? [...new Set(approvers.users)] : undefined
  const faults: FieldError[] = []
  if (mode === 'quorum' && quorum === undefined)
    faults.push(fault(`${pointer}/quorum`, 'required', 'say how many have to approve'))
  if (mode !== 'quorum' && quorum !== undefined)
    faults.push(fault(`${pointer}/quorum`, 'not_a_quorum', `has no meaning with the mode ${mode}: leave it out`))
  if (weights !== undefined && (mode !== 'quorum' || users === undefined))
    faults.push(
      fault(`${pointer}/weights`, 'not_a_quorum', 'have a meaning only with the mode quorum and named people'),
    )
  for (const userId of Object.keys(weights ?? {}).filter((each) => users?.includes(each) === false))
    faults.push(
      fault(`${pointer}/weights/${userId}`, 'not_an_approver', 'is not among the named people: add or remove it'),
    )
  const possible = users?.reduce((sum, userId) => sum + (weights?.[userId] ?? 1), 0)
  if (possible !== undefined && (quorum ?? 1) > possible) {
    const by = weights === undefined ? `${String(possible)} people` : `a weight of ${String(possible)} together`
    faults.push(fault(`${pointer}/quorum`, 'unreachable', `cannot be reached by ${by}`, { maximum: possible }))
  }
  return faults
}

/** Plain amounts of at most twelve and four digits. */
function isLess(a: string, b: string): boolean {
  const units = (text: string): bigint => {
    const [whole = '0', part = ''] = text.split('.')
    return BigInt(whole) * 10_000n + BigInt(part.padEnd(4, '0'))
  }
  return units(a) < units(b)
}
