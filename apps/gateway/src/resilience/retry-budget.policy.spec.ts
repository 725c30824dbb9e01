import { RESILIENCE } from './resilience.config.js'
import { RetryBudget } from './retry-budget.policy.js'

describe('the retry budget', () => {
  const { budget: policy } = RESILIENCE.retry

  it.each([100, 1_000, 10_000])('allows one repeat for ten of %i calls, beside what is saved up', (calls) => {
    const budget = new RetryBudget(policy)
    let repeats = 0
    for (let call = 0; call < calls; call += 1) {
      budget.earn()
      while (budget.spend()) repeats += 1
    }
    expect(repeats).toBeGreaterThan(calls / 10)
    expect(repeats).toBeLessThanOrEqual(calls / 10 + policy.most)
  })

  it('saves up no more than its most, however long nothing fails', () => {
    const budget = new RetryBudget(policy)
    for (let call = 0; call < 10_000; call += 1) budget.earn()
    let repeats = 0
    while (budget.spend()) repeats += 1
    expect(repeats).toBe(policy.most)
  })

  it('gives a gateway that has just started enough to repeat with', () => {
    expect(new RetryBudget(policy).spend()).toBe(true)
  })
})
