import {
  allocate,
  assertComplete,
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
  received: 0n,
  ...parts,
})
const complete = { purpose: 'Furnish the office', needBy: '2026-04-30', deliveryPlace: 'Berlin' }

describe('submitting a requisition (REQ-6)', () => {
  it('takes a complete one, also when it is needed today', () => {
    expect(() => assertComplete(complete, 1, '2026-04-30')).not.toThrow()
  })

  it.each([
    ['without a purpose', { purpose: null }, 1, '/purpose'],
    ['with a blank purpose', { purpose: '  \n' }, 1, '/purpose'],
    ['without a date', { needBy: null }, 1, '/needBy'],
    ['with a date of yesterday', { needBy: '2026-03-30' }, 1, '/needBy'],
    ['without a place', { deliveryPlace: null }, 1, '/deliveryPlace'],
    ['without a line', {}, 0, '/lines'],
  ])('refuses one %s', (_, parts, lines, pointer) => {
    expect(() => assertComplete({ ...complete, ...parts }, lines, '2026-03-31')).toThrow(
      expect.objectContaining({
        code: 'procurement.requisition.incomplete',
        errors: [expect.objectContaining({ pointer })],
      }),
    )
  })

  it('names everything that is missing at once', () => {
    expect(() => assertComplete({ purpose: null, needBy: null, deliveryPlace: null }, 0, '2026-03-31')).toThrow(
      expect.objectContaining({
        errors: ['/purpose', '/needBy', '/deliveryPlace', '/lines'].map(
          (pointer) => expect.objectContaining({ pointer }) as unknown,
        ),
      }),
    )
  })
})

describe('quantities of a requisition line (REQ-2)', () => {
  it('gives exactly what is open and not a millionth more (REQ-3)', () => {
    const open = line({ allocated: micro(4) })
    expect(() => allocate(open, micro(6) + 1n, '/lines/0/quantity')).toThrow(
      expect.objectContaining({
        code: 'procurement.requisition.over_ordered',
        facts: { requisitionLineId: 'line', open: '6', ordered: '6.000001', approved: '10' },
      }),
    )
    allocate(open, micro(6), '/lines/0/quantity')
    expect(open.allocated).toBe(micro(10))
    expect(() => allocate(open, 1n, '/lines/0/quantity')).toThrow(
      expect.objectContaining({ code: 'procurement.requisition.over_ordered' }),
    )
  })

  it('takes back what an order no longer needs, but not what is received', () => {
    const ordered = line({ allocated: micro(10), received: micro(4) })
    expect(() => release(ordered, micro(7))).toThrow()
    release(ordered, micro(6))
    expect(ordered.allocated).toBe(micro(4))
  })

  it('receives no more than is ordered', () => {
    const ordered = line({ allocated: micro(5) })
    receive(ordered, micro(5))
    expect(() => receive(ordered, 1n)).toThrow()
  })
})

describe('the progress of a requisition (X-6)', () => {
  it.each([
    ['nothing ordered', [line()], 'reopen'],
    ['a part of one line ordered', [line({ allocated: micro(3) })], 'orderPart'],
    ['one of two lines ordered', [line({ allocated: micro(10) }), line()], 'orderPart'],
    ['everything ordered', [line({ allocated: micro(10) }), line({ allocated: micro(10) })], 'orderAll'],
    ['a part received', [line({ allocated: micro(10), received: 1n })], 'receivePart'],
    ['all ordered of it received, more is open', [line({ allocated: micro(5), received: micro(5) })], 'receivePart'],
    ['everything received', [line({ allocated: micro(10), received: micro(10) })], 'receiveAll'],
  ] as const)('with %s is %s', (_, lines, command) => {
    expect(progressOf(lines)).toBe(command)
  })
})
