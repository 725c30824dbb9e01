import fc from 'fast-check'
import {
  apply,
  billable,
  billingOf,
  cancellable,
  creditExpected,
  ledgerFaults,
  type LedgerLine,
  type Movement,
  overBilled,
  receiptOf,
} from './order-ledger.policy.js'

const micro = (units: number): bigint => BigInt(Math.round(units * 1e6))
const line = (parts: Partial<LedgerLine> = {}): LedgerLine => ({
  id: 'line',
  lineNumber: 1,
  match: 'three-way',
  billableBasis: null,
  underReceiptPercent: null,
  ordered: micro(100),
  received: 0n,
  inspecting: 0n,
  rejected: 0n,
  returned: 0n,
  rejectsOut: 0n,
  replaced: 0n,
  billed: 0n,
  cancelled: 0n,
  ...parts,
})
const move = (quantity: Movement['quantity'], units: number): Movement => ({
  orderLineId: 'line',
  quantity,
  micro: micro(units),
})
const refused = (code: string, facts: object = {}): Error =>
  expect.objectContaining({ code, facts: expect.objectContaining(facts) as object }) as Error

describe('the quantity ledger of an order line', () => {
  it('refuses 100.002 of 100 and takes exactly 100 (V6, REC-2)', () => {
    expect(() => apply(line(), move('received', 100.002))).toThrow(
      refused('procurement.receipt.exceeds_order', { left: '100', quantity: '100.002' }),
    )
    expect(() => apply(line(), { ...move('received', 100), micro: micro(100) + 1n })).toThrow(
      refused('procurement.receipt.exceeds_order'),
    )
    const full = line()
    apply(full, move('received', 100))
    expect(full.received).toBe(micro(100))
  })

  it('counts all receipts together (REC-2)', () => {
    const partly = line({ received: micro(60) })
    expect(() => apply(partly, move('received', 40.000001))).toThrow(
      refused('procurement.receipt.exceeds_order', { left: '40' }),
    )
    apply(partly, move('received', 40))
    expect(() => apply(partly, { ...move('received', 0), micro: 1n })).toThrow(
      refused('procurement.receipt.exceeds_order', { left: '0' }),
    )
  })

  it('bills what is received and not returned on a three-way line (V7)', () => {
    const received = line({ received: micro(60), billed: micro(40) })
    expect(() => apply(received, move('billed', 30))).toThrow(
      refused('procurement.order_billing.exceeds_received', { left: '20', quantity: '30' }),
    )
    apply(received, move('billed', 20))
    expect(() => apply(line({ received: micro(60), returned: micro(10) }), move('billed', 51))).toThrow(
      refused('procurement.order_billing.exceeds_received', { left: '50' }),
    )
  })

  it('bills what is ordered and not cancelled on a two-way line', () => {
    const service = line({ match: 'two-way', cancelled: micro(30) })
    expect(() => apply(service, move('billed', 70.5))).toThrow(
      refused('procurement.order_billing.exceeds_ordered', { left: '70' }),
    )
    apply(service, move('billed', 70))
    expect(service.billed).toBe(micro(70))
  })

  it('credits what is billed and no more', () => {
    const billed = line({ received: micro(100), billed: micro(40) })
    apply(billed, move('billed', -15))
    expect(billed.billed).toBe(micro(25))
    expect(() => apply(billed, move('billed', -25.5))).toThrow(refused('procurement.order_billing.below_zero'))
  })

  it.each([
    ['nothing used', line(), 100],
    ['a part received', line({ received: micro(30) }), 70],
    ['more billed than received', line({ match: 'two-way', received: micro(10), billed: micro(45) }), 55],
    ['a part cancelled', line({ cancelled: micro(60), received: micro(40) }), 0],
  ])('with %s lets the rest be cancelled (PO-4, PO-6)', (_, of, units) => {
    expect(cancellable(of)).toBe(micro(units))
    expect(() => apply(of, { ...move('cancelled', units), micro: micro(units) + 1n })).toThrow()
  })

  it.each([
    ['nothing', [line(), line()], 'NONE'],
    ['a part of one line', [line({ received: 1n }), line()], 'PARTIAL'],
    ['one of two lines', [line({ received: micro(100) }), line()], 'PARTIAL'],
    ['all lines', [line({ received: micro(100) }), line({ received: micro(100) })], 'FULL'],
    ['all that is not cancelled', [line({ received: micro(60), cancelled: micro(40) })], 'FULL'],
    ['nothing, all cancelled', [line({ cancelled: micro(100) })], 'NONE'],
  ] as const)('of which %s is received is %s (PO-2)', (_, lines, expected) => {
    expect(receiptOf(lines)).toBe(expected)
  })

  it('is billed FULL by quantity, whatever the price was (V9)', () => {
    expect(billingOf([line({ received: micro(100), billed: micro(100) })])).toBe('FULL')
    expect(billingOf([line({ received: micro(100), billed: micro(99.999999) })])).toBe('PARTIAL')
  })

  it('keeps its floors under any sequence of movements (INV-14)', () => {
    const anyMovement = fc.record({
      orderLineId: fc.constant('line'),
      quantity: fc.constantFrom('received' as const, 'billed' as const, 'cancelled' as const),
      micro: fc.bigInt({ min: 1n, max: micro(60) }),
    })
    const credit = anyMovement.map((movement) => ({ ...movement, quantity: 'billed' as const, micro: -movement.micro }))
    fc.assert(
      fc.property(
        fc.constantFrom('two-way' as const, 'three-way' as const),
        fc.array(fc.oneof(anyMovement, credit), { maxLength: 30 }),
        (match, movements) => {
          const subject = line({ match })
          for (const movement of movements) {
            const before = { ...subject }
            try {
              apply(subject, movement)
            } catch {
              expect(subject).toEqual(before)
            }
            expect(ledgerFaults(subject)).toEqual([])
          }
        },
      ),
      { seed: 14, numRuns: 500 },
    )
  })

  it('REC-2: takes what the tolerance lets come, all receipts together, and names what is left (V6)', () => {
    const over = micro(200)
    const big = line({ ordered: micro(10_000), received: micro(10_150) })
    expect(() => apply(big, { ...move('received', 60), over })).toThrow(
      refused('procurement.receipt.exceeds_order', { left: '50', quantity: '60' }),
    )
    apply(big, { ...move('received', 50), over })
    expect(big.received).toBe(micro(10_200))
  })

  it.each([
    ['5 % less than ordered', { ordered: micro(100), received: micro(95), underReceiptPercent: '5' }, 'FULL'],
    [
      'a millionth less than that',
      { ordered: micro(100), received: micro(95) - 1n, underReceiptPercent: '5' },
      'PARTIAL',
    ],
    ['95.83 % at 4.17 % (V22)', { ordered: micro(10), received: 9_583_333n, underReceiptPercent: '4.17' }, 'FULL'],
    ['95.83 % at 4.16 % (V22)', { ordered: micro(10), received: 9_583_333n, underReceiptPercent: '4.16' }, 'PARTIAL'],
    ['less, with a rest cancelled', { received: micro(55), cancelled: micro(40), underReceiptPercent: '5' }, 'FULL'],
    ['more than ordered', { received: micro(102) }, 'OVER'],
    [
      'all, of which a part is to be replaced',
      { received: micro(100), returned: micro(2), replaced: micro(2) },
      'PARTIAL',
    ],
    ['all, of which a part went back for good', { received: micro(100), returned: micro(2) }, 'FULL'],
  ])('PO-2: of which came %s is %s', (_, parts, expected) => {
    expect(receiptOf([line(parts)])).toBe(expected)
  })

  it('PO-2: too much on one line does not make up for another', () => {
    expect(receiptOf([line({ received: micro(150) }), line({ received: micro(50) })])).toBe('PARTIAL')
    expect(receiptOf([line({ received: micro(150) }), line({ received: micro(100) })])).toBe('OVER')
  })

  it('V10: 10 received, 5 rejected: basis accepted bills 5, basis received 10 with a credit of 5 expected', () => {
    const parts = { ordered: micro(10), received: micro(10), rejected: micro(5) }
    const strict = line({ ...parts, billableBasis: 'accepted' })
    expect(() => apply(strict, move('billed', 10))).toThrow(
      refused('procurement.order_billing.exceeds_received', { left: '5' }),
    )
    apply(strict, move('billed', 5))
    expect(creditExpected(strict)).toBe(0n)
    const lenient = line({ ...parts, billableBasis: 'received' })
    apply(lenient, move('billed', 10))
    expect(creditExpected(lenient)).toBe(micro(5))
  })

  it.each([
    ['none', null],
    ['two-way', micro(10)],
    ['three-way', micro(8)],
    ['three-way-direct', micro(8)],
    ['four-way', micro(4)],
  ] as const)('MAT-1: %s may bill what its level allows', (match, expected) => {
    const parts = { ordered: micro(10), received: micro(8), rejected: micro(3), inspecting: micro(1) }
    expect(billable(line({ match, ...parts, billableBasis: 'received' }))).toBe(expected)
  })

  it('REC-5: what went back unbilled cannot be billed, what was billed is to be credited', () => {
    const returned = line({ ordered: micro(10), received: micro(10), billed: micro(8), returned: micro(5) })
    expect([billable(returned), creditExpected(returned), overBilled(returned)]).toEqual([micro(5), micro(3), micro(3)])
    apply(returned, move('billed', -3))
    expect(creditExpected(returned)).toBe(0n)
    expect(billingOf([returned])).toBe('FULL')
    expect(() => apply(returned, move('billed', 1))).toThrow(refused('procurement.order_billing.exceeds_received'))
  })

  it('REC-5: a two-way line does not bill what went back for good, but what is to come again', () => {
    const parts = { match: 'two-way' as const, ordered: micro(10), received: micro(10), returned: micro(4) }
    expect(billable(line(parts))).toBe(micro(6))
    expect(billable(line({ ...parts, replaced: micro(4) }))).toBe(micro(10))
    expect(creditExpected(line({ ...parts, billed: micro(10) }))).toBe(micro(4))
  })

  it('PO-4: nothing that is delivered or billed is taken off the order, what is to be replaced is', () => {
    const part = line({ received: micro(40), returned: micro(10), replaced: micro(10) })
    expect(cancellable(part)).toBe(micro(70))
    expect(() => apply(part, move('ordered', -70.000001))).toThrow('PO-4')
    apply(part, move('ordered', -70))
    expect(part.ordered).toBe(micro(30))
    expect(() => apply(part, move('cancelled', -1))).toThrow('put back')
    expect(cancellable(line({ received: micro(102) }))).toBe(0n)
  })
})
