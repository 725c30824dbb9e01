import { Money } from '@nexus/kernel'
import { duplicateGroupOf, isSameAmount, numberKeyOf } from './duplicate.policy.js'

const eur = (text: string) => Money.parse(text, 'EUR')

describe('duplicates (MAT-10)', () => {
  it.each([
    ['INV-001/2026 ', 'inv0012026'],
    ['RE 2026.17', 're-2026_17'],
    ['１２３', '123'],
  ])('reads %j and %j as one number (V24)', (one, other) => {
    expect(numberKeyOf(one)).toBe(numberKeyOf(other))
  })

  it.each([
    ['1', '01'],
    ['R1', 'R2'],
    ['--', '//'],
  ])('keeps %j and %j apart', (one, other) => {
    expect(numberKeyOf(one)).not.toBe(numberKeyOf(other))
  })

  it.each([
    ['380', 'invoice', [], 'invoice'],
    ['380', 'invoice', ['R1'], 'invoice'],
    ['384', 'invoice', [], 'invoice'],
    ['384', 'invoice', ['R1'], 're-issue'],
    ['381', 'credit-note', [], 'credit-note'],
  ] as const)('compares a %s (%s, after %j) as %s', (typeCode, kind, precedingInvoices, group) => {
    expect(duplicateGroupOf({ number: 'R1', typeCode, kind, precedingInvoices })).toBe(group)
  })

  it('looks past a rounding amount, and no further', () => {
    expect(isSameAmount(eur('336.91'), eur('336.90'), eur('0.05'))).toBe(true)
    expect(isSameAmount(eur('336.95'), eur('336.90'), eur('0.05'))).toBe(true)
    expect(isSameAmount(eur('336.96'), eur('336.90'), eur('0.05'))).toBe(false)
    expect(isSameAmount(eur('5.00'), Money.parse('5.00', 'USD'), eur('0.05'))).toBe(false)
  })
})
