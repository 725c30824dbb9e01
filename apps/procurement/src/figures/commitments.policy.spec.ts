import { monthsOf } from '@nexus/kernel'
import { commitmentsOf, remainingNet } from './commitments.policy.js'
import type { CutLine, LinesWorth } from './figures.repository.js'

const period = { from: '2026-01-15', to: '2026-02-28' }
const cut = (netMinor: bigint, ordered: bigint, cancelled: bigint, parts: Partial<CutLine> = {}): CutLine => ({
  ...{ month: '2026-01', currency: 'EUR', categoryId: null, netMinor, ordered, cancelled },
  ...parts,
})
const worth = (netMinor: bigint, parts: Partial<LinesWorth> = {}): LinesWorth => ({
  ...{ month: '2026-01', currency: 'EUR', categoryId: null, code: null, name: null, orders: 1, netMinor },
  ...parts,
})

describe('what is left of a line of which a part is cancelled', () => {
  it.each([
    ['a third of a euro', cut(100n, 3_000_000n, 2_000_000n), 33n],
    ['two thirds', cut(100n, 3_000_000n, 1_000_000n), 67n],
    ['half a cent, rounded up', cut(1n, 2_000_000n, 1_000_000n), 1n],
    ['nothing', cut(100n, 3_000_000n, 3_000_000n), 0n],
    ['more than a floating point number holds', cut(2n ** 53n - 1n, 2n ** 52n, 1n), 9_007_199_254_740_989n],
  ])('is %s', (_what, line, net) => {
    expect(remainingNet(line)).toBe(net)
  })
})

describe('commitments', () => {
  it('sum beyond what one amount can hold, and name days of the period only', () => {
    const lines = [worth(2n ** 53n - 1n), worth(2n, { month: '2026-02' }), worth(5n, { currency: 'JPY' })]
    const orders = [
      { month: '2026-02', currency: 'EUR', orders: 1 },
      { month: '2026-01', currency: 'JPY', orders: 1 },
      { month: '2026-01', currency: 'EUR', orders: 2 },
    ]
    const { byMonth, byCategory } = commitmentsOf(period, monthsOf(period), orders, lines, [cut(2n, 2n, 1n)])
    expect(byMonth.map(({ month, amount, orders: count }) => [month, amount.amount, amount.currency, count])).toEqual([
      ['2026-01', '90071992547409.92', 'EUR', 2],
      ['2026-01', '5', 'JPY', 1],
      ['2026-02', '0.02', 'EUR', 1],
    ])
    expect(byMonth.map(({ list }) => [list.filter['issuedFrom'], list.filter['issuedTo']])).toEqual([
      ['2026-01-15', '2026-01-31'],
      ['2026-01-15', '2026-01-31'],
      ['2026-02-01', '2026-02-28'],
    ])
    expect(byCategory.map(({ amount, orders: count }) => [amount.amount, amount.currency, count])).toEqual([
      ['90071992547409.94', 'EUR', 2],
      ['5', 'JPY', 1],
    ])
  })

  it('are listed with the largest category of a currency first', () => {
    const category = (categoryId: string, code: string, netMinor: bigint) =>
      worth(netMinor, { categoryId, code, name: code })
    const lines = [category('1', 'A', 900n), category('2', 'B', 10_000n), category('3', 'C', 900n)]
    const { byCategory } = commitmentsOf(period, monthsOf(period), [], lines, [])
    expect(byCategory.map(({ code }) => code)).toEqual(['B', 'A', 'C'])
  })
})
