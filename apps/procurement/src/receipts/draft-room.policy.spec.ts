import type { LedgerLine } from '../order-ledger/order-ledger.policy.js'
import { assertGoods, assertRoom, heldOf, type HeldRoom, withHeld } from './draft-room.policy.js'
import type { Delivery } from './receipt.policy.js'

const micro = (units: number): bigint => BigInt(Math.round(units * 1e6))
const line = (parts: Partial<LedgerLine> = {}): LedgerLine => ({
  id: 'a',
  lineNumber: 1,
  match: 'three-way',
  billableBasis: null,
  underReceiptPercent: null,
  ordered: micro(10_000),
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
const delivery = (units: number, parts: Partial<Delivery> = {}): Delivery => ({
  lineNumber: 1,
  orderLineId: 'a',
  requisitionLineId: 'r',
  micro: micro(units),
  inspectingMicro: 0n,
  rejectedMicro: 0n,
  rejectionReason: null,
  countedUnit: null,
  countedMicro: null,
  cut: false,
  pointer: '/lines/0/quantity',
  ...parts,
})
const held = (receiptId: string, units: number, orderLineId = 'a'): HeldRoom => ({
  receiptId,
  draftedBy: 'Rosa',
  orderLineId,
  micro: micro(units),
  countedMicro: null,
})
const twoPercent = new Map([['a', micro(200)]])
const room = (
  deliveries: readonly Delivery[],
  lines: readonly LedgerLine[],
  drafts: readonly HeldRoom[] = [],
  filled: Parameters<typeof assertRoom>[4] = 'with-drafts',
) => {
  assertRoom(deliveries, lines, twoPercent, drafts, filled)
}

describe('REC-2: receipts and drafts share one limit', () => {
  it.each([
    ['nothing came', 0, [], 10_200],
    ['a part came', 5000, [], 5200],
    ['a part is drafted', 0, [5000, 100], 5100],
    ['both', 5000, [5000], 200],
    ['it is full', 5200, [5000], 0],
    ['the order was lowered below what is drafted', 10_000, [400], 0],
  ])('takes the rest and not a millionth more when %s', (_, received, drafts, left) => {
    const lines = [line({ received: micro(received) })]
    const others = drafts.map((units, index) => held(String(index), units))
    if (left > 0) expect(() => room([delivery(left)], lines, others)).not.toThrow()
    expect(() => room([delivery(left + 0.000001)], lines, others)).toThrow(
      expect.objectContaining({
        code: 'procurement.receipt.exceeds_order',
        facts: expect.objectContaining({ left: String(left) }) as object,
      }) as Error,
    )
  })

  it('names the drafts of the very line that hold the room, and none where none do', () => {
    const drafts = [held('one', 10_000), held('two', 100), held('other', 7, 'b')]
    const refusal = (others: readonly HeldRoom[]) => {
      try {
        room([delivery(10_201)], [line()], others)
      } catch (error) {
        return error as { message: string; facts: { drafts?: object[] } }
      }
      throw new Error('it was not refused')
    }
    expect(refusal(drafts).facts.drafts).toEqual([
      { receiptId: 'one', draftedBy: 'Rosa', quantity: '10000' },
      { receiptId: 'two', draftedBy: 'Rosa', quantity: '100' },
    ])
    expect(refusal(drafts).message).toContain('post or discard them first')
    expect(refusal([]).facts).not.toHaveProperty('drafts')
    expect(refusal([]).message).not.toContain('Drafts')
  })

  it('adds up what one receipt brings of a line', () => {
    const twice = [delivery(10_000), delivery(201, { lineNumber: 2, pointer: '/lines/1/quantity' })]
    expect(() => room(twice, [line()])).toThrow(
      expect.objectContaining({
        errors: [expect.objectContaining({ pointer: '/lines/1/quantity' }) as object],
      }) as Error,
    )
  })

  it('fills a line up exactly, never by a count that is a fraction more; what drafts hold fills it for drafts alone', () => {
    const cut = delivery(100, { cut: true })
    const full = [line({ received: micro(10_100) })]
    expect(() => room([cut], full, [], 'without-drafts')).toThrow('a little more than the whole rest')
    const drafted = [held('one', 10_000)]
    const rest = [line({ received: micro(100) })]
    expect(() => room([cut], rest, drafted, 'with-drafts')).toThrow('a little more than the whole rest')
    expect(() => room([cut], rest, drafted, 'without-drafts')).not.toThrow()
  })

  it('counts what is held as delivered where quantities look for their line', () => {
    const drafts = [held('one', 3), held('two', 4)]
    expect(heldOf(drafts, 'a')).toBe(micro(7))
    expect(withHeld([line({ received: micro(1) }), line({ id: 'b' })], drafts).map(({ received }) => received)).toEqual(
      [micro(8), 0n],
    )
  })
})

describe('PO-2: a service is not received', () => {
  it('says so for every line that is one', () => {
    const lines = [
      { id: 'a', lineNumber: 1, kind: 'goods' },
      { id: 'b', lineNumber: 2, kind: 'service' },
    ]
    expect(() => {
      assertGoods([delivery(1)], lines)
    }).not.toThrow()
    expect(() => {
      assertGoods([delivery(1), delivery(1, { orderLineId: 'b', pointer: '/lines/1/quantity' })], lines)
    }).toThrow(
      expect.objectContaining({
        code: 'procurement.receipt.service_line',
        errors: [expect.objectContaining({ pointer: '/lines/1/quantity' }) as object],
      }) as Error,
    )
  })
})
