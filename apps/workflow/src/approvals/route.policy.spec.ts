import { type DefinitionBody, exampleDefinitionBody } from '@nexus/contracts-workflow'
import type { DefinitionPlan } from '../definitions/definition-plan.policy.js'
import { plannedSteps, routeOf } from './route-plan.policy.js'
import { sentenceOf } from './reason-sentence.policy.js'
import { childrenOf, coveringStep, type Decided, processOwnerStep, type Route } from './route.policy.js'

const failed: Decided = { failed: 'currency_mismatch', detail: 'USD cannot be compared with EUR.' }
const facts = { amount: { amount: '499.99', currency: 'EUR' } }
const planOf = (parts: Partial<DefinitionBody>, subFlows: Record<string, DefinitionPlan> = {}): DefinitionPlan => ({
  definitionId: 'definition',
  name: 'Ours',
  number: 1,
  body: { ...exampleDefinitionBody, ...parts },
  subFlows: new Map(Object.entries(subFlows)),
})
const route = (plan: DefinitionPlan, decided: Decided[] = []): Route =>
  routeOf(plan, plannedSteps(plan), decided, facts)
const approval = (key: string): DefinitionBody['steps'][number] & { kind: 'approval' } => ({
  key,
  name: key,
  kind: 'approval',
  approvers: { role: 'approver' },
  mode: 'any',
})

describe('the route of an approval', () => {
  it('skips a step whose condition is false, and says so with the values', () => {
    const { steps } = route(planOf({}), [{ outcome: false }, { outcome: true }])
    expect(sentenceOf(steps[0]?.why ?? '')).toBe('Does not apply: amount < 500 is false, as amount is 499.99 EUR.')
    expect(steps).toMatchObject([
      {
        key: 'one-approver',
        state: 'SKIPPED',
        applies: 'no',
        why: [
          {
            code: 'CONDITION_FALSE',
            parameters: {
              condition: 'amount < 500',
              currency: 'EUR',
              values: [{ fact: 'amount', value: { amount: '499.99', currency: 'EUR' } }],
            },
          },
        ],
      },
      { key: 'two-approvers', state: 'WAITING', applies: 'yes', quorum: 2 },
    ])
  })

  it('never takes a condition that could not be evaluated for false (AP-2)', () => {
    const { steps } = route(planOf({}), [failed, { outcome: false }])
    expect(steps[0]).toMatchObject({ state: 'WAITING', applies: 'undecided' })
    expect(sentenceOf(steps[0]?.why ?? '')).toBe(
      'The condition amount < 500 could not be evaluated (USD cannot be compared with EUR), as amount is 499.99 EUR, so the fallback approver decides.',
    )
  })

  it('takes a result that is missing for one that could not be evaluated', () => {
    expect(route(planOf({})).steps.map((step) => step.applies)).toEqual(['undecided', 'undecided'])
  })

  it('always takes a step without a condition, and keeps results beside their conditions', () => {
    const plan = planOf({ steps: [approval('always'), exampleDefinitionBody.steps[1]!] })
    expect(route(plan, [{ outcome: false }]).steps.map((step) => step.applies)).toEqual(['yes', 'no'])
  })

  it('lets one decision of the fallback approver cover all steps that fell back to it, and no other', () => {
    const given = route(planOf({}), [failed, failed])
    const [first, second] = given.steps
    expect(coveringStep(given, second!)).toBeUndefined()
    first!.state = 'APPROVED'
    expect(coveringStep(given, second!)).toBe(first)
    expect(coveringStep(given, { ...second!, applies: 'yes' })).toBeUndefined()
    expect(coveringStep(given, processOwnerStep())).toBe(first)
  })

  it('AP-1: opens branches and sub-flows up, each with its place', () => {
    const flow = planOf({ steps: [approval('inside')] })
    const steps: DefinitionBody['steps'] = [
      {
        key: 'both',
        name: 'Both',
        kind: 'parallel',
        join: 'all',
        branches: [
          { key: 'left', name: 'Left', steps: [approval('one')] },
          { key: 'right', name: 'Right', steps: [{ key: 'more', name: 'More', kind: 'sub-flow', definition: 'Flow' }] },
        ],
      },
    ]
    const given = route(planOf({ steps }, { Flow: { ...flow, name: 'Flow', number: 4 } }))
    expect(given.steps.map(({ key, kind, parent }) => [key, kind, parent])).toEqual([
      ['both', 'parallel', undefined],
      ['left', 'branch', 'both'],
      ['one', 'approval', 'left'],
      ['right', 'branch', 'both'],
      ['more', 'sub-flow', 'right'],
      ['inside', 'approval', 'more'],
    ])
    expect(given.steps[4]).toMatchObject({ definition: { name: 'Flow', version: 4 } })
    expect(childrenOf(given, 'both').map((step) => step.key)).toEqual(['left', 'right'])
  })

  it('AP-2: a parallel step that nobody can decide is decided as a whole, and a sub-flow that is gone too', () => {
    const steps: DefinitionBody['steps'] = [
      {
        key: 'both',
        name: 'Both',
        kind: 'parallel',
        condition: 'amount > 5',
        join: 'all',
        branches: [
          { key: 'left', name: 'Left', steps: [approval('one')] },
          { key: 'right', name: 'Right', steps: [approval('two')] },
        ],
      },
      { key: 'gone', name: 'Gone', kind: 'sub-flow', definition: 'Gone' },
    ]
    expect(route(planOf({ steps }), [failed]).steps).toMatchObject([
      { key: 'both', kind: 'approval', applies: 'undecided' },
      {
        key: 'gone',
        kind: 'approval',
        applies: 'undecided',
        why: [{ code: 'SUB_FLOW_UNPUBLISHED', parameters: { definition: 'Gone' } }],
      },
    ])
  })

  it('AP-11: runs policy, then the hierarchy, then policy; levels have their limits', () => {
    const steps: DefinitionBody['steps'] = [
      { ...approval('after'), priority: 60 },
      { key: 'line', name: 'Line', kind: 'hierarchy', levels: 3, limits: ['500', '5000'], skips: ['lower'] },
      { ...approval('before'), priority: 10 },
    ]
    expect(plannedSteps(planOf({ steps })).map(({ key, condition }) => [key, condition])).toEqual([
      ['before', undefined],
      ['line~1', 'amount <= 500'],
      ['line~2', 'amount > 500 && amount <= 5000'],
      ['line~3', 'amount > 5000'],
      ['after', undefined],
    ])
  })

  it('AP-11: a step takes the place of the hierarchy while it applies', () => {
    const steps: DefinitionBody['steps'] = [
      { key: 'line', name: 'Line', kind: 'hierarchy', levels: 1 },
      { ...approval('project'), condition: 'amount > 5', skips: ['hierarchy'] },
    ]
    const states = (outcome: boolean): string[] =>
      route(planOf({ steps }), [{ outcome }]).steps.map((step) => step.state)
    expect(states(true)).toEqual(['SKIPPED', 'WAITING'])
    expect(states(false)).toEqual(['WAITING', 'SKIPPED'])
  })
})
