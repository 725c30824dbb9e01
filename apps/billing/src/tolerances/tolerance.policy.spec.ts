import { Money } from '@nexus/kernel'
import { exceeds, toleranceFor, type ToleranceRuleFacts } from './tolerance.policy.js'

const eur = (text: string) => Money.parse(text, 'EUR')
const limits = (absolute: string | null, percent: string | null) => ({ absolute, percent })

describe('MAT-3: two limits and an operator, the absolute limit first', () => {
  it.each<[string, 'and' | 'or', string | null, string | null, string, string, boolean]>([
    ['V7: value 100 of 200, 50/5 %', 'and', '50', '5', '100.00', '200.00', true],
    ['V7: value 100 of 200, 50/5 %', 'or', '50', '5', '100.00', '200.00', true],
    ['V7: value 100 of 200, 150/5 %', 'and', '150', '5', '100.00', '200.00', true],
    ['V7: value 100 of 200, 150/5 %', 'or', '150', '5', '100.00', '200.00', false],
    ['V8: 20.00 of 999.00 (2.002 %), 25/2 %', 'and', '25', '2', '20.00', '999.00', true],
    ['V8: 20.00 of 999.00 (2.002 %), 25/2 %', 'or', '25', '2', '20.00', '999.00', false],
    ['above the amount, within the percentage', 'and', '10', '5', '20.00', '999.00', true],
    ['above the amount, within the percentage', 'or', '10', '5', '20.00', '999.00', false],
    ['exactly the amount and the percentage', 'and', '20', '2', '20.00', '1000.00', false],
    ['one cent above the percentage', 'and', '50', '2', '20.01', '1000.00', true],
    ['null is not tested: no limits at all', 'and', null, null, '999999.00', '1.00', false],
    ['null is not tested: no limits at all', 'or', null, null, '999999.00', '1.00', false],
    ['null is not tested: only the amount', 'and', '10', null, '10.01', '1000.00', true],
    ['null is not tested: only the amount', 'or', '10', null, '10.01', '1000.00', true],
    ['null is not tested: only the percentage', 'and', null, '1', '10.00', '1000.00', false],
    ['null is not tested: only the percentage', 'or', null, '1', '10.01', '1000.00', true],
    ['0 is exact', 'and', '0', null, '0.01', '1000.00', true],
    ['0 is exact in percent', 'or', null, '0', '0.01', '1000.00', true],
    ['of nothing expected', 'and', '50', '5', '0.01', '0.00', true],
    ['of nothing expected', 'or', '50', '5', '0.01', '0.00', false],
    ['no difference', 'and', '0', '0', '0.00', '0.00', false],
  ])('%s, %s %s/%s: %s of %s', (_, operator, absolute, percent, difference, base, expected) => {
    expect(exceeds(operator, limits(absolute, percent), eur(difference), eur(base))).toBe(expected)
  })
})

describe('MAT-3: the most special rule holds', () => {
  const rule = (ruleId: string, scope: Partial<ToleranceRuleFacts>): ToleranceRuleFacts => ({
    ruleId,
    kind: 'price',
    vendorId: null,
    categoryCode: null,
    legalEntityId: null,
    currency: null,
    operator: 'and',
    upper: limits('1', null),
    lower: limits(null, null),
    ...scope,
  })
  const rules = [
    rule('organization', {}),
    rule('organization in EUR', { currency: 'EUR' }),
    rule('entity', { legalEntityId: 'E' }),
    rule('category', { categoryCode: 'IT' }),
    rule('vendor', { vendorId: 'V' }),
    rule('vendor and category', { vendorId: 'V', categoryCode: 'IT' }),
    rule('tax', { kind: 'tax', vendorId: 'V', categoryCode: 'IT' }),
  ]
  const scope = { vendorId: 'V', categoryCode: 'IT', legalEntityId: 'E', currency: 'EUR' }

  it.each([
    ['vendor and category', scope],
    ['vendor', { ...scope, categoryCode: 'OFFICE' }],
    ['category', { ...scope, vendorId: 'W' }],
    ['entity', { ...scope, vendorId: 'W', categoryCode: null }],
    ['organization in EUR', { ...scope, vendorId: 'W', categoryCode: null, legalEntityId: null }],
    ['organization', { vendorId: 'W', categoryCode: null, legalEntityId: null, currency: 'USD' }],
  ])('%s', (ruleId, wanted) => {
    expect(toleranceFor(rules, 'price', wanted)?.ruleId).toBe(ruleId)
    expect(toleranceFor([...rules].reverse(), 'price', wanted)?.ruleId).toBe(ruleId)
  })

  it('is exact where there is none, and knows no small differences', () => {
    expect(toleranceFor([], 'price', scope)).toMatchObject({ upper: limits('0', '0'), lower: limits(null, null) })
    expect(toleranceFor([], 'freight', scope)).toMatchObject({ upper: limits('0', '0'), lower: limits('0', '0') })
    expect(toleranceFor([], 'small-difference', scope)).toBeUndefined()
  })
})
