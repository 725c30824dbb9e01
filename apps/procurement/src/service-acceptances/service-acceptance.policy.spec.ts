import fc from 'fast-check'
import { type AcceptableLine, acceptedOf, type EarlierAcceptance } from './service-acceptance.policy.js'

const micro = (units: number): bigint => BigInt(Math.round(units * 1e6))
const line = (parts: Partial<AcceptableLine> = {}): AcceptableLine => ({
  id: 'a',
  lineNumber: 1,
  kind: 'service',
  ordered: micro(40),
  cancelled: 0n,
  ...parts,
})
const earlier = (units: number, percent: string | null): EarlierAcceptance => ({
  orderLineId: 'a',
  micro: micro(units),
  percent,
})
const share = (percent: string, lines: AcceptableLine[] = [line()], before: EarlierAcceptance[] = []) =>
  acceptedOf([{ orderLineId: 'a', percent }], lines, before)[0]?.micro

describe('PO-2: what is accepted of a service', () => {
  it.each([
    ['25', line(), [], 10],
    ['25', line({ cancelled: micro(20) }), [], 5],
    ['25', line(), [earlier(7, null)], 10],
    ['50', line({ ordered: micro(80) }), [earlier(10, '25')], 50],
    ['0.0001', line(), [], 0.00004],
  ] as const)('%s % is a share of what is ordered and not cancelled', (percent, of, before, units) => {
    expect(share(percent, [of], [...before])).toBe(micro(units))
  })

  it.each([
    ['100.0001', [], 500_001n],
    ['50.0001', [earlier(0.25, '50')], 250_001n],
  ])('%s % in all is more than everything, never cut back to it (REC-2: 0 is 0)', (percent, before, micros) => {
    expect(share(percent, [line({ ordered: micro(0.5) })], before)).toBe(micros)
  })

  it('is the quantity where that was typed', () => {
    expect(acceptedOf([{ orderLineId: 'a', quantity: '2.5' }], [line()], [])).toEqual([
      { lineNumber: 1, orderLineId: 'a', micro: micro(2.5), percent: null, pointer: '/lines/0/quantity' },
    ])
  })

  it('percentages that add up to 100 are all of it, however they are cut', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: micro(1000) }),
        fc.array(fc.nat(250_000), { maxLength: 4 }),
        (all, parts) => {
          const rest = 1_000_000 - parts.reduce((sum, part) => sum + part, 0)
          const done: EarlierAcceptance[] = []
          for (const part of [...parts, rest]) {
            const percent = `${String(Math.floor(part / 10_000))}.${String(part % 10_000).padStart(4, '0')}`
            const before = done.reduce((sum, each) => sum + each.micro, 0n)
            try {
              const accepted = share(percent, [line({ ordered: all })], done) ?? 0n
              done.push({ orderLineId: 'a', micro: accepted, percent })
            } catch (error) {
              expect(error).toMatchObject({ code: 'procurement.service_acceptance.empty' })
              // Less than a millionth is not recorded, so the shares do not add up to all of it.
              return before < all
            }
          }
          return done.reduce((sum, each) => sum + each.micro, 0n) === all
        },
      ),
      { seed: 7, numRuns: 300 },
    )
  })

  it('refuses goods, unknown lines, a line twice, and nothing', () => {
    const quantity = { orderLineId: 'a', quantity: '1' }
    const refused = (code: string, pointer: string): Error =>
      expect.objectContaining({ code, errors: [expect.objectContaining({ pointer }) as object] }) as Error
    expect(() => acceptedOf([quantity], [line({ kind: 'goods' })], [])).toThrow(
      refused('procurement.service_acceptance.goods_line', '/lines/0'),
    )
    expect(() => acceptedOf([quantity], [line({ id: 'b' })], [])).toThrow(
      refused('procurement.purchase_order.line_unknown', '/lines/0/orderLineId'),
    )
    expect(() => acceptedOf([quantity, quantity], [line()], [])).toThrow(
      refused('procurement.purchase_order.line_unknown', '/lines/1/orderLineId'),
    )
    expect(() => share('0.0001', [line({ ordered: 9n })])).toThrow(
      refused('procurement.service_acceptance.empty', '/lines/0/percent'),
    )
    // The line was made smaller after half of it was accepted.
    expect(() => share('10', [line({ ordered: micro(20) })], [earlier(20, '50')])).toThrow(
      refused('procurement.service_acceptance.empty', '/lines/0/percent'),
    )
  })
})
