import { exampleIssuedOrder, type PurchaseOrderView } from '@nexus/contracts-procurement'
import { affectedFactsOf, differencesOf, needsNoApproval } from './order-difference.policy.js'
import { contentHash } from './revision-hash.policy.js'

const line = exampleIssuedOrder.lines[0]!
const changed = (parts: Partial<PurchaseOrderView>): PurchaseOrderView => ({ ...exampleIssuedOrder, ...parts })

describe('PO-3: the differences of two revisions', () => {
  it('are none of an order and itself', () => {
    expect(differencesOf(exampleIssuedOrder, changed({ version: 9, receipt: 'FULL' }))).toEqual([])
  })

  it('name path, label, before and after, the head first', () => {
    const after = changed({ notes: 'Ring twice', lines: [{ ...line, unitPrice: '250.00', promisedOn: '2026-05-04' }] })
    expect(differencesOf(exampleIssuedOrder, after)).toEqual([
      { path: '/notes', label: 'Notes', before: null, after: 'Ring twice' },
      { path: '/lines/1/unitPrice', label: 'Line 1: unit price', before: '240.00', after: '250.00' },
      { path: '/lines/1/promisedOn', label: 'Line 1: delivery date', before: null, after: '2026-05-04' },
    ])
  })

  it('tell a new line as a whole', () => {
    const after = changed({ lines: [line, { ...line, lineId: 'new', lineNumber: 2, description: 'Table' }] })
    expect(differencesOf(exampleIssuedOrder, after)).toEqual([
      { path: '/lines/2', label: 'Line 2', before: null, after: '5 C62 Table at 240.00 per 1' },
    ])
  })

  it('tell vendors of one name apart', () => {
    expect(differencesOf(exampleIssuedOrder, changed({ vendorId: 'other' }))).toHaveLength(1)
  })

  it('touch facts by which steps of an approval are chosen (AP-9)', () => {
    const differences = ['/totals/gross', '/vendorId', '/lines/2', '/lines/1/costCentreId', '/notes'].map((path) => ({
      path,
      label: path,
      before: null,
      after: 'x',
    }))
    expect(affectedFactsOf(differences)).toEqual([
      'amount',
      'vendorId',
      'lineCount',
      'costCentreId',
      ...differences.map(({ path }) => path),
    ])
    expect(needsNoApproval(differences)).toBe(false)
    expect(needsNoApproval(differences.slice(-1))).toBe(true)
  })
})

describe('the hash of a revision', () => {
  it('does not depend on the order of its fields, and on everything else', () => {
    expect(contentHash({ a: 1, b: [{ c: 2, d: 3 }] })).toBe(contentHash({ b: [{ d: 3, c: 2 }], a: 1 }))
    expect(contentHash({ a: [1, 2] })).not.toBe(contentHash({ a: [2, 1] }))
    expect(contentHash({ a: '1' })).not.toBe(contentHash({ a: 1 }))
  })
})
