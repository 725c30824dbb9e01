import type { ApprovalStep, DefinitionBody, DefinitionStep, RouteStepView } from '@nexus/contracts-workflow'

/** A condition that was decided, or why it could not be. */
export type Decided = { readonly outcome: boolean } | { readonly failed: string; readonly detail: string }

/** One step of an approval: what the definition says, pinned, and what became of it. */
export interface RouteStep {
  readonly key: string
  readonly name: string
  readonly kind: DefinitionStep['kind']
  readonly condition?: string
  readonly approvers?: ApprovalStep['approvers']
  readonly mode?: ApprovalStep['mode']
  readonly quorum?: number
  /** `undecided`: its condition could not be evaluated, or there is no other step; the fallback approver decides. */
  readonly applies: 'yes' | 'no' | 'undecided'
  /** Why it applies or not, in words. */
  readonly why: string
  /** What happened since, in words. */
  note: string
  state: RouteStepView['state']
  required?: number
  skipped: RouteStepView['skipped']
}

/** The steps of one approval, in order. */
export interface Route {
  readonly fallback: DefinitionBody['fallback']
  readonly steps: RouteStep[]
}

/** Key of the step that is added when none applies; no definition can use it. */
export const PROCESS_OWNER_STEP = '*process-owner'

/** The conditions of a definition, in the order of its steps. */
export const conditionsOf = (body: DefinitionBody): string[] => body.steps.flatMap((step) => step.condition ?? [])

/** The route of an approval. @param decided the results of {@link conditionsOf}, in the same order */
export function routeOf(body: DefinitionBody, decided: readonly Decided[]): Route {
  const results = [...decided]
  return {
    fallback: body.fallback,
    steps: body.steps.map((step) =>
      routeStepOf(step, step.condition === undefined ? undefined : (results.shift() ?? MISSING)),
    ),
  }
}

const MISSING: Decided = { failed: 'error', detail: 'The condition was not evaluated.' }

function routeStepOf(step: DefinitionStep, decided: Decided | undefined): RouteStep {
  const { key, name, kind } = step
  const people =
    step.kind === 'approval'
      ? { approvers: step.approvers, mode: step.mode, ...(step.quorum === undefined ? {} : { quorum: step.quorum }) }
      : {}
  const condition = step.condition === undefined ? {} : { condition: step.condition }
  const { applies, why } = verdictOn(step.condition ?? '', decided)
  return {
    key,
    name,
    kind,
    ...condition,
    ...people,
    applies,
    why,
    note: '',
    state: applies === 'no' ? 'SKIPPED' : 'WAITING',
    skipped: [],
  }
}

function verdictOn(condition: string, decided: Decided | undefined): Pick<RouteStep, 'applies' | 'why'> {
  if (decided === undefined) return { applies: 'yes', why: 'Applies always.' }
  if ('failed' in decided) {
    return {
      applies: 'undecided',
      why: `The condition ${condition} could not be evaluated (${decided.detail.replace(/\.$/, '')}), so the fallback approver decides.`,
    }
  }
  return decided.outcome
    ? { applies: 'yes', why: `Applies: ${condition} is true.` }
    : { applies: 'no', why: `Does not apply: ${condition} is false.` }
}

/** The step that is added when no step of the definition applies: nothing is approved because nobody was asked (AP-2). */
export const processOwnerStep = (): RouteStep => ({
  key: PROCESS_OWNER_STEP,
  name: 'Process owner',
  kind: 'approval',
  mode: 'any',
  applies: 'undecided',
  why: 'No step of the definition applies, so the fallback approver decides.',
  note: '',
  state: 'WAITING',
  skipped: [],
})

/** The next step to run. */
export const nextStep = (route: Route): RouteStep | undefined => route.steps.find((step) => step.state === 'WAITING')

/** The step that runs. */
export const runningStep = (route: Route): RouteStep | undefined =>
  route.steps.find((step) => step.state === 'ACTIVE' || step.state === 'UNASSIGNED')

/**
 * An earlier step whose condition could not be evaluated either and which the fallback approver has approved: one decision of
 * the fallback approver covers them all, since the same person could not decide twice (AP-4).
 */
export function coveringStep(route: Route, step: RouteStep): RouteStep | undefined {
  return step.applies === 'undecided'
    ? route.steps.find((other) => other !== step && other.applies === 'undecided' && other.state === 'APPROVED')
    : undefined
}
