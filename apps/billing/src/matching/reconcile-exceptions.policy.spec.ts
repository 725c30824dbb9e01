import { finding } from './finding.policy.js'
import { type KnownException, reconcileExceptions } from './reconcile-exceptions.policy.js'
import { refusalFinding } from './refusal.policy.js'

const price = (amount: string) =>
  finding(
    {
      ...{ type: 'PRICE', line: '1', orderLine: 1, quantity: '10' },
      billed: { amount, currency: 'EUR' },
      expected: { amount: '50.00', currency: 'EUR' },
    },
    true,
    {
      lineId: 'line',
      orderLineId: 'order-line',
      expected: '50.00 EUR',
      actual: `${amount} EUR`,
      detail: 'differs',
    },
  )
const known = (id: string, actual: string, parts: Partial<KnownException> = {}): KnownException => ({
  id,
  type: 'PRICE',
  lineId: 'line',
  orderLineId: 'order-line',
  expected: '50.00 EUR',
  actual,
  state: 'OPEN',
  resolution: null,
  ...parts,
})
const accepted = { state: 'RESOLVED', resolution: 'accept' } as const

describe('exceptions from match to match', () => {
  it.each([
    ['a new one is raised', [], [price('49.00')], { raise: [price('49.00')], clear: [], keep: [], open: 1 }],
    ['the same one stays', [known('a', '49.00 EUR')], [price('49.00')], { raise: [], clear: [], keep: ['a'], open: 1 }],
    [
      'one that is gone clears itself (MAT-7)',
      [known('a', '49.00 EUR')],
      [],
      { raise: [], clear: ['a'], keep: [], open: 0 },
    ],
    [
      'other facts are another one',
      [known('a', '49.00 EUR')],
      [price('48.00')],
      { raise: [price('48.00')], clear: ['a'], keep: [], open: 1 },
    ],
    [
      'an accepted one stays accepted',
      [known('a', '49.00 EUR', accepted)],
      [price('49.00')],
      { raise: [], clear: [], keep: [], open: 0 },
    ],
    [
      'what was accepted says nothing about other facts',
      [known('a', '49.00 EUR', accepted)],
      [price('48.00')],
      { raise: [price('48.00')], clear: [], keep: [], open: 1 },
    ],
    [
      'one that had cleared can come back',
      [known('a', '49.00 EUR', { state: 'RESOLVED', resolution: 'cleared' })],
      [price('49.00')],
      { raise: [price('49.00')], clear: [], keep: [], open: 1 },
    ],
  ])('%s', (_, before, findings, expected) => {
    expect(reconcileExceptions(before, findings)).toMatchObject(expected)
  })
})

describe('a match that procurement refused', () => {
  const clean = { matches: [], findings: [], variances: [], bookings: [] }
  const refusal = { code: 'procurement.order_billing.exceeds_received', detail: 'only 2 are left' }

  it('is tried again, a few times, when others were quicker', () => {
    expect(refusalFinding({ refusal: null, refusals: 0 }, clean)).toBeUndefined()
    expect(refusalFinding({ refusal, refusals: 2 }, clean)).toBeUndefined()
    expect(refusalFinding({ refusal, refusals: 3 }, clean)).toMatchObject({
      type: 'BOOKING_REFUSED',
      actual: refusal.code,
    })
  })

  it('is left to a person at once when its lines are booked otherwise', () => {
    expect(
      refusalFinding({ refusal: { ...refusal, code: 'procurement.order_billing.conflict' }, refusals: 1 }, clean),
    ).toMatchObject({ type: 'BOOKING_REFUSED' })
  })

  it('is explained by what the next match finds, if it finds something', () => {
    expect(refusalFinding({ refusal, refusals: 5 }, { ...clean, findings: [price('49.00')] })).toBeUndefined()
  })
})
