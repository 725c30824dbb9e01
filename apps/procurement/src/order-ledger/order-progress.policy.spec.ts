import fc from 'fast-check'
import { apply, billingOf, type LedgerLine, type Movement, receiptOf } from './order-ledger.policy.js'
import { lineProgressOf, orderProgressOf, type ProgressLine } from './order-progress.policy.js'

const micro = (units: number): bigint => BigInt(Math.round(units * 1e6))
const line = (parts: Partial<ProgressLine> = {}): ProgressLine => ({
  ordered: micro(100),
  received: 0n,
  replaced: 0n,
  billed: 0n,
  cancelled: 0n,
  netMinor: 100_000n,
  ...parts,
})
const received = (ordered: number, got: number, netMinor = 100_000n) =>
  line({ ordered: micro(ordered), received: micro(got), netMinor })

describe('the progress of an order (X-6)', () => {
  it.each<[string, ProgressLine[], string, string]>([
    ['nothing', [line()], '0.00', '0.00'],
    ['no line at all', [], '0.00', '0.00'],
    ['a part', [received(5, 2)], '40.00', '40.00'],
    ['two thirds, rounded half up', [received(3, 2)], '66.67', '66.67'],
    ['all', [received(100, 100)], '100.00', '100.00'],
    ['all but a millionth, which is not all', [line({ received: micro(100) - 1n })], '99.99', '99.99'],
    ['more than was ordered', [received(100, 110)], '110.00', '110.00'],
    ['a millionth too much', [line({ received: micro(100) + 1n })], '100.00', '100.00'],
    ['the cheap line of two', [received(90, 90, 10_000n), received(10, 0, 90_000n)], '90.00', '10.00'],
    ['the dear line of two', [received(90, 0, 10_000n), received(10, 10, 90_000n)], '10.00', '90.00'],
    ['a free line besides', [received(1, 1, 0n), received(1, 0)], '50.00', '0.00'],
    ['all of an order that is free', [received(5, 5, 0n)], '100.00', '0.00'],
    ['all that is not cancelled', [line({ received: micro(60), cancelled: micro(40) })], '100.00', '100.00'],
    [
      'half, a quarter cancelled, and a line cancelled whole',
      [line({ received: micro(50), cancelled: micro(25) }), line({ cancelled: micro(100) })],
      '66.67',
      '66.67',
    ],
    ['nothing, all cancelled', [line({ cancelled: micro(100) })], '0.00', '0.00'],
    ['a line of nothing', [line({ ordered: 0n, netMinor: 0n })], '0.00', '0.00'],
  ])('received %s', (_, lines, quantityPercent, amountPercent) => {
    expect(orderProgressOf(lines).received).toEqual({ quantityPercent, amountPercent })
    const billed = lines.map((each) => ({ ...each, received: 0n, billed: each.received }))
    expect(orderProgressOf(billed).billed).toEqual({ quantityPercent, amountPercent })
    expect(orderProgressOf(billed).received).toEqual({ quantityPercent: '0.00', amountPercent: '0.00' })
  })

  it('received 100 @ 10 and billed 100: billed in full by quantity (V9)', () => {
    const lines = [line({ received: micro(100), billed: micro(100) })]
    expect(orderProgressOf(lines).billed.quantityPercent).toBe('100.00')
    expect(lineProgressOf(line({ received: micro(100), billed: micro(25) }))).toEqual({
      received: { quantityPercent: '100.00' },
      billed: { quantityPercent: '25.00' },
    })
  })

  it('does not lose a cent on five hundred lines of odd quantities', () => {
    const lines = Array.from({ length: 500 }, (_, index) => {
      const ordered = micro(index + 1) + 7n
      return line({ ordered, received: ordered, billed: ordered / 2n, netMinor: BigInt(index * 37 + 1) })
    })
    expect(orderProgressOf(lines)).toEqual({
      received: { quantityPercent: '100.00', amountPercent: '100.00' },
      billed: { quantityPercent: '50.00', amountPercent: '50.00' },
    })
  })

  it('is the same when it is computed again from the movements, and complete exactly when it is FULL', () => {
    const movement = fc.record({
      index: fc.nat({ max: 2 }),
      quantity: fc.constantFrom('received' as const, 'billed' as const, 'cancelled' as const),
      micro: fc.bigInt({ min: -micro(30), max: micro(60) }),
    })
    const nets = [100_000n, 1n, 33_333n]
    fc.assert(
      fc.property(fc.array(movement, { maxLength: 40 }), (tries) => {
        const lines = nets.map((netMinor, index): LedgerLine & { netMinor: bigint } => ({
          ...line({ netMinor, ordered: micro(index * 50 + 10) }),
          id: String(index),
          lineNumber: index + 1,
          match: 'two-way',
          billableBasis: null,
          underReceiptPercent: null,
          inspecting: 0n,
          rejected: 0n,
          returned: 0n,
          rejectsOut: 0n,
        }))
        const ordered = lines.map(({ id, ordered: taken }) => ({ id, quantity: 'ordered' as const, micro: taken }))
        const entries: { id: string; quantity: Movement['quantity'] | 'ordered'; micro: bigint }[] = [...ordered]
        for (const { index, quantity, micro: size } of tries) {
          const subject = lines[index]
          if (subject === undefined || (size < 0n && quantity !== 'billed')) continue
          try {
            apply(subject, { orderLineId: subject.id, quantity, micro: size })
            entries.push({ id: subject.id, quantity, micro: size })
          } catch {
            // Refused: it did not happen.
          }
        }
        const sum = (id: string, quantity: string): bigint =>
          entries.reduce((all, each) => (each.id === id && each.quantity === quantity ? all + each.micro : all), 0n)
        const again = lines.map(({ id, netMinor }) => ({
          netMinor,
          ordered: sum(id, 'ordered'),
          received: sum(id, 'received'),
          replaced: 0n,
          billed: sum(id, 'billed'),
          cancelled: sum(id, 'cancelled'),
        }))
        const progress = orderProgressOf(lines)
        expect(orderProgressOf(again)).toEqual(progress)
        expect(progress.received.quantityPercent === '100.00').toBe(receiptOf(lines) === 'FULL')
        expect(progress.billed.quantityPercent === '100.00').toBe(billingOf(lines) === 'FULL')
        if (receiptOf(lines) === 'NONE') expect(progress.received.amountPercent).toBe('0.00')
      }),
      { seed: 6, numRuns: 500 },
    )
  })
})
