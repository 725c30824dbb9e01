import { Money } from '@nexus/kernel'
import { isSettlement, returnBy, settledBy, settlementBy, settlementByPerson } from './settlement.policy.js'

const limits = { maxBankFee: '25.00', maxDifference: '0.05' }
const money = (text: string) => {
  const [amount = '', currency = 'EUR'] = text.split(' ')
  return Money.parse(amount, currency)
}
const booking = (amount: string, parts: { instructed?: string; charges?: string } = {}) => ({
  amount: money(amount),
  instructed: parts.instructed === undefined ? null : money(parts.instructed),
  charges: parts.charges === undefined ? null : money(parts.charges),
})
const transfer = (amount = '100.00 EUR', settled = '0') => ({
  currency: money(amount).currency,
  amountMinor: money(amount).minor,
  settledMinor: Money.parse(settled, money(amount).currency).minor,
  state: 'ACCEPTED' as const,
  settledOn: null,
  writtenOff: [],
})
const told = (of: ReturnType<typeof settlementBy>) =>
  isSettlement(of)
    ? [of.amount.toString(), ...of.writtenOff.map(({ type, amount }) => `${type} ${amount.toString()}`)]
    : 'a person'

describe('PAY-5: what a debit settles', () => {
  it.each<[string, Parameters<typeof booking>, Parameters<typeof transfer>, string | string[]]>([
    ['the amount', ['100.00'], [], ['100.00 EUR']],
    ['what remains', ['40.00'], ['100.00 EUR', '60.00'], ['40.00 EUR']],
    ['a part', ['40.00'], [], ['40.00 EUR']],
    ['a fee that is named', ['100.50', { charges: '0.50' }], [], ['100.00 EUR', 'bank-fee 0.50 EUR']],
    ['a fee that is not named', ['100.50'], [], 'a person'],
    ['a fee that is named as another amount', ['100.50', { charges: '0.40' }], [], 'a person'],
    ['a fee up to the limit', ['125.00', { charges: '25.00' }], [], ['100.00 EUR', 'bank-fee 25.00 EUR']],
    ['a fee above the limit', ['125.01', { charges: '25.01' }], [], 'a person'],
    ['a little more', ['100.05'], [], ['100.00 EUR', 'rounding 0.05 EUR']],
    ['a little less', ['99.95'], [], ['100.00 EUR', 'rounding -0.05 EUR']],
    ['more than a little less: a part', ['99.94'], [], ['99.94 EUR']],
    ['another currency, as instructed', ['92.00', { instructed: '100.00 USD' }], ['100.00 USD'], ['100.00 USD']],
    [
      'another currency, a little off',
      ['92.00', { instructed: '100.03 USD' }],
      ['100.00 USD'],
      ['100.00 USD', 'exchange-rate 0.03 USD'],
    ],
    ['another currency, unexplained', ['92.00'], ['100.00 USD'], 'a person'],
    ['another currency, far off', ['92.00', { instructed: '110.00 USD' }], ['100.00 USD'], 'a person'],
    ['yen without decimals', ['1000 JPY'], ['1000 JPY'], ['1000 JPY']],
  ])('%s', (_, of, to, expected) => {
    expect(told(settlementBy(booking(...of), transfer(...to), limits))).toEqual(expected)
  })
})

describe('PAY-5: what comes back', () => {
  it.each<[string, Parameters<typeof booking>, string | string[]]>([
    ['all', ['100.00'], ['100.00 EUR']],
    ['all but a fee that is named', ['97.00', { charges: '3.00' }], ['100.00 EUR', 'bank-fee 3.00 EUR']],
    ['less, and nobody says why', ['97.00'], 'a person'],
    ['more', ['103.00'], 'a person'],
  ])('%s', (_, of, expected) => {
    expect(told(returnBy(booking(...of), transfer(), limits))).toEqual(expected)
  })
})

describe('PAY-5: what a person decides', () => {
  const decided = (
    kind: 'settlement' | 'return',
    of: Parameters<typeof booking>,
    type?: 'bank-fee' | 'exchange-rate',
  ) => {
    const found = settlementByPerson(kind, booking(...of), transfer(), type)
    return found === undefined ? 'refused' : told(found)
  }

  it.each<[Parameters<typeof decided>, string | string[]]>([
    [['settlement', ['100.00']], ['100.00 EUR']],
    [['settlement', ['90.00']], ['90.00 EUR']],
    [
      ['settlement', ['90.00'], 'bank-fee'],
      ['100.00 EUR', 'bank-fee -10.00 EUR'],
    ],
    [['settlement', ['110.00']], 'refused'],
    [
      ['settlement', ['110.00'], 'bank-fee'],
      ['100.00 EUR', 'bank-fee 10.00 EUR'],
    ],
    [['settlement', ['92.00 USD']], 'refused'],
    [
      ['settlement', ['92.00 USD'], 'exchange-rate'],
      ['100.00 EUR', 'exchange-rate 0.00 EUR'],
    ],
    [['return', ['97.00']], 'refused'],
    [
      ['return', ['97.00'], 'bank-fee'],
      ['100.00 EUR', 'bank-fee 3.00 EUR'],
    ],
  ])('%j: %j', (of, expected) => {
    expect(decided(...of)).toEqual(expected)
  })
})

describe('PAY-5: a transfer', () => {
  it('is settled when its parts make the whole, and open again when it comes back', () => {
    const first = {
      ...transfer(),
      ...settledBy(transfer(), 'settlement', { amount: money('40.00'), writtenOff: [] }, { day: '2026-03-02' }),
    }
    expect(first).toMatchObject({ settledMinor: 4000n, state: 'ACCEPTED', settledOn: null })
    const second = settledBy(first, 'settlement', { amount: money('60.00'), writtenOff: [] }, { day: '2026-03-03' })
    expect(second).toMatchObject({ settledMinor: 10_000n, state: 'SETTLED', settledOn: '2026-03-03' })
    const back = { amount: money('100.00'), writtenOff: [{ type: 'bank-fee' as const, amount: money('3.00') }] }
    expect(settledBy({ ...first, ...second }, 'return', back, { day: '2026-03-05' })).toMatchObject({
      settledMinor: 0n,
      state: 'RETURNED',
      writtenOff: [{ type: 'bank-fee', amount: { amount: '3.00', currency: 'EUR' } }],
    })
  })
})
