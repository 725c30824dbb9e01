import { printedOrder, printedPaymentRequest, printedRequisition } from './printed-version.policy.js'

const issued = { state: 'ISSUED', version: 9, revision: 2, issuedAt: '2026-03-31T09:30:00.000Z' } as const

describe('what of a document is printed', () => {
  it.each(['DRAFT', 'SUBMITTED', 'IN_APPROVAL', 'APPROVED'] as const)(
    'AP-12: an order that is %s is a DRAFT, for nothing leaves before the issue',
    (state) => {
      expect(printedOrder({ state, version: 4, revision: 0 })).toEqual({
        printed: 'version-4',
        revision: null,
        watermark: 'DRAFT',
      })
    },
  )

  it('PDF-1: an issued order is printed by its revisions, which what is received does not change', () => {
    expect(printedOrder({ ...issued, revision: 0 })).toEqual({ printed: 'revision-0', revision: 0, watermark: null })
    expect(printedOrder(issued)).toEqual({ printed: 'revision-2', revision: 2, watermark: 'REVISION 2' })
    expect(printedOrder({ ...issued, version: 12 })).toEqual(printedOrder(issued))
    expect(printedOrder(issued, 0)).toMatchObject({ printed: 'revision-0', watermark: null })
  })

  it('PDF-1: a cancelled order is VOID, in each of its revisions', () => {
    const cancelled = { ...issued, state: 'CANCELLED' } as const
    expect(printedOrder(cancelled)).toEqual({ printed: 'revision-2-void', revision: 2, watermark: 'VOID' })
    expect(printedOrder(cancelled, 1)).toMatchObject({ printed: 'revision-1-void', watermark: 'VOID' })
    expect(printedOrder({ state: 'CANCELLED', version: 3, revision: 0 })).toEqual({
      printed: 'version-3',
      revision: null,
      watermark: 'VOID',
    })
  })

  it('has no revision that there is not', () => {
    expect(printedOrder(issued, 3)).toBeUndefined()
    expect(printedOrder({ state: 'DRAFT', version: 1, revision: 0 }, 0)).toBeUndefined()
  })

  it.each([
    ['DRAFT', 'DRAFT'],
    ['RETURNED', 'DRAFT'],
    ['IN_APPROVAL', 'DRAFT'],
    ['APPROVED', null],
    ['PARTIALLY_ORDERED', null],
    ['REJECTED', 'VOID'],
    ['WITHDRAWN', 'VOID'],
  ] as const)('PDF-1: a requisition that is %s says %s', (state, watermark) => {
    expect(printedRequisition({ state, version: 3 })).toEqual({ printed: 'version-3', revision: null, watermark })
  })

  it.each([
    ['SUBMITTED', 'DRAFT'],
    ['APPROVED', null],
    ['EXPORTED', null],
    ['RETURNED', null],
    ['VOID', 'VOID'],
    ['CANCELLED', 'VOID'],
  ] as const)('PDF-1: a payment request that is %s says %s', (state, watermark) => {
    expect(printedPaymentRequest({ state, version: 3 }).watermark).toBe(watermark)
  })
})
