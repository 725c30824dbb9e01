import { snapshotDifferences } from './snapshot-differences.js'

const eur = (amount: string) => ({ amount, currency: 'EUR' })
const line = (lineNumber: number, quantity: string) => ({
  lineNumber,
  description: 'Chair',
  unitCode: 'C62',
  unitPrice: '80.00',
  priceBaseQuantity: '1',
  quantity,
})

describe('what changed between two submissions', () => {
  it('is nothing when both are alike', () => {
    const snapshot = { title: 'Chairs', totals: { gross: eur('80.00') }, lines: [line(1, '1')] }
    expect(snapshotDifferences(snapshot, structuredClone(snapshot))).toEqual([])
  })

  it('names fields, the total, and lines that changed, came and went', () => {
    const before = { purpose: null, totals: { gross: eur('160.00') }, lines: [line(1, '1'), line(2, '1')] }
    const after = { purpose: 'New office', totals: { gross: eur('320.00') }, lines: [line(1, '3'), line(3, '1')] }
    expect(snapshotDifferences(before, after).map(({ path, before: one, after: other }) => [path, one, other])).toEqual(
      [
        ['/purpose', null, 'New office'],
        ['/totals/gross', '160.00 EUR', '320.00 EUR'],
        ['/lines/1/quantity', '1', '3'],
        ['/lines/2', '1 C62 Chair', null],
        ['/lines/3', null, '1 C62 Chair'],
      ],
    )
  })

  it('names the invoices of a payment', () => {
    const invoice = (number: string, amount: string) => ({ number, amount: eur(amount) })
    const before = { amount: eur('10.00'), invoices: [invoice('A-1', '10.00')] }
    const after = { amount: eur('30.00'), invoices: [invoice('A-1', '10.00'), invoice('A-2', '20.00')] }
    expect(snapshotDifferences(before, after).map(({ path, after: other }) => [path, other])).toEqual([
      ['/totals/gross', '30.00 EUR'],
      ['/invoices/A-2', '20.00 EUR'],
    ])
  })
})
