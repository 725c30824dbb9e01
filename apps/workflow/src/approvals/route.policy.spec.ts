import { exampleDefinitionBody } from '@nexus/contracts-workflow'
import { conditionsOf, coveringStep, nextStep, processOwnerStep, routeOf } from './route.policy.js'

const failed = { failed: 'currency_mismatch', detail: 'USD cannot be compared with EUR.' }

describe('the route of an approval', () => {
  it('skips a step whose condition is false, and says so', () => {
    const route = routeOf(exampleDefinitionBody, [{ outcome: false }, { outcome: true }])
    expect(route.steps).toMatchObject([
      { key: 'one-approver', state: 'SKIPPED', applies: 'no', why: 'Does not apply: amount < 500 is false.' },
      { key: 'two-approvers', state: 'WAITING', applies: 'yes', why: 'Applies: amount >= 500 is true.', quorum: 2 },
    ])
    expect(nextStep(route)?.key).toBe('two-approvers')
  })

  it('never takes a condition that could not be evaluated for false (AP-2)', () => {
    const route = routeOf(exampleDefinitionBody, [failed, { outcome: false }])
    expect(route.steps[0]).toMatchObject({ state: 'WAITING', applies: 'undecided' })
    expect(route.steps[0]?.why).toBe(
      'The condition amount < 500 could not be evaluated (USD cannot be compared with EUR), so the fallback approver decides.',
    )
  })

  it('takes a result that is missing for one that could not be evaluated', () => {
    expect(routeOf(exampleDefinitionBody, []).steps.map((step) => step.applies)).toEqual(['undecided', 'undecided'])
  })

  it('always takes a step without a condition, and keeps results beside their conditions', () => {
    const [first, second] = exampleDefinitionBody.steps
    const { condition: _always, ...unconditional } = first!
    const body = { ...exampleDefinitionBody, steps: [unconditional as typeof first & object, second!] }
    expect(conditionsOf(body)).toEqual(['amount >= 500'])
    expect(routeOf(body, [{ outcome: false }]).steps.map((step) => step.applies)).toEqual(['yes', 'no'])
  })

  it('lets one decision of the fallback approver cover all steps that fell back to it, and no other', () => {
    const route = routeOf(exampleDefinitionBody, [failed, failed])
    const [first, second] = route.steps
    expect(coveringStep(route, second!)).toBeUndefined()
    first!.state = 'APPROVED'
    expect(coveringStep(route, second!)).toBe(first)
    expect(coveringStep(route, { ...second!, applies: 'yes' })).toBeUndefined()
    expect(coveringStep(route, processOwnerStep())).toBe(first)
  })
})
