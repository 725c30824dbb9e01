import type { ApprovalReason, ApprovalRequest } from '@nexus/contracts-workflow'
import type { ApprovalCase } from './approval-case.policy.js'
import { namesIn } from './route-plan.policy.js'
import { aroundOf, isContainer, type Route, type RouteStep } from './route.policy.js'

/** The approval on which a renewed one builds. */
export interface Foundation {
  readonly found: ApprovalCase
  /** It still ran for the version before (AP-10); else it had approved. */
  readonly wasRunning: boolean
}

const isOpenApproval = (step: RouteStep): boolean =>
  !isContainer(step) && step.state === 'WAITING' && (step.kind === 'approval' || step.kind === 'auto-approve')

/**
 * What of a route is decided again after a change (AP-9, AP-10). Nothing is ever left out without an approval that it rests on.
 * @returns what was decided again in the end, and the steps whose votes stand
 */
export function narrowRoute(
  route: Route,
  request: Pick<ApprovalRequest, 'rerun' | 'affectedFacts' | 'change' | 'previousInstanceId' | 'documentId'>,
  foundation: Foundation | undefined,
  definition: { readonly definitionId: string; readonly definitionVersion: number },
): { readonly rerun: 'full' | 'final-only' | 'affected'; readonly kept: readonly RouteStep[] } {
  const { rerun = 'full', affectedFacts = [] } = request
  if (rerun === 'full' || !isGrounded(request, foundation)) return { rerun: 'full', kept: [] }
  const waiting = route.steps.filter(isOpenApproval)

  if (foundation?.wasRunning === true) {
    // Votes of a running approval stand where the change does not reach; what was open stays open (AP-10).
    if (rerun !== 'affected') return { rerun: 'full', kept: [] }
    const { approval } = foundation.found
    const isSame =
      approval.definitionId === definition.definitionId && approval.definitionVersion === definition.definitionVersion
    const kept = waiting.filter(
      (step) =>
        isSame &&
        step.kind === 'approval' &&
        step.applies === 'yes' &&
        !isAffected(route, step, affectedFacts) &&
        approval.route.steps.some((before) => before.key === step.key && before.state === 'APPROVED'),
    )
    return { rerun, kept }
  }

  const affected = waiting.filter((step) => isAffected(route, step, affectedFacts))
  const again =
    rerun === 'affected' && affected.some((step) => step.kind === 'approval') ? affected : lastApprovalOf(waiting)
  const mode = again === affected ? 'affected' : 'final-only'
  const code = mode === 'affected' ? 'CHANGE_TOUCHES_NOTHING' : 'ONLY_LAST_STEP_AGAIN'
  const note: ApprovalReason[] = [{ code, parameters: {} }]
  for (const step of waiting) if (!again.includes(step)) Object.assign(step, { state: 'SKIPPED', note })
  return { rerun: mode, kept: [] }
}

/** A document that claims less than a full rerun has to rest on an approval. */
const isGrounded = (
  request: Pick<ApprovalRequest, 'change' | 'previousInstanceId'>,
  foundation: Foundation | undefined,
): boolean => (request.previousInstanceId === undefined ? request.change != null : foundation !== undefined)

const lastApprovalOf = (waiting: readonly RouteStep[]): RouteStep[] =>
  waiting.filter((step) => step.kind === 'approval').slice(-1)

/** Whether a step, or what it is inside of, depends on one of these facts: by its condition, or by whom it asks. */
export function isAffected(route: Route, step: RouteStep, affectedFacts: readonly string[]): boolean {
  const affected = new Set(affectedFacts.map((name) => name.replace(/^(facts|snapshot)\./, '')))
  return [step, ...aroundOf(route, step)].some(({ condition, approvers, selfApprovalLimit }) => {
    if (condition !== undefined && [...namesIn(condition)].some((name) => affected.has(name))) return true
    if (selfApprovalLimit !== undefined && affected.has('amount')) return true
    if (approvers === undefined) return false
    if ('ownerOf' in approvers) return affected.has('costCentreId')
    return 'field' in approvers && affected.has(approvers.field.replace(/^(facts|snapshot)\./, ''))
  })
}
