import type { DefinitionBody } from '@nexus/contracts-workflow'

/** A version of a definition with the sub-flows that it uses, as they are published now. */
export interface DefinitionPlan {
  readonly definitionId: string
  readonly name: string
  readonly number: number
  readonly body: DefinitionBody
  /** By name; who is missing is not published, or would run inside of itself. */
  readonly subFlows: ReadonlyMap<string, DefinitionPlan>
}

/** How deep sub-flows may be inside of each other. */
export const SUB_FLOW_DEPTH = 3

/** The sub-flows that a body uses, each once. */
export function subFlowNamesOf(body: DefinitionBody): string[] {
  const steps = body.steps.flatMap((step) =>
    step.kind === 'parallel' ? step.branches.flatMap((branch) => branch.steps) : [step],
  )
  return [...new Set(steps.flatMap((step) => (step.kind === 'sub-flow' ? [step.definition] : [])))]
}
