import type {
  ApprovalReason,
  ApprovalStep,
  Approvers,
  CONDITION_FAILURES,
  DefinitionBody,
  RouteStepView,
} from '@nexus/contracts-workflow'
import { type Explanation, reasonsIn } from './reason-sentence.policy.js'

/** A condition that was decided, or why it could not be. */
export type Decided =
  { readonly outcome: boolean } | { readonly failed: (typeof CONDITION_FAILURES)[number]; readonly detail: string }

/** Somebody who was not asked, and why; words where it is older than reasons. */
export interface SkippedPerson {
  readonly userId: string
  readonly userName: string
  readonly reason: Explanation
}

/** Why the person of a task was chosen, and why it was closed without a decision. */
export interface TaskReasons {
  readonly origin?: readonly ApprovalReason[]
  readonly closing?: readonly ApprovalReason[]
}

/** One step of an approval: what the definition says, pinned, and what became of it. */
export interface RouteStep {
  readonly key: string
  readonly name: string
  readonly kind: RouteStepView['kind']
  /** Key of the parallel step, branch or sub-flow that it belongs to; none: of the definition itself. */
  readonly parent?: string
  readonly condition?: string
  readonly approvers?: Approvers
  readonly mode?: ApprovalStep['mode']
  readonly quorum?: number
  readonly weights?: Readonly<Record<string, number>>
  readonly selfApprovalLimit?: string
  readonly slaHours?: number
  readonly escalateAfterHours?: number
  readonly skips?: readonly ('hierarchy' | 'further' | 'lower')[]
  readonly instruction?: string
  /** A level of the requester's management. */
  readonly isHierarchy?: true
  /** Of a parallel step: how its branches make its result. */
  readonly join?: 'all' | 'any' | 'k-of-n'
  readonly k?: number
  /** Of a sub-flow: the version of the definition that it runs, and who decides where that one falls back. */
  readonly definition?: { readonly name: string; readonly version: number }
  readonly fallback?: DefinitionBody['fallback']
  /** `undecided`: its condition could not be evaluated, or there is no other step; the fallback approver decides. */
  readonly applies: 'yes' | 'no' | 'undecided'
  /** Why it applies or not. */
  readonly why: Explanation
  /** What happened since. */
  note: Explanation
  state: RouteStepView['state']
  required?: number
  skipped: readonly SkippedPerson[]
}

/** The steps of one approval, in order; what belongs to a branch or sub-flow stands behind it. */
export interface Route {
  readonly fallback: DefinitionBody['fallback']
  readonly steps: RouteStep[]
  /** What limits of self-approval mean. */
  readonly currency?: string
  /** Whether an approval counts at later steps that would ask the same person (AP-4). */
  readonly collapseRepeated?: boolean
  readonly expiresAfterHours?: number
  /** By the id of the task. */
  tasks?: Readonly<Record<string, TaskReasons>>
  /** Why the approval waits, or why it ended as it did. */
  reasons?: readonly ApprovalReason[]
}

/** Key of the step that is added when none applies; no definition can use it. */
export const PROCESS_OWNER_STEP = '*process-owner'

/** The step that is added when no step of the definition applies: nothing is approved because nobody was asked (AP-2). */
export const processOwnerStep = (): RouteStep => ({
  key: PROCESS_OWNER_STEP,
  name: 'Process owner',
  kind: 'approval',
  mode: 'any',
  applies: 'undecided',
  why: [{ code: 'NO_STEP_APPLIES', parameters: {} }],
  note: [],
  state: 'WAITING',
  skipped: [],
})

/** Why it applies or not, and what happened since. */
export const reasonsOf = ({ why, note }: Pick<RouteStep, 'why' | 'note'>): ApprovalReason[] => [
  ...reasonsIn(why),
  ...reasonsIn(note),
]

/** Something more happened. */
export function addNote(step: RouteStep, reason: ApprovalReason): void {
  step.note = [...reasonsIn(step.note), reason]
}

const CONTAINERS = new Set<RouteStep['kind']>(['parallel', 'branch', 'sub-flow'])

/** Whether it only holds other steps. One whose condition could not be evaluated is decided as a whole, by the fallback. */
export const isContainer = (step: RouteStep): boolean => CONTAINERS.has(step.kind)

/** The steps directly inside of this one, in order; without one, those of the definition. */
export const childrenOf = (route: Route, parent: string | undefined): RouteStep[] =>
  route.steps.filter((step) => step.parent === parent)

/** Everything inside of this one, at any depth. */
export const insideOf = (route: Route, container: RouteStep): RouteStep[] =>
  childrenOf(route, container.key).flatMap((child) => [child, ...insideOf(route, child)])

/** What it is inside of, from the nearest outwards. */
export function aroundOf(route: Route, step: RouteStep): RouteStep[] {
  const parent = step.parent === undefined ? undefined : route.steps.find((other) => other.key === step.parent)
  return parent === undefined ? [] : [parent, ...aroundOf(route, parent)]
}

/** Who decides where this step falls back: of the sub-flow that it belongs to, or of the definition. */
export const fallbackOf = (route: Route, step: RouteStep): DefinitionBody['fallback'] =>
  aroundOf(route, step).find((around) => around.fallback !== undefined)?.fallback ?? route.fallback

/** Whether people are asked at it now. */
export const isRunning = (step: RouteStep): boolean =>
  !isContainer(step) && (step.state === 'ACTIVE' || step.state === 'UNASSIGNED')

/** The steps at which people are asked now; more than one only in parallel branches. */
export const runningSteps = (route: Route): RouteStep[] => route.steps.filter(isRunning)

/** Whether it is over, and how does not matter. */
export const isOver = (step: RouteStep): boolean => !['WAITING', 'ACTIVE', 'UNASSIGNED'].includes(step.state)

/**
 * An earlier step whose condition could not be evaluated either and which the fallback approver has approved: one decision of
 * the fallback approver covers them all, since the same person could not decide twice (AP-4).
 */
export function coveringStep(route: Route, step: RouteStep): RouteStep | undefined {
  return step.applies === 'undecided' && step.kind !== 'manual' && step.kind !== 'notify'
    ? route.steps.find((other) => other !== step && other.applies === 'undecided' && other.state === 'APPROVED')
    : undefined
}
