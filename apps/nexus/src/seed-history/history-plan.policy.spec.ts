import { CATALOGUE, LONGEST_PURCHASE_DAYS, planHistory } from './history-plan.policy.js'

describe('the plan of a made-up history', () => {
  const plan = planHistory(3 * 365, 20)

  it('is the same in every run', () => {
    expect(planHistory(3 * 365, 20)).toEqual(plan)
  })

  it('spreads over the whole time, in order, and knows all vendors', () => {
    const days = plan.map(({ day }) => day)
    expect(days).toEqual(days.toSorted((one, other) => one - other))
    expect(days[0]).toBeLessThan(30)
    expect(days.at(-1)).toBeGreaterThan(3 * 365 - 30)
    expect(new Set(plan.map(({ vendor }) => vendor)).size).toBe(CATALOGUE.length)
  })

  it('holds whole quantities and prices above zero', () => {
    for (const { quantity, unitPrice } of plan.flatMap(({ lines }) => lines)) {
      expect(Number.isInteger(quantity) && quantity > 0).toBe(true)
      expect(unitPrice > 0n).toBe(true)
    }
  })

  it('tells every story, and leaves open what would end in the future', () => {
    expect(new Set(plan.map(({ story }) => story))).toEqual(
      new Set(['paid', 'partial', 'price-exception', 'rejected', 'open']),
    )
    for (const { day, story } of plan) expect(story === 'open').toBe(3 * 365 - day < LONGEST_PURCHASE_DAYS)
  })
})
