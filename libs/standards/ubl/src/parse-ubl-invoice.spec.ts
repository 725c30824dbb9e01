import { realInvoice, refusal, sampleBytes, sampleInvoice } from '../test/sample-invoice.js'
import { checkUblTotals, parseUblInvoice, plainDecimal } from './index.js'

const parse = (xml: string) => parseUblInvoice(Buffer.from(xml))

describe('values', () => {
  it('stay text: leading zeros and trailing zeros are kept', () => {
    const document = parseUblInvoice(
      sampleBytes({ lines: [{ id: '0010', quantity: '1.00', price: '100.00', net: '100.0' }] }),
    )
    expect(document.number).toBe('0010')
    expect(document.lines[0]).toMatchObject({
      id: '0010',
      quantity: '1.00',
      unitCode: 'C62',
      lineExtensionAmount: '100.0',
      price: { amount: '100.00' },
    })
  })

  it('are trimmed, and empty elements are absent', () => {
    const document = parse(
      sampleInvoice({
        extra:
          '<cac:PaymentTerms><cbc:Note>\n  30 days \n</cbc:Note></cac:PaymentTerms><cac:OrderReference><cbc:ID/></cac:OrderReference>',
      }),
    )
    expect(document.paymentTerms).toBe('30 days')
    expect(document.orderReference).toBeUndefined()
  })

  it('are joined over CDATA, comments and references', () => {
    expect(
      parse(sampleInvoice().replace('>Seller<', '>A &amp; B <![CDATA[<Co>]]><!-- not me --> &#x4E2D;<')).seller.name,
    ).toBe('A & B <Co> 中')
  })

  it.each([
    ['+05.10', '5.1'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['-0.00', '0'],
    ['-0010', '-10'],
    ['8870.1000', '8870.1'],
    ['100', '100'],
  ])('%s is %s in the form that Money reads', (written, plain) => {
    expect(plainDecimal(written)).toBe(plain)
  })
})

describe('namespaces', () => {
  it('any prefix works, and a prefix alone does not', () => {
    const renamed = sampleInvoice()
      .replace(/(<\/?|xmlns:)cbc:/g, '$1x.1:')
      .replace(/xmlns:cbc/g, 'xmlns:x.1')
      .replace(/(<\/?|xmlns:)cac:/g, '$1ubl:')
      .replace(/xmlns:cac/g, 'xmlns:ubl')
    expect(renamed).not.toContain('cbc:')
    expect(parse(renamed)).toEqual(parse(sampleInvoice()))
    const foreign = sampleInvoice().replace('CommonBasicComponents-2', 'SomethingElse')
    expect(refusal(() => parse(foreign)).code).toBe('ubl.document.missing_field')
  })

  it('elements of other namespaces with the same name are not taken', () => {
    const extended = sampleInvoice().replace('<cbc:ID>0010', '<e:ID xmlns:e="urn:example">EVIL</e:ID><cbc:ID>0010')
    expect(parse(extended).number).toBe('0010')
  })
})

describe('document kinds', () => {
  it('reads a credit note with its references', () => {
    const extra =
      '<cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>R-1</cbc:ID><cbc:IssueDate>2026-01-05+01:00</cbc:IssueDate></cac:InvoiceDocumentReference></cac:BillingReference><cac:PaymentMeans><cbc:PaymentMeansCode>58</cbc:PaymentMeansCode><cbc:PaymentDueDate>2026-04-30</cbc:PaymentDueDate></cac:PaymentMeans>'
    const document = parseUblInvoice(sampleBytes({ kind: 'CreditNote', extra }))
    expect(document).toMatchObject({
      kind: 'credit-note',
      typeCode: '381',
      typeName: 'credit note',
      dueDate: '2026-04-30',
      precedingInvoices: [{ number: 'R-1', issueDate: '2026-01-05' }],
      lines: [{ path: '/CreditNote/cac:CreditNoteLine[1]', quantity: '1' }],
    })
    expect(checkUblTotals(document).problems).toEqual([])
  })

  it.each(['380', '384', '389'])('reads invoices of type %s', (typeCode) => {
    expect(parseUblInvoice(sampleBytes({ typeCode })).typeCode).toBe(typeCode)
  })

  it.each([
    ['Invoice', '326'],
    ['Invoice', '381'],
    ['CreditNote', '380'],
    ['CreditNote', '396'],
  ] as const)('refuses an %s of type %s by name', (kind, typeCode) => {
    expect(refusal(() => parseUblInvoice(sampleBytes({ kind, typeCode })))).toMatchObject({
      code: 'ubl.document.unsupported_type',
      facts: { typeCode },
    })
  })

  it.each([
    ['<Order xmlns="urn:oasis:names:specification:ubl:schema:xsd:Order-2"/>', 'Order-2'],
    ['<Invoice/>', 'Invoice without a namespace'],
    [
      '<CreditNote xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"/>',
      'CreditNote of urn:oasis:names:specification:ubl:schema:xsd:Invoice-2',
    ],
    [
      '<r:CrossIndustryInvoice xmlns:r="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"/>',
      'CrossIndustryInvoice of urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100',
    ],
  ])('refuses the root of %s by name', (xml, root) => {
    const { code, facts, detail } = refusal(() => parse(xml))
    expect({ code, facts }).toEqual({ code: 'ubl.document.unsupported_root', facts: { root } })
    expect(detail).toContain(root)
  })
})

describe('fields', () => {
  const without = (tag: string) => sampleInvoice().replace(new RegExp(`<cbc:${tag}[ >].*?</cbc:${tag}>`, 's'), '')

  it.each([
    ['ID', '/Invoice/cbc:ID'],
    ['IssueDate', '/Invoice/cbc:IssueDate'],
    ['InvoiceTypeCode', '/Invoice/cbc:InvoiceTypeCode'],
    ['DocumentCurrencyCode', '/Invoice/cbc:DocumentCurrencyCode'],
    ['RegistrationName', '/Invoice/cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:RegistrationName'],
    ['PayableAmount', '/Invoice/cac:LegalMonetaryTotal/cbc:PayableAmount'],
    ['InvoicedQuantity', '/Invoice/cac:InvoiceLine[1]/cbc:InvoicedQuantity'],
    ['PriceAmount', '/Invoice/cac:InvoiceLine[1]/cac:Price/cbc:PriceAmount'],
    ['Name', '/Invoice/cac:InvoiceLine[1]/cac:Item/cbc:Name'],
  ])('a missing %s is named by path', (tag, path) => {
    expect(refusal(() => parse(without(tag)))).toMatchObject({ code: 'ubl.document.missing_field', facts: { path } })
  })

  it.each<[string, string, string, string]>([
    [
      'a second number',
      '<cbc:ID>0010</cbc:ID>',
      '<cbc:ID>0010</cbc:ID><cbc:ID>0011</cbc:ID>',
      'ubl.document.repeated_field',
    ],
    [
      'a second amount due',
      '</cac:LegalMonetaryTotal>',
      '<cbc:PayableAmount currencyID="EUR">1.00</cbc:PayableAmount></cac:LegalMonetaryTotal>',
      'ubl.document.repeated_field',
    ],
    [
      'an amount that is no number',
      '>119.00</cbc:PayableAmount>',
      '>1e3</cbc:PayableAmount>',
      'ubl.document.bad_value',
    ],
    [
      'a comma as decimal point',
      '>119.00</cbc:PayableAmount>',
      '>119,00</cbc:PayableAmount>',
      'ubl.document.bad_value',
    ],
    ['a date that does not exist', '2026-03-31', '2026-02-30', 'ubl.document.bad_value'],
    ['a date in another order', '2026-03-31', '31.03.2026', 'ubl.document.bad_value'],
    [
      'an amount in another currency',
      '<cbc:PayableAmount currencyID="EUR">',
      '<cbc:PayableAmount currencyID="USD">',
      'ubl.document.currency_mismatch',
    ],
    [
      'an amount without a currency',
      '<cbc:PayableAmount currencyID="EUR">',
      '<cbc:PayableAmount>',
      'ubl.document.missing_field',
    ],
    ['no lines', 'InvoiceLine', 'OtherLine', 'ubl.document.missing_field'],
    ['a currency that is a word', '>EUR<', '>Euro<', 'ubl.document.bad_value'],
  ])('refuses %s', (_what, from, to, code) => {
    expect(refusal(() => parse(sampleInvoice().replaceAll(from, to))).code).toBe(code)
  })

  it('refuses a price per zero units', () => {
    const lines = [{ id: '1', quantity: '1', price: '1', net: '1', base: '0.00' }]
    expect(refusal(() => parseUblInvoice(sampleBytes({ lines })))).toMatchObject({
      code: 'ubl.document.bad_value',
      facts: { path: '/Invoice/cac:InvoiceLine[1]/cac:Price/cbc:BaseQuantity' },
    })
  })
})

describe('real invoices', () => {
  it('01.01a: VAT id, registration and references as written', () => {
    const document = parseUblInvoice(realInvoice('01.01a'))
    expect(document).toMatchObject({ typeCode: '380', currency: 'EUR', totals: { payable: '336.9' } })
    expect(document.seller).toMatchObject({ vatId: 'DE 123456789', address: { country: 'DE' } })
  })

  it('01.09a: three accounts, line id 0010, a dummy order', () => {
    const document = parseUblInvoice(realInvoice('01.09a'))
    expect(document.paymentMeans.map((means) => means.iban)).toEqual([
      'DE79000000001234567890',
      'DE16000000002345678901',
      'DE03000000003456789012',
    ])
    expect(document).toMatchObject({
      orderReference: 'Dummywert',
      salesOrderReference: 'A123456789',
      dueDate: '2016-04-20',
    })
    expect(document.lines).toMatchObject([{ id: '0010', item: { sellerItemId: '519306' } }])
  })

  it('03.07a: allowances, charges, item ids, order line, and tax in a second currency', () => {
    const document = parseUblInvoice(realInvoice('03.07a'))
    expect(document.allowancesAndCharges.map((item) => item.charge)).toEqual([true, true, false, false])
    expect(document.lines[0]).toMatchObject({
      orderLineReference: '6171175.1',
      note: 'Invoice Note Description Line Item',
      accountingCost: 'Konto 1',
      item: {
        sellerItemId: '1034',
        buyerItemId: '5034',
        standardItemId: { id: '123456789', scheme: '0088' },
        taxCategory: { id: 'S', percent: '19' },
      },
      price: {
        amount: '158125',
        baseQuantity: '1',
        baseUnitCode: 'XPP',
        allowance: { amount: '10000', baseAmount: '168125', charge: false },
      },
    })
    expect(document.taxTotals.map((total) => [total.currency, total.subtotals.length])).toEqual([
      ['EUR', 2],
      ['GBP', 0],
    ])
    expect(document).toMatchObject({ taxCurrency: 'GBP', totals: { prepaid: '0' }, payee: { name: '[Payee name]' } })
    expect(document.paymentMeans[0]).toMatchObject({
      code: '58',
      bic: '[BIC]',
      accountName: '[Payment account name]',
      paymentId: 'Deb. 12345 / Fact. 9876543',
    })
  })
})
