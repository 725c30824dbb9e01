import type {
  ApprovalReason,
  ApprovalRequest,
  BranchStep,
  DefinitionStep,
  HierarchyStep,
  ReasonOf,
} from '@nexus/contracts-workflow'
import type { DefinitionPlan } from '../definitions/definition-plan.policy.js'
import type { Decided, Route, RouteStep } from './route.policy.js'

type Facts = ApprovalRequest['facts']
type AnyStep = DefinitionStep | BranchStep

/** A step before its condition is decided. */
export type PlannedStep = Omit<RouteStep, 'applies' | 'why' | 'note' | 'state' | 'skipped' | 'required'> & {
  /** What plain numbers in its condition mean. */
  readonly currency: string
  /** Why nobody can tell what it asks for. */
  readonly failing?: ApprovalReason
}

/** All steps of a plan in the order in which they run, sub-flows and levels of management opened up. */
export function plannedSteps(plan: DefinitionPlan): PlannedStep[] {
  return inside(plan, plan.body.steps, undefined, new Set())
}

/** By priority: policy before, management, policy after (AP-11); else as they are written. */
const inOrder = (steps: readonly AnyStep[]): AnyStep[] => {
  const priority = (step: AnyStep): number => ('priority' in step ? (step.priority ?? 50) : 50)
  return [...steps].sort((a, b) => priority(a) - priority(b))
}

function inside(
  plan: DefinitionPlan,
  steps: readonly AnyStep[],
  parent: string | undefined,
  taken: Set<string>,
): PlannedStep[] {
  return inOrder(steps).flatMap((step) => planned(plan, step, parent, taken))
}

function planned(plan: DefinitionPlan, step: AnyStep, parent: string | undefined, taken: Set<string>): PlannedStep[] {
  const base = {
    key: freeKey(step.key, parent, taken),
    name: step.name,
    ...(parent === undefined ? {} : { parent }),
    ...(step.condition === undefined ? {} : { condition: step.condition }),
    currency: plan.body.currency,
  }
  switch (step.kind) {
    case 'hierarchy':
      return levelsOf(step, base)
    case 'parallel': {
      const { kind, join, k } = step
      return [
        { ...base, kind, join, ...(k === undefined ? {} : { k }) },
        ...step.branches.flatMap((branch) => {
          const { name, condition } = branch
          const key = freeKey(branch.key, parent, taken)
          const shared = { key, name, parent: base.key, ...(condition === undefined ? {} : { condition }) }
          return [
            { ...shared, kind: 'branch' as const, currency: base.currency },
            ...inside(plan, branch.steps, key, taken),
          ]
        }),
      ]
    }
    case 'sub-flow': {
      const flow = plan.subFlows.get(step.definition)
      if (flow === undefined) return [{ ...base, kind: 'approval', failing: unpublished(step.definition) }]
      const definition = { name: flow.name, version: flow.number }
      return [
        { ...base, kind: 'sub-flow', definition, fallback: flow.body.fallback },
        ...inside(flow, flow.body.steps, base.key, taken),
      ]
    }
    case 'notify': {
      return [{ ...base, kind: 'notify', approvers: step.recipients }]
    }
    case 'auto-approve':
      return [{ ...base, kind: 'auto-approve' }]
    case 'manual':
    case 'approval': {
      const { key: _key, name: _name, condition: _condition, priority: _priority, ...rest } = step
      return [{ ...base, ...rest, ...(step.kind === 'manual' ? { mode: 'any' as const } : {}) }]
    }
  }
}

const unpublished = (definition: string): ApprovalReason => ({
  code: 'SUB_FLOW_UNPUBLISHED',
  parameters: { definition },
})

/** Each level of management is a step; above its limit the next one is asked too, or instead. */
function levelsOf(step: HierarchyStep, base: Omit<PlannedStep, 'kind'>): PlannedStep[] {
  const { levels, limits = [], skips = [], slaHours, escalateAfterHours } = step
  return Array.from({ length: levels }, (_, index) => {
    const [above, upTo] = [limits[index - 1], limits[index]]
    const conditions = [
      ...(step.condition === undefined ? [] : [`(${step.condition})`]),
      ...(above === undefined ? [] : [`amount > ${above}`]),
      ...(upTo !== undefined && skips.includes('lower') ? [`amount <= ${upTo}`] : []),
    ]
    const { condition: _condition, ...rest } = base
    return {
      ...rest,
      key: `${base.key.slice(0, 57)}~${String(index + 1)}`,
      name: levels === 1 ? base.name : `${base.name.slice(0, 90)} (${String(index + 1)})`,
      kind: 'approval' as const,
      isHierarchy: true as const,
      approvers: { managerOf: 'requester' as const, level: index + 1 },
      mode: 'any' as const,
      skips,
      ...(conditions.length === 0 ? {} : { condition: conditions.join(' && ') }),
      ...(slaHours === undefined ? {} : { slaHours }),
      ...(escalateAfterHours === undefined ? {} : { escalateAfterHours }),
    }
  })
}

