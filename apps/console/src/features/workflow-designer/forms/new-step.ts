import type { Translate } from '@nexus/console-i18n'
import { freeKey } from './body-edit.js'
import type { Branch, BranchStep, DefinitionBody, Step, StepKind } from './body-types.js'

const MANAGER = { managerOf: 'requester' } as const

/** A step that can be saved as it is, except where only a person can say what it is for. */
export function newStep(kind: StepKind, body: DefinitionBody, t: Translate): Step {
  const name = t(`workflow.kind.${kind}`)
  const base = { key: freeKey(body, name), name }
  switch (kind) {
    case 'approval':
      return { ...base, kind, approvers: MANAGER, mode: 'any' }
    case 'auto-approve':
      return { ...base, kind }
    case 'manual':
      return { ...base, kind, approvers: MANAGER, instruction: '' }
    case 'notify':
      return { ...base, kind, recipients: MANAGER }
    case 'sub-flow':
      return { ...base, kind, definition: '' }
    case 'hierarchy':
      return { ...base, kind, levels: 2 }
    case 'parallel': {
      const first = newBranch(body, t, [base.key], 1)
      const taken = [base.key, first.key, ...first.steps.map(({ key }) => key)]
      return { ...base, kind, join: 'all', branches: [first, newBranch(body, t, taken, 2)] }
    }
  }
}

/** A branch with one approval in it. @param taken keys that are given but do not stand in the body yet */
export function newBranch(body: DefinitionBody, t: Translate, taken: readonly string[], number: number): Branch {
  const name = t('workflow.branch.name', { number })
  const key = freeKey(body, name, taken)
  const approval = t('workflow.kind.approval')
  return {
    key,
    name,
    steps: [
      {
        key: freeKey(body, approval, [...taken, key]),
        name: approval,
        kind: 'approval',
        approvers: MANAGER,
        mode: 'any',
      },
    ],
  }
}

/** The same step once more, with keys of its own. */
export function copyOf(step: Step, body: DefinitionBody, t: Translate): Step {
  const taken: string[] = []
  const free = (wanted: string): string => {
    const key = freeKey(body, wanted, taken)
    taken.push(key)
    return key
  }
  const name = t('workflow.step.copy_name', { name: step.name }).slice(0, 100)
  const copy = { ...step, key: free(step.key), name }
  if (copy.kind !== 'parallel') return copy
  return {
    ...copy,
    branches: copy.branches.map((branch) => ({
      ...branch,
      key: free(branch.key),
      steps: branch.steps.map((each): BranchStep => ({ ...each, key: free(each.key) })),
    })),
  }
}

/** What a new definition begins with: the manager of whoever asks decides. */
export function newBody(currency: string, t: Translate): DefinitionBody {
  const empty: DefinitionBody = { currency, fallback: { owner: true }, steps: [] }
  return { ...empty, steps: [newStep('approval', empty, t)] }
}
