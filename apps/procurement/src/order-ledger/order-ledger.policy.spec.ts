import fc from 'fast-check'
import {
  apply,
  billingOf,
  cancellable,
  ledgerFaults,
  type LedgerLine,
  type Movement,
  receiptOf,
} from './order-ledger.policy.js'

const micro = (units: number): bigint => BigInt(Math.round(units * 1e6))
const line = (parts: Partial<LedgerLine> = {}): LedgerLine => ({
  id: 'line',
  lineNumber: 1,
  match: 'three-way',
  ordered: micro(100),
  received: 0n,
  returned: 0n,
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
})
