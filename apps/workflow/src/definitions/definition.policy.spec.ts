import { type DefinitionBody, exampleDefinitionBody } from '@nexus/contracts-workflow'
import { structuralFaults } from './definition.policy.js'

const [one, two] = ['01936d3e-7c1a-7b3a-9d53-0f6f0a4c1b01', '01936d3e-7c1a-7b3a-9d53-0f6f0a4c1b02']
const approval = {
  key: 'people',
  name: 'People',
  kind: 'approval',
  approvers: { role: 'approver' },
  mode: 'any',
} as const
type Parallel = Extract<DefinitionBody['steps'][number], { kind: 'parallel' }>
const parallel = (parts: Partial<Parallel>, step: object = {}): Parallel => ({
  key: 'both',
  name: 'Both',
  kind: 'parallel',
  join: 'all',
  branches: [
    { key: 'left', name: 'Left', steps: [{ ...approval, key: 'one', ...step }] },
    { key: 'right', name: 'Right', steps: [{ ...approval, key: 'two' }] },
  ],
  ...parts,
})
const body = (parts: Partial<DefinitionBody>): DefinitionBody => ({
  currency: 'EUR',
  fallback: { owner: true },
  steps: [approval],
  ...parts,
})

describe('a definition by itself', () => {
  it('is right when it is the one that we ship', () => {
    expect(structuralFaults(exampleDefinitionBody)).toEqual([])
  })

  it.each<[string, Partial<DefinitionBody>, string, string]>([
    ['the same key twice', { steps: [approval, approval] }, '/body/steps/1/key', 'repeated'],
    ['a quorum without its number', { steps: [{ ...approval, mode: 'quorum' }] }, '/body/steps/0/quorum', 'required'],
    [
      'a number of approvals without a quorum',
      { steps: [{ ...approval, mode: 'all', quorum: 2 }] },
      '/body/steps/0/quorum',
      'not_a_quorum',
    ],
    [
      'a quorum that its people cannot reach',
      { steps: [{ ...approval, approvers: { users: [one, two] }, mode: 'quorum', quorum: 3 }] },
      '/body/steps/0/quorum',
      'unreachable',
    ],
    [
      'the same person twice',
      { steps: [{ ...approval, approvers: { users: [one, one] } }] },
      '/body/steps/0/approvers/users',
      'repeated',
    ],
    ['the same fallback twice', { fallback: { users: [one, one] } }, '/body/fallback/users', 'repeated'],
    ['a metal as currency', { currency: 'XAU' }, '/body/currency', 'unknown_currency'],
    [
      'nobody who could decide',
      { steps: [{ key: 'auto', name: 'Auto', kind: 'auto-approve', condition: 'amount < 5' }] },
      '/body/steps',
      'nobody_decides',
    ],
    [
      'a step that hides the next',
      { steps: [{ key: 'auto', name: 'Auto', kind: 'auto-approve' }, approval] },
      '/body/steps/0/condition',
      'hides_later_steps',
    ],
    [
      'limits of a hierarchy that do not rise',
      { steps: [{ key: 'line', name: 'Line', kind: 'hierarchy', levels: 3, limits: ['500', '500.00'] }] },
      '/body/steps/0/limits/1',
      'not_ascending',
    ],
    [
      'more levels than limits',
      { steps: [{ key: 'line', name: 'Line', kind: 'hierarchy', levels: 3, limits: ['500'] }] },
      '/body/steps/0/limits',
      'count',
    ],
    [
      'an escalation before the time is over',
      { steps: [{ ...approval, slaHours: 8, escalateAfterHours: 4 }] },
      '/body/steps/0/escalateAfterHours',
      'too_early',
    ],
    [
      'weights of others than the approvers',
      {
        steps: [{ ...approval, approvers: { users: [one] }, mode: 'quorum', quorum: 1, weights: { [two]: 3 } }],
      },
      `/body/steps/0/weights/${two}`,
      'not_an_approver',
    ],
    [
      'a weight that cannot be reached',
      {
        steps: [{ ...approval, approvers: { users: [one, two] }, mode: 'quorum', quorum: 5, weights: { [two]: 3 } }],
      },
      '/body/steps/0/quorum',
      'unreachable',
    ],
    ['branches without their number', { steps: [parallel({ join: 'k-of-n' })] }, '/body/steps/0/k', 'required'],
    ['more branches than there are', { steps: [parallel({ join: 'k-of-n', k: 3 })] }, '/body/steps/0/k', 'unreachable'],
    [
      'a step of a branch that asks the same person twice',
      { steps: [parallel({}, { approvers: { users: [one, one] } })] },
      '/body/steps/0/branches/0/steps/0/approvers/users',
      'repeated',
    ],
  ])('refuses %s', (_what, parts, pointer, code) => {
    expect(structuralFaults(body(parts))).toMatchObject([{ pointer, code }])
  })

  it('may approve everything, when that is all it does', () => {
    expect(structuralFaults(body({ steps: [{ key: 'auto', name: 'Auto', kind: 'auto-approve' }] }))).toEqual([])
  })
})
