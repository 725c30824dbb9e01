import { captureSupplierInvoice } from '@nexus/contracts-billing'
import type { CallerInputOf } from '@nexus/kernel'
import { EXAMPLES, exampleBytes, exampleDocument } from '../../test/builders/match.builder.js'
import { parseUblInvoice } from '@nexus/standards-ubl'
import { captureDocument } from './captured-invoice.policy.js'
import { sellerTaxIds } from './seller.policy.js'
import { documentOfInput, pointerIntoInput } from './typed-invoice.policy.js'

const changed = (name: string, from: string | RegExp, to: string) =>
  parseUblInvoice(Buffer.from(exampleBytes(name).toString('utf8').replace(from, to)))

describe('capturing UBL', () => {
  it.each(EXAMPLES)('takes %s with its amount due', (name) => {
    const document = exampleDocument(name)
    const captured = captureDocument(document, '0.05')
    expect(captured.totals.payable.toDecimalText()).toBe(Number(document.totals.payable).toFixed(2))
    expect(captured.lines).toHaveLength(document.lines.length)
  })

  it('names the line and the field of an amount that does not add up (X-2)', () => {
    const wrong = changed('01.07a', /(?<head>InvoiceLine>[\s\S]*?LineExtensionAmount[^>]*>)38</, '$<head>39<')
    expect(() => captureDocument(wrong, '0.05')).toThrow(
      expect.objectContaining({
        code: 'billing.invoice.totals_do_not_add_up',
        errors: expect.arrayContaining([expect.objectContaining({ line: '000040' })]),
      }),
    )
  })

  it('takes a rounding amount up to the limit', () => {
    expect(captureDocument(exampleDocument('01.17a'), '0.05').totals.rounding.toDecimalText()).toBe('0.01')
    expect(() => captureDocument(exampleDocument('01.17a'), '0')).toThrow(
      expect.objectContaining({
        errors: [expect.objectContaining({ pointer: '/Invoice/cac:LegalMonetaryTotal/cbc:PayableRoundingAmount' })],
      }),
    )
  })

  it('keeps the accounts in their one form and leaves out a BIC that is none', () => {
    expect(
      captureDocument(exampleDocument('02.05a'), '0.05').bankAccounts.map(({ iban, bic }) => ({ iban, bic })),
    ).toEqual([{ iban: 'DE79000000001234567890', bic: undefined }])
    expect(captureDocument(exampleDocument('01.21a'), '0.05').bankAccounts[0]).toMatchObject({ bic: 'DRESDEFFXXX' })
    expect(captureDocument(exampleDocument('01.09a'), '0.05').bankAccounts).toHaveLength(3)
  })

  it('adds up the allowances and charges of a line', () => {
    const [line] = captureDocument(exampleDocument('03.07a'), '0.05').lines
    expect(line?.allowance?.toDecimalText()).toBe('40000.00')
    expect(line?.charge?.toDecimalText()).toBe('40000.00')
  })

  it('refuses a number that is too long to be kept, and names it', () => {
    const long = changed('01.07a', '>R1234567<', `>${'9'.repeat(101)}<`)
    expect(() => captureDocument(long, '0.05')).toThrow(
      expect.objectContaining({
        code: 'billing.invoice.value_refused',
        errors: [expect.objectContaining({ pointer: '/Invoice/cbc:ID' })],
      }),
    )
  })

  it('reads the tax ids of the seller in their one form, the VAT id first', () => {
    expect(sellerTaxIds(exampleDocument('01.01a').seller)).toEqual(['DE123456789'])
    expect(sellerTaxIds(exampleDocument('02.05a').seller)[0]).toBe('ATU123456789')
    expect(sellerTaxIds({ taxIds: [{ id: '?', scheme: 'VAT' }] })).toEqual([])
  })
})

describe('capturing by fields: the same rules (X-10)', () => {
  type Input = CallerInputOf<typeof captureSupplierInvoice>
  const example: Input = captureSupplierInvoice.example.input
  const capture = (parts: Partial<Input>) =>
    captureDocument(
      documentOfInput(captureSupplierInvoice.input.parse({ ...example, ...parts })),
      '0.05',
      pointerIntoInput,
    )
  const [line] = example.lines

  it('takes what adds up', () => {
    const captured = capture({ bankAccounts: [{ iban: 'DE79 0000 0000 1234 5678 90' }] })
    expect(captured).toMatchObject({
      number: 'R1234567',
      kind: 'invoice',
      typeCode: '380',
      bankAccounts: [{ iban: 'DE79000000001234567890' }],
    })
    expect(captured.totals.payable.toString()).toBe('45.22 EUR')
  })

  it.each<[string, Partial<Input>, string]>([
    ['a line net', { lines: [{ ...line!, net: '39.00' }] }, '/lines/0/net'],
    ['a line net behind an allowance', { lines: [{ ...line!, allowance: '1.00' }] }, '/lines/0/net'],
    ['the sum of the lines', { totals: { ...example.totals, lines: '39.00' } }, '/totals/lines'],
    [
      'the tax of a category',
      { taxes: [{ category: 'S', percent: '19', taxable: '38.00', tax: '7.23' }] },
      '/taxes/0/tax',
    ],
    [
      'the taxable amount',
      { taxes: [{ category: 'S', percent: '19', taxable: '38.01', tax: '7.22' }] },
      '/taxes/0/taxable',
    ],
    ['the tax total', { totals: { ...example.totals, tax: '7.23' } }, '/totals/tax'],
    ['the gross amount', { totals: { ...example.totals, gross: '45.23' } }, '/totals/gross'],
    ['the amount due', { totals: { ...example.totals, payable: '45.23' } }, '/totals/payable'],
    [
      'a rounding amount above the limit',
      { totals: { ...example.totals, rounding: '500.00', payable: '545.22' } },
      '/totals/rounding',
    ],
    [
      'a charge that no total knows',
      { documentAllowanceCharges: [{ kind: 'charge', amount: '1.00', taxCategory: 'S', taxPercent: '19' }] },
      '/totals/charges',
    ],
    ['an amount with too many decimals', { totals: { ...example.totals, payable: '45.221' } }, '/totals/payable'],
    ['a currency that is none', { currency: 'XXX' }, '/currency'],
  ])('names %s by its pointer', (_, parts, pointer) => {
    expect(() => capture(parts)).toThrow(
      expect.objectContaining({
        code: 'billing.invoice.totals_do_not_add_up',
        errors: expect.arrayContaining([expect.objectContaining({ pointer })]),
      }),
    )
  })

  it('records a line that differs by a slack of 0.02', () => {
    const off = capture({
      lines: [{ ...line!, net: '38.02' }],
      taxes: [{ category: 'S', percent: '19', taxable: '38.02', tax: '7.22' }],
      totals: { lines: '38.02', net: '38.02', tax: '7.22', gross: '45.24', payable: '45.24' },
    })
    expect(off.recordedSlack).toEqual([
      {
        rule: 'R120',
        field: '/lines/0/net',
        lineReference: '000040',
        expected: '38.00',
        stated: '38.02',
        difference: '0.02',
      },
    ])
  })
})
