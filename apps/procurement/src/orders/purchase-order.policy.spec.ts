import {
  assertSeparateDuties,
  assertUnused,
  matchesRequisition,
  orderExtras,
  orderLineColumns,
  type RequisitionLineTerms,
  type OrderTerms,
} from './purchase-order.policy.js'

const micro = (units: number): bigint => BigInt(units) * 1_000_000n
const approved = (parts: Partial<RequisitionLineTerms> = {}): RequisitionLineTerms => ({
  id: 'r1',
  description: 'Office chair',
  supplierItemId: 'A-246',
  buyerItemId: null,
  unitCode: 'C62',
  unitPrice: '240.00',
  priceBaseMicro: micro(1),
  allowanceMinor: 2000n,
  chargeMinor: null,
  taxCategory: 'S',
  taxPercent: '19',
  categoryId: null,
  costCentreId: null,
  approved: micro(5),
  ...parts,
})
const typed = (parts: object = {}) => ({
  requisitionLineId: 'r1',
  quantity: '5',
  match: 'three-way' as const,
  kind: 'goods' as const,
  ...parts,
})

describe('the line of an order', () => {
  it('says what the requisition line says, unless the buyer typed otherwise (REQ-4)', () => {
    expect(orderLineColumns(typed(), approved(), 0, 'EUR')).toMatchObject({
      description: 'Office chair',
      supplierItemId: 'A-246',
      unitCode: 'C62',
      unitPrice: '240.00',
      allowanceMinor: 2000n,
      taxPercent: '19',
      ordered: micro(5),
      netMinor: 118000n,
    })
    expect(
      orderLineColumns(
        typed({ unitPrice: '230', allowance: '0', taxPercent: '7.0', supplierItemId: 'B-1' }),
        approved(),
        0,
        'EUR',
      ),
    ).toMatchObject({
      supplierItemId: 'B-1',
      unitPrice: '230',
      allowanceMinor: 0n,
      taxPercent: '7',
      netMinor: 115000n,
    })
  })

  it('leaves an allowance for the whole quantity behind when only a part is ordered', () => {
    expect(orderLineColumns(typed({ quantity: '2' }), approved(), 0, 'EUR')).toMatchObject({
      allowanceMinor: null,
      netMinor: 48000n,
    })
    expect(orderLineColumns(typed({ quantity: '2', allowance: '8.00' }), approved(), 0, 'EUR')).toMatchObject({
      allowanceMinor: 800n,
      netMinor: 47200n,
    })
  })

  it('keeps the price base of the requisition for its price, and 1 for a typed price (X-4)', () => {
    const perThousand = approved({
      unitPrice: '12.50',
      priceBaseMicro: micro(1000),
      allowanceMinor: null,
      approved: micro(250),
    })
    expect(orderLineColumns(typed({ quantity: '250' }), perThousand, 0, 'EUR')).toMatchObject({
      priceBaseMicro: micro(1000),
      netMinor: 313n,
    })
    expect(orderLineColumns(typed({ quantity: '250', unitPrice: '0.02' }), perThousand, 0, 'EUR')).toMatchObject({
      priceBaseMicro: micro(1),
      netMinor: 500n,
    })
  })

  it('refuses an allowance above its worth', () => {
    expect(() => orderLineColumns(typed({ allowance: '1200.01' }), approved(), 2, 'EUR')).toThrow(
      expect.objectContaining({
        code: 'procurement.amount_below_zero',
        errors: [expect.objectContaining({ pointer: '/lines/2/allowance' })],
      }),
    )
  })
})

