import {
  amended,
  EXAMPLES,
  invoiceFile,
  readInvoiceFile,
  readInvoiceFiles,
  requisitionOf,
  sellersOf,
} from './invoice-file.mjs'

const example = (start) => readInvoiceFile(`${EXAMPLES}/${start}-invoice-ubl.xml`)

describe('an invoice file', () => {
  it('states its amount due as the text has it', async () => {
    const files = await readInvoiceFiles()
    expect(files.map(({ fault }) => fault)).toEqual(files.map(() => undefined))
    expect(files.map(({ stated }) => stated.toDecimalText())).toEqual(
      '336.90 182.20 10555.30 45.22 7197.12 6342.70 336.91 233.00 2576.41 1804.00 12829687.50'.split(' '),
    )
  })

  it('carries its fault when it is no invoice', () => {
    expect(invoiceFile('x.xml', Buffer.from('<Order/>')).fault).toMatchObject({ code: 'ubl.document.unsupported_root' })
  })

  it('becomes a requisition with sums of its line allowances and charges, and with those of the document', async () => {
    const { document } = await example('03.07a')
    const requisition = requisitionOf(document, { legalEntityId: 'entity', today: '2026-03-31' })
    expect(requisition.lines[0]).toMatchObject({
      supplierItemId: '1034',
      buyerItemId: '5034',
      allowance: '40000.00',
      charge: '40000.00',
    })
    expect(requisition.documentAllowanceCharges.map(({ kind, amount }) => `${kind} ${amount}`)).toEqual([
      'charge 10000',
      'charge 10000',
      'allowance 10000',
      'allowance 10000',
    ])
  })

  it('asks for no negative line: nobody orders a correction', async () => {
    const { document } = await example('03.06a')
    expect(document.lines).toHaveLength(4)
    expect(requisitionOf(document, { today: '2026-03-31' }).lines).toHaveLength(3)
  })

  it('can be changed value by value, and says when there are too few elements', async () => {
    const file = await example('01.07a')
    const changed = amended(file, { ID: 'X-1', LineExtensionAmount: ['76', '77'] }).document
    expect([changed.number, changed.totals.lineExtension, changed.lines[0].lineExtensionAmount]).toEqual([
      'X-1',
      '76',
      '77',
    ])
    expect(() => amended(file, { InvoicedQuantity: ['1', '2'] })).toThrow('too few elements InvoicedQuantity')
  })
})

describe('the sellers of all files', () => {
  it('are known once by tax id, however it is written, with every account that any of their invoices names', async () => {
    const sellers = sellersOf(await readInvoiceFiles())
    expect([...sellers.keys()]).toEqual(['DE123456789', 'ATU123456789', 'DE12345464867'])
    expect(sellers.get('DE123456789').bankAccounts.map(({ iban }) => iban)).toEqual([
      'DE79000000001234567890',
      'DE16000000002345678901',
      'DE03000000003456789012',
    ])
  })
})