/** Steps of a sub-flow carry its key, so that keys stay unique; a key that is too long becomes a number. */
function freeKey(key: string, parent: string | undefined, taken: Set<string>): string {
  const full = taken.has(key) && parent !== undefined ? `${parent}/${key}` : key
  let free = full.length <= 56 ? full : `${full.slice(0, 50)}/${String(taken.size)}`
  for (let next = 2; taken.has(free); next += 1) free = `${full.slice(0, 50)}/${String(next)}`
  taken.add(free)
  return free
}

/** The route of an approval. @param decided the results of the steps that have a condition, in the order of the steps */
export function routeOf(
  plan: DefinitionPlan,
  steps: readonly PlannedStep[],
  decided: readonly Decided[],
  facts: Facts,
): Route {
  const results = [...decided]
  const judged = steps.map((step) =>
    routeStepOf(step, step.condition === undefined ? undefined : (results.shift() ?? MISSING), facts),
  )
  const { fallback, currency, collapseRepeated, expiresAfterHours } = plan.body
  return {
    fallback,
    currency,
    ...(collapseRepeated === undefined ? {} : { collapseRepeated }),
    ...(expiresAfterHours === undefined ? {} : { expiresAfterHours }),
    steps: withoutSkippedHierarchy(opened(judged)),
  }
}

const MISSING: Decided = { failed: 'error', detail: 'The condition was not evaluated.' }

function routeStepOf(planned: PlannedStep, decided: Decided | undefined, facts: Facts): RouteStep {
  const { currency, failing, ...step } = planned
  const { applies, why } =
    failing === undefined
      ? verdictOn({ condition: step.condition ?? '', currency }, decided, facts)
      : { applies: 'undecided' as const, why: [failing] }
  return { ...step, applies, why, note: [], state: applies === 'no' ? 'SKIPPED' : 'WAITING', skipped: [] }
}

function verdictOn(
  asked: { readonly condition: string; readonly currency: string },
  decided: Decided | undefined,
  facts: Facts,
): Pick<RouteStep, 'applies' | 'why'> {
  if (decided === undefined) return { applies: 'yes', why: [{ code: 'APPLIES_ALWAYS', parameters: {} }] }
  const parameters = { ...asked, values: valuesIn(asked.condition, facts) }
  if ('failed' in decided) {
    const { failed: failure, detail } = decided
    return { applies: 'undecided', why: [{ code: 'CONDITION_FAILED', parameters: { ...parameters, failure, detail } }] }
  }
  return decided.outcome
    ? { applies: 'yes', why: [{ code: 'CONDITION_TRUE', parameters }] }
    : { applies: 'no', why: [{ code: 'CONDITION_FALSE', parameters }] }
}

/** The names that a condition asks, whatever they mean. */
export const namesIn = (condition: string): ReadonlySet<string> =>
  new Set(condition.replace(/'[^']*'|"[^"]*"/g, ' ').match(/[A-Za-z][A-Za-z0-9]*/g))

const LONGEST_TEXT = 60

/** The facts that a condition asked for, long texts cut. */
function valuesIn(condition: string, facts: Facts): ReasonOf<'CONDITION_TRUE'>['parameters']['values'] {
  return [...namesIn(condition)].flatMap((fact) => {
    const value = Object.hasOwn(facts, fact) ? facts[fact] : undefined
    if (value === undefined) return []
    const isLong = typeof value === 'string' && value.length > LONGEST_TEXT
    return [{ fact, value: isLong ? `${value.slice(0, LONGEST_TEXT - 1)}…` : value }]
  })
}

/** What a branch or sub-flow holds runs only when it applies; one that nobody can decide is decided as a whole. */
function opened(steps: readonly RouteStep[]): RouteStep[] {
  const closed = new Set<string>()
  return steps.flatMap((step) => {
    const isInside = step.parent !== undefined && closed.has(step.parent)
    const holds = step.kind === 'parallel' || step.kind === 'branch' || step.kind === 'sub-flow'
    if (isInside || (holds && step.applies !== 'yes')) closed.add(step.key)
    if (isInside) return []
    return [holds && step.applies === 'undecided' ? { ...step, kind: 'approval' as const } : step]
  })
}

/** A step that skips the hierarchy takes its place when it applies, wherever it stands (AP-11). */
function withoutSkippedHierarchy(steps: RouteStep[]): RouteStep[] {
  for (const step of steps) {
    if (step.isHierarchy !== true || step.state !== 'WAITING') continue
    const instead = steps.find(
      (other) => other.parent === step.parent && other.applies === 'yes' && other.skips?.includes('hierarchy') === true,
    )
    if (instead !== undefined)
      Object.assign(step, {
        state: 'SKIPPED',
        note: [{ code: 'REPLACES_HIERARCHY', parameters: { step: instead.name } }] satisfies ApprovalReason[],
      })
  }
  return steps
}
