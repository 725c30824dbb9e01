import type { DefinitionBody, DefinitionStep } from '@nexus/contracts-workflow'
import { type FieldError, isCurrency } from '@nexus/kernel'

const fault = (pointer: string, code: string, detail: string): FieldError => ({ pointer, code, detail })

const repeated = <T>(values: readonly T[]): boolean => new Set(values).size < values.length

/** What is wrong with a body by itself, without knowing facts, roles and people. */
export function structuralFaults(body: DefinitionBody): FieldError[] {
  const keys = body.steps.map((step) => step.key)
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
    ...(body.steps.some(canDecideByItself)
      ? []
      : [
          fault(
            '/body/steps',
            'nobody_decides',
            'needs a step in which people decide, or an auto-approve step that always applies',
          ),
        ]),
    ...keys.flatMap((key, index) =>
      keys.indexOf(key) === index
        ? []
        : [fault(`/body/steps/${String(index)}/key`, 'repeated', `"${key}" names an earlier step; keys are unique`)],
    ),
    ...body.steps.flatMap((step, index) =>
      stepFaults(step, `/body/steps/${String(index)}`, index === body.steps.length - 1),
    ),
  ]
}

const canDecideByItself = (step: DefinitionStep): boolean => step.kind === 'approval' || step.condition === undefined

function stepFaults(step: DefinitionStep, pointer: string, isLast: boolean): FieldError[] {
  if (step.kind === 'auto-approve') {
    return step.condition === undefined && !isLast
      ? [
          fault(
            `${pointer}/condition`,
            'hides_later_steps',
            'approves always, so that the steps after it would never run: give it a condition or make it the last',
          ),
        ]
      : []
  }
  const users = 'users' in step.approvers ? step.approvers.users : undefined
  const faults: FieldError[] = []
  if (step.mode === 'quorum' && step.quorum === undefined)
    faults.push(fault(`${pointer}/quorum`, 'required', 'say how many have to approve'))
  if (step.mode !== 'quorum' && step.quorum !== undefined)
    faults.push(fault(`${pointer}/quorum`, 'not_a_quorum', `has no meaning with the mode ${step.mode}`))
  if (users !== undefined && repeated(users))
    faults.push(fault(`${pointer}/approvers/users`, 'repeated', 'name each person once'))
  if (users !== undefined && (step.quorum ?? 1) > new Set(users).size) {
    faults.push(fault(`${pointer}/quorum`, 'unreachable', `cannot be reached by ${String(new Set(users).size)} people`))
  }
  return faults
}
