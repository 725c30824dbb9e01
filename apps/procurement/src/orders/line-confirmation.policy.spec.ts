import { Quantity } from '@nexus/kernel'
import { assertPromisesFit, confirmationViewOf, type ConfirmedLine, promisesAfter } from './line-confirmation.policy.js'

const micro = (quantity: string): bigint => Quantity.parse(quantity).micro
const LINE = '0197f000-0000-7000-8000-000000000001'
const ANSWER = '0197f000-0000-7000-8000-000000000002'

function aLine(parts: Partial<Record<'ordered' | 'received' | 'billed' | 'cancelled', string>> = {}): ConfirmedLine {
  const { ordered = '6', received = '0', billed = '0', cancelled = '0' } = parts
  return {
    id: LINE,
    lineNumber: 1,
    match: 'three-way',
    billableBasis: null,
    underReceiptPercent: null,
    ordered: micro(ordered),
    received: micro(received),
    billed: micro(billed),
    cancelled: micro(cancelled),
    inspecting: 0n,
    rejected: 0n,
    returned: 0n,
    rejectsOut: 0n,
    replaced: 0n,
    confirmation: { acknowledgementId: ANSWER, confirmed: [{ quantity: '2' }], backOrdered: { quantity: '3' } },
  }
}

const view = (line: ConfirmedLine) => {
  const { expectedAtMost, offeredForShortClose } = confirmationViewOf(line)!
  return [expectedAtMost, offeredForShortClose]
}

describe('V26: what is expected of a line that the vendor confirmed in part', () => {
  it('of 6, 2 confirmed and 3 back-ordered: at most 5, and 1 is offered for short-close', () => {
    expect(view(aLine())).toEqual(['5', '1'])
  })

  it('nothing is offered once it is closed short', () => {
    expect(view(aLine({ cancelled: '1' }))).toEqual(['5', '0'])
  })

  it('what came counts, more than was promised included', () => {
    expect(view(aLine({ received: '2' }))).toEqual(['5', '1'])
    expect(view(aLine({ received: '6' }))).toEqual(['6', '0'])
  })

  it('never more than the order stands for, nor less offered than is billed', () => {
    expect(view(aLine({ cancelled: '4' }))).toEqual(['2', '0'])
    expect(view(aLine({ billed: '6' }))).toEqual(['5', '0'])
  })

  it('a line of which nothing is said says nothing', () => {
    expect(confirmationViewOf({ ...aLine(), confirmation: null })).toBeUndefined()
  })
})

describe('PO-5: promises of an answer', () => {
  const said = (parts: object) => [{ orderLineId: LINE, code: '3' as const, ...parts }]
  const fits = (parts: object) => () => {
    assertPromisesFit(said(parts), [aLine()])
  }
  const mismatch = (pointer: string) =>
    expect.objectContaining({
      code: 'procurement.purchase_order.acknowledgement_mismatch',
      errors: [expect.objectContaining({ pointer })],
    })

  it('fit the order: in part with code 3, whole with code 5', () => {
    expect(fits({ confirmed: [{ quantity: '2' }], backOrdered: { quantity: '3' } })).not.toThrow()
    expect(fits({ backOrdered: { quantity: '6' } })).not.toThrow()
    expect(fits({ code: '5', confirmed: [{ quantity: '4' }, { quantity: '2' }] })).not.toThrow()
    expect(fits({ quantity: '5' })).not.toThrow()
  })

  it.each([
    ['more than is ordered', { confirmed: [{ quantity: '4' }], backOrdered: { quantity: '2.000001' } }, 'confirmed'],
    ['less than all by code 5', { code: '5', confirmed: [{ quantity: '5' }] }, 'confirmed'],
    ['by a code that says nothing of parts', { code: '42', confirmed: [{ quantity: '1' }] }, 'code'],
    ['beside a changed quantity', { quantity: '5', confirmed: [{ quantity: '5' }] }, 'quantity'],
    [
      'of a line that is not on the order',
      { orderLineId: undefined, code: '1', confirmed: [{ quantity: '1' }] },
      'confirmed',
    ],
  ])('are refused %s', (_what, parts, field) => {
    expect(fits(parts)).toThrow(mismatch(`/lines/0/${field}`))
  })

  it('stand in one place: a line that is named twice promises nothing twice', () => {
    const all = { orderLineId: LINE, code: '3' as const, confirmed: [{ quantity: '6' }] }
    const price = { orderLineId: LINE, code: '3' as const, unitPrice: '9.00' }
    const answered =
      (...lines: Parameters<typeof assertPromisesFit>[0]) =>
      () => {
        assertPromisesFit(lines, [aLine()])
      }
    expect(answered(all, all)).toThrow(mismatch('/lines/1/orderLineId'))
    expect(answered(price, all)).toThrow(mismatch('/lines/1/orderLineId'))
    expect(answered(all, price)).toThrow(mismatch('/lines/1/orderLineId'))
    expect(answered(price, price)).not.toThrow()
  })

  it('a later answer replaces them: changes those of their lines, acceptance and rejection all', () => {
    const line = aLine()
    expect(promisesAfter('received', [], [line], ANSWER)).toEqual([])
    expect(promisesAfter('accepted-with-changes', [], [line], ANSWER)).toEqual([])
    expect(promisesAfter('accepted', [], [line], ANSWER)).toEqual([{ line, confirmation: null }])
    expect(promisesAfter('rejected', [], [line], ANSWER)).toEqual([{ line, confirmation: null }])
    expect(promisesAfter('accepted-with-changes', said({ confirmed: [{ quantity: '1' }] }), [line], 'new')).toEqual([
      { line, confirmation: { acknowledgementId: 'new', confirmed: [{ quantity: '1' }], backOrdered: null } },
    ])
  })
})
