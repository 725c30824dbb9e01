import {
  allocate,
  assertNothingOrdered,
  assertNothingUnderWay,
  assertStillFits,
  cancelOpen,
  followedState,
  limitOf,
  openOf,
  progressOf,
  receive,
  release,
  type RequisitionQuantities,
} from './requisition.policy.js'

const micro = (units: number): bigint => BigInt(units) * 1_000_000n
const line = (parts: Partial<RequisitionQuantities> = {}): RequisitionQuantities => ({
  id: 'line',
  lineNumber: 1,
  approved: micro(10),
  allocated: 0n,
  cancelled: 0n,
  received: 0n,
  ...parts,
})
const drafts = (units: number) => new Map([['line', micro(units)]])
const overOrdered = expect.objectContaining({ code: 'procurement.requisition.over_ordered' }) as Error

describe('REQ-2: the quantities of a requisition line', () => {
  it.each([
    ['nothing moved', {}, 10],
    ['a part ordered', { allocated: micro(4) }, 6],
    ['a part ordered and a part cancelled', { allocated: micro(4), cancelled: micro(3) }, 3],
    ['more ordered than approved', { allocated: micro(11) }, 0],
  ])('with %s has open = approved − allocated − cancelled, never below zero', (_, parts, open) => {
    expect(openOf(line(parts))).toBe(micro(open))
  })

  it('takes back what an order no longer needs, but not what was never taken', () => {
    const ordered = line({ allocated: micro(10), received: micro(4) })
    release(ordered, micro(6))
    expect(openOf(ordered)).toBe(micro(6))
    expect(() => {
      release(ordered, micro(5))
    }).toThrow()
  })

  it('receives, also beyond what is ordered, and gives back what came and no more', () => {
    const ordered = line({ allocated: micro(5) })
    receive(ordered, micro(6))
    receive(ordered, -micro(6))
    expect(ordered.received).toBe(0n)
    expect(() => {
      receive(ordered, -1n)
    }).toThrow()
  })

  it('loses to a closing or a cancellation what is open, and only that', () => {
    const lines = [line({ allocated: micro(4) }), line({ allocated: micro(11) }), line({ cancelled: micro(2) })]
    expect(cancelOpen(lines)).toEqual([lines[0], lines[2]])
    expect(lines.map(({ cancelled }) => cancelled)).toEqual([micro(6), 0n, micro(10)])
  })
})

describe('REQ-3: what may be ordered', () => {
  it('is exactly what is open, and not a millionth more', () => {
    const open = line({ allocated: micro(4) })
    expect(() => {
      allocate(open, micro(6) + 1n, '/lines/0/quantity')
    }).toThrow(
      expect.objectContaining({
        code: 'procurement.requisition.over_ordered',
        facts: { requisitionLineId: 'line', line: 1, open: '6', ordered: '6.000001', approved: '10' },
      }),
    )
    allocate(open, micro(6), '/lines/0/quantity')
    expect(open.allocated).toBe(micro(10))
  })

  it('request 100, 10 % on top: 110 over all orders and not a millionth more', () => {
    const hundred = line({ approved: micro(100) })
    const allowance = { percent: '10', uncounted: new Map<string, bigint>() }
    allocate(hundred, micro(60), '/lines/0', allowance)
    allocate(hundred, micro(50), '/lines/0', allowance)
    expect(hundred.allocated).toBe(micro(110))
    expect(() => {
      allocate(hundred, 1n, '/lines/0', allowance)
    }).toThrow(overOrdered)
  })

  it('rounds the limit down, and reckons from what is wanted, not from what was cancelled', () => {
    expect(limitOf(line({ approved: 3n }), '2.5')).toBe(3n)
    expect(limitOf(line({ approved: micro(100), cancelled: micro(50) }), '10')).toBe(micro(55))
  })

  it('counts no drafts where the organization says so, until they are submitted', () => {
    const hundred = line({ approved: micro(100), allocated: micro(80) })
    const withoutDrafts = { percent: '0', uncounted: drafts(80) }
    allocate(hundred, micro(80), '/lines/0', withoutDrafts)
    expect(() => {
      allocate(hundred, micro(101), '/lines/0', withoutDrafts)
    }).toThrow(overOrdered)
    expect(() => {
      assertStillFits(hundred, micro(80), '/lines/0', { percent: '0', uncounted: drafts(80) })
    }).not.toThrow()
    expect(() => {
      assertStillFits(hundred, micro(80), '/lines/0', { percent: '0', uncounted: new Map() })
    }).toThrow(overOrdered)
  })
})

describe('X-6: the progress of a requisition', () => {
  it.each([
    ['nothing ordered', [line()], 'reopen'],
    ['a part of one line ordered', [line({ allocated: micro(3) })], 'orderPart'],
    ['one of two lines ordered', [line({ allocated: micro(10) }), line()], 'orderPart'],
    ['everything ordered', [line({ allocated: micro(10) }), line({ allocated: micro(10) })], 'orderAll'],
    ['the rest cancelled', [line({ allocated: micro(4), cancelled: micro(6) })], 'orderAll'],
    ['a part received', [line({ allocated: micro(10), received: 1n })], 'receivePart'],
    ['all ordered of it received, more is open', [line({ allocated: micro(5), received: micro(5) })], 'receivePart'],
    [
      'more ordered than wanted, not all of it received',
      [line({ allocated: micro(11), received: micro(10) })],
      'receivePart',
    ],
    ['everything received', [line({ allocated: micro(10), received: micro(10) })], 'receiveAll'],
    [
      'all received that is still wanted',
      [line({ allocated: micro(4), cancelled: micro(6), received: micro(4) })],
      'receiveAll',
    ],
  ] as const)('with %s is %s', (_, lines, command) => {
    expect(progressOf(lines)).toBe(command)
  })

  it('moves the state back when goods go back', () => {
    expect(followedState('RECEIVED', [line({ allocated: micro(10), received: micro(8) })])).toBe('PARTIALLY_RECEIVED')
    expect(followedState('RECEIVED', [line({ allocated: micro(10) })])).toBe('ORDERED')
  })

  it.each(['ON_HOLD', 'STOPPED', 'CLOSED'] as const)('leaves %s as it is (REQ-1)', (state) => {
    expect(followedState(state, [line({ allocated: micro(10), received: micro(10) })])).toBe(state)
  })
})

describe('REQ-1: ending a requisition', () => {
  const hasOrders = expect.objectContaining({ code: 'procurement.requisition.has_orders' }) as Error

  it('cancels it only if nothing is ordered', () => {
    expect(() => {
      assertNothingOrdered([line()])
    }).not.toThrow()
    expect(() => {
      assertNothingOrdered([line(), line({ allocated: 1n })])
    }).toThrow(hasOrders)
  })

  it('closes it only if nothing is on its way', () => {
    expect(() => {
      assertNothingUnderWay([line({ allocated: micro(4), received: micro(5) })])
    }).not.toThrow()
    expect(() => {
      assertNothingUnderWay([line({ allocated: micro(4), received: micro(3) })])
    }).toThrow(hasOrders)
  })
})