describe('an order that equals its approved requisition', () => {
  const terms = (parts: Partial<OrderTerms> = {}): OrderTerms => ({
    requisitionLineId: 'r1',
    description: 'Office chair',
    supplierItemId: 'A-246',
    buyerItemId: null,
    match: 'three-way',
    ordered: micro(5),
    unitPrice: '240.00',
    priceBaseMicro: micro(1),
    allowanceMinor: 2000n,
    chargeMinor: null,
    taxCategory: 'S',
    taxPercent: '19',
    ...parts,
  })
  const requisition = { legalEntityId: 'e1', grossMinor: 140420n, lines: [approved()] }
  const order = (parts: Partial<OrderTerms> = {}, grossMinor = 140420n, legalEntityId: string | null = 'e1') => ({
    legalEntityId,
    grossMinor,
    lines: [terms(parts)],
  })

  it.each([
    ['the same', order(), true],
    ['the same price on another base', order({ unitPrice: '2400', priceBaseMicro: micro(10) }), true],
    ['a lower total', order({}, 140000n), true],
    ['a higher total', order({}, 140421n), false],
    ['a part of the quantity', order({ ordered: micro(4) }), false],
    ['another price, even a lower one', order({ unitPrice: '239.99' }), false],
    ['another allowance', order({ allowanceMinor: 1999n }), false],
    ['another tax rate', order({ taxPercent: '7' }), false],
    ['another line', order({ requisitionLineId: 'r2' }), false],
    ['other goods', order({ description: 'Television' }), false],
    ['an item of the vendor that nobody approved', order({ supplierItemId: 'B-1' }), false],
    ['an own item that nobody approved', order({ buyerItemId: '4711' }), false],
    ['invoices that need no receipt', order({ match: 'two-way' }), false],
    ['another company that buys', order({}, 140420n, 'e2'), false],
    ['no company that buys', order({}, 140420n, null), false],
  ])('with %s: %s', (_, candidate, expected) => {
    expect(matchesRequisition(candidate, requisition)).toBe(expected)
  })

  it('has all of its lines', () => {
    expect(matchesRequisition(order(), { ...requisition, lines: [approved(), approved({ id: 'r2' })] })).toBe(false)
  })
})

describe('document allowances and charges of an order', () => {
  const shipping = { kind: 'charge' as const, amount: '10.00', taxCategory: 'S' as const, taxPercent: '19' }
  it('come from the requisition only with all of it, and never against what was typed', () => {
    expect(orderExtras(undefined, true, [shipping])).toEqual([shipping])
    expect(orderExtras(undefined, false, [shipping])).toEqual([])
    expect(orderExtras([], true, [shipping])).toEqual([])
  })
})

describe('separation of duties (X-9)', () => {
  const document = { documentType: 'purchase order', documentId: 'o1' }
  it('names both roles and the document', () => {
    expect(() =>
      assertSeparateDuties(
        'ben',
        'receiver',
        [
          { role: 'buyer', userIds: ['ann'] },
          { role: 'approver', userIds: ['eve', 'ben'] },
        ],
        document,
      ),
    ).toThrow(
      expect.objectContaining({
        code: 'procurement.separation_of_duties',
        kind: 'PERMISSION_DENIED',
        facts: { roles: ['approver', 'receiver'], ...document },
      }),
    )
  })

  it('lets somebody else act', () => {
    expect(() =>
      assertSeparateDuties('rosa', 'receiver', [{ role: 'buyer', userIds: ['ann'] }], document),
    ).not.toThrow()
  })
})

describe('cancelling an order (PO-6)', () => {
  const line = { id: 'l1', lineNumber: 1, received: 0n, billed: 0n }
  it('is refused once something is received or billed', () => {
    expect(() => assertUnused([line])).not.toThrow()
    expect(() => assertUnused([line, { ...line, id: 'l2', lineNumber: 2, received: 1n }])).toThrow(
      expect.objectContaining({
        code: 'procurement.purchase_order.in_use',
        facts: { orderLineId: 'l2', line: 2, received: '0.000001', billed: '0' },
      }),
    )
    expect(() => assertUnused([{ ...line, billed: micro(1) }])).toThrow(
      expect.objectContaining({ code: 'procurement.purchase_order.in_use' }),
    )
  })
})
