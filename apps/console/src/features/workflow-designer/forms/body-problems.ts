import type { FieldProblem } from '@nexus/client'
import type { Translate } from '@nexus/console-i18n'
import { placedIn } from './body-edit.js'
import type { Approvers, Branch, DefinitionBody, DocumentType, Step } from './body-types.js'
import { checkCondition } from './condition-check.js'
import { conditionMessage } from './condition-message.js'
import { FACTS } from './facts.js'

/** Something that is wrong with a step, a branch or, with the key '', with the definition as a whole. */
export interface BodyProblem {
  readonly key: string
  /** Below its step, such as `condition` or `approvers/users/1`; '' for all of it. */
  readonly field: string
  readonly detail: string
  readonly isFromServer: boolean
}

export const DEFINITION = ''

/**
 * What the server named by pointers into the body that it was sent, by step.
 * @param textOf what is said of each, as `useFieldText` answers
 */
export function serverProblems(
  body: DefinitionBody,
  errors: readonly FieldProblem[],
  textOf: (problem: FieldProblem) => string,
): readonly BodyProblem[] {
  // The longest pointer that fits is the innermost step.
  const placed = [...placedIn(body)].sort((a, b) => b.pointer.length - a.pointer.length)
  return errors.map((problem) => {
    const { pointer } = problem
    const at = placed.find((each) => pointer === each.pointer || pointer.startsWith(`${each.pointer}/`))
    return {
      key: at?.key ?? DEFINITION,
      field: at === undefined ? pointer.replace(/^\/body\/?/, '') : pointer.slice(at.pointer.length + 1),
      detail: textOf(problem),
      isFromServer: true,
    }
  })
}

/** What can be seen here, before anything is sent. */
export function localProblems(body: DefinitionBody, documentType: DocumentType, t: Translate): readonly BodyProblem[] {
  const schema = Object.fromEntries(FACTS[documentType].map(({ name, type }) => [name, type]))
  const problems: BodyProblem[] = []
  const say = (key: string, field: string, detail: string): void => {
    problems.push({ key, field, detail, isFromServer: false })
  }
  if (body.steps.length === 0) say(DEFINITION, 'steps', t('workflow.problem.no_steps'))
  for (const { key, step, branch } of placedIn(body)) {
    const of = step ?? branch
    if (of === undefined) continue
    if (of.name.trim() === '') say(key, 'name', t('workflow.problem.name'))
    if (of.condition !== undefined) {
      const [problem] = checkCondition(of.condition, schema)
      if (problem !== undefined) say(key, 'condition', conditionMessage(problem, t))
    }
    const faults = step === undefined ? branchFaults(branch, t) : stepFaults(step, t)
    for (const [field, detail] of faults) say(key, field, detail)
  }
  return problems
}

type Faults = readonly (readonly [field: string, detail: string])[]

const branchFaults = (branch: Branch | undefined, t: Translate): Faults =>
  branch?.steps.length === 0 ? [['steps', t('workflow.problem.no_branch_steps')]] : []

function stepFaults(step: Step, t: Translate): Faults {
  switch (step.kind) {
    case 'approval': {
      const needsQuorum = step.mode === 'quorum' && step.quorum === undefined
      return [
        ...approversFaults(step.approvers, 'approvers', t),
        ...(needsQuorum ? ([['quorum', t('workflow.problem.quorum')]] as const) : []),
        ...timeFaults(step, t),
      ]
    }
    case 'manual': {
      const isSilent = step.instruction.trim() === ''
      return [
        ...approversFaults(step.approvers, 'approvers', t),
        ...(isSilent ? ([['instruction', t('workflow.problem.instruction')]] as const) : []),
        ...timeFaults(step, t),
      ]
    }
    case 'notify':
      return approversFaults(step.recipients, 'recipients', t)
    case 'sub-flow':
      return step.definition === '' ? [['definition', t('workflow.problem.definition')]] : []
    case 'parallel': {
      const isUnsaid = step.join === 'k-of-n' && step.k === undefined
      return [
        ...(step.branches.length < 2 ? ([['branches', t('workflow.problem.branches')]] as const) : []),
        ...(isUnsaid ? ([['k', t('workflow.problem.k')]] as const) : []),
      ]
    }
    case 'hierarchy': {
      const { limits, levels } = step
      const isShort = limits !== undefined && (limits.length !== levels - 1 || limits.includes(''))
      return [...(isShort ? ([['limits', t('workflow.problem.limits')]] as const) : []), ...timeFaults(step, t)]
    }
    case 'auto-approve':
      return []
  }
}

function approversFaults(approvers: Approvers, field: string, t: Translate): Faults {
  if ('users' in approvers && approvers.users.length === 0) return [[`${field}/users`, t('workflow.problem.users')]]
  if ('role' in approvers && approvers.role === '') return [[`${field}/role`, t('workflow.problem.role')]]
  if ('field' in approvers && !/^(facts|snapshot)(\.[A-Za-z][A-Za-z0-9]{0,59}){1,5}$/.test(approvers.field))
    return [[`${field}/field`, t('workflow.problem.field')]]
  return []
}

function timeFaults(
  { slaHours, escalateAfterHours }: { readonly slaHours?: number; readonly escalateAfterHours?: number },
  t: Translate,
): Faults {
  if (escalateAfterHours === undefined) return []
  if (slaHours === undefined) return [['escalateAfterHours', t('workflow.problem.escalation_alone')]]
  return escalateAfterHours < slaHours ? [['escalateAfterHours', t('workflow.problem.escalation_early')]] : []
}
