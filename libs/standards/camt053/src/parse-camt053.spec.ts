import { readFileSync } from 'node:fs'
import { validateXML } from 'xmllint-wasm'
import { type SampleEntry, sampleStatement } from './sample-statement.js'
import { checkStatement, parseCamt053 } from './index.js'

const parse = (xml: string) => parseCamt053(Buffer.from(xml))
const only = (xml: string) => parse(xml).statements[0]!
const refusal = (act: () => unknown): unknown => {
  try {
    return act()
  } catch (error) {
    return error
  }
}
const file = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')
const entries: SampleEntry[] = [
  {
    amount: '45.22',
    transactions: [
      {
        amount: '45.22',
        endToEndId: 'E-1',
        creditor: 'Paper & Co'.replace('&', '&amp;'),
        creditorIban: 'DE79000000001234567890',
        remittance: 'R1234567',
        charge: { amount: '0.50', included: true },
      },
    ],
  },
  { amount: '10.00', direction: 'CRDT', transactions: [{ amount: '10.00', endToEndId: 'E-2', returned: 'AC04' }] },
  {
    amount: '30.00',
    transactions: [
      { amount: '10.00', endToEndId: 'NOTPROVIDED' },
      { amount: '20.00', instructed: { amount: '22.00', currency: 'USD', rate: '1.1' } },
    ],
  },
  { amount: '99.00', status: 'PDNG' },
  { amount: '5.00', batchMessageId: 'MSG-1' },
]

describe('a statement', () => {
  it.each(['02', '08'] as const)('of version .%s reads alike', (version) => {
    const statement = only(sampleStatement({ version, entries }))
    expect(statement).toMatchObject({
      statementId: 'STMT-1',
      account: 'DE02120300000000202051',
      currency: 'EUR',
      lastPage: true,
      opening: { amount: '10000', currency: 'EUR', date: '2026-03-02' },
      closing: { amount: '9929.78' },
    })
    expect(statement.entries).toMatchObject([
      {
        direction: 'debit',
        status: 'BOOK',
        amount: { amount: '45.22', currency: 'EUR' },
        bookedOn: '2026-03-02',
        transactionCode: 'PMNT/ICDT/ESCT',
        transactions: [
          {
            endToEndId: 'E-1',
            booked: { amount: '45.22' },
            creditor: { name: 'Paper & Co', account: 'DE79000000001234567890' },
            remittance: 'R1234567',
            charges: [{ amount: '0.5', currency: 'EUR' }],
          },
        ],
      },
      { direction: 'credit', transactions: [{ endToEndId: 'E-2', returned: { code: 'AC04' } }] },
      {
        transactions: [
          { endToEndId: undefined, booked: { amount: '10' } },
          { booked: { amount: '20' }, instructed: { amount: '22', currency: 'USD' }, exchangeRate: '1.1' },
        ],
      },
      { status: 'PDNG' },
      { batch: { messageId: 'MSG-1' }, transactions: [{ booked: { amount: '5' } }] },
    ])
    expect(checkStatement(statement).closing.toString()).toBe('9929.78 EUR')
  })

  it('of the sample obeys the schema of ISO 20022', async () => {
    const { errors } = await validateXML({
      xml: { fileName: 'statement.xml', contents: sampleStatement({ entries }) },
      schema: { fileName: 'camt.053.001.08.xsd', contents: file('../schema/camt.053.001.08.xsd') },
    })
    expect(errors).toEqual([])
  })

  it('of another hand is read as it is, and refused because its balances are in two currencies', () => {
    const statement = only(file('../test/camt.053.001.08-sample.xml'))
    expect(statement).toMatchObject({
      statementId: '253EURNL26VAYB8060476890',
      account: 'NL26VAYB8060476890',
      opening: { amount: '18.15', currency: 'EUR', date: '2014-12-30' },
      closing: { amount: '-27', currency: 'SEK' },
      entries: [
        {
          direction: 'credit',
          bookedOn: '2014-12-31',
          valueDate: '2015-01-02',
          bankReference: 'AAAASESS-FP-CN_98765/01',
          transactions: [
            {
              endToEndId: 'MUELL/FINP/RA12345',
              booked: { amount: '8.85', currency: 'EUR' },
              debtor: { name: 'NAME NAME', account: 'NL56AGDH9619008421' },
              remittance: '4654654654654654',
            },
          ],
        },
      ],
    })
    expect(refusal(() => checkStatement(statement))).toMatchObject({ code: 'camt053.statement.balance_mismatch' })
  })
})

describe('PAY-5: a statement is continuous', () => {
  it('when opening and booked entries give the closing balance', () => {
    expect(checkStatement(only(sampleStatement())).booked).toEqual([])
  })

  it('and refused when they do not', () => {
    const statement = only(sampleStatement({ entries: [{ amount: '1.00' }], closing: '10000.00' }))
    expect(refusal(() => checkStatement(statement))).toMatchObject({
      code: 'camt053.statement.balance_mismatch',
      facts: { expected: { amount: '9999.00' }, stated: { amount: '10000.00' } },
    })
  })

  it('or when the items of an entry do not add up to it', () => {
    const statement = only(
      sampleStatement({ entries: [{ amount: '3.00', transactions: [{ amount: '1.00' }, { amount: '1.99' }] }] }),
    )
    expect(refusal(() => checkStatement(statement))).toMatchObject({ code: 'camt053.statement.entry_mismatch' })
  })

  it('or when a balance is missing', () => {
    const statement = only(sampleStatement().replace('<Cd>CLBD</Cd>', '<Cd>CLAV</Cd>'))
    expect(refusal(() => checkStatement(statement))).toMatchObject({ code: 'camt053.statement.balance_mismatch' })
  })

  it('also from page to page, by interim balances', () => {
    const xml = sampleStatement({ entries: [{ amount: '1.00' }] }).replaceAll(/OPBD|CLBD/g, 'ITBD')
    expect(checkStatement(only(xml)).closing.toString()).toBe('9999.00 EUR')
  })
})

describe('a hostile or broken statement', () => {
  it.each<[string, string, string]>([
    ['another message', sampleStatement().replace('camt.053.001.08', 'camt.054.001.08'), 'unsupported_root'],
    ['no statement', sampleStatement().replace(/<Stmt>.*<\/Stmt>/s, ''), 'missing_field'],
    ['no account', sampleStatement().replace(/<IBAN>.*?<\/IBAN>/, ''), 'missing_field'],
    ['an amount in words', sampleStatement({ entries }).replace('>45.22<', '>many<'), 'bad_value'],
    ['a negative amount', sampleStatement({ entries }).replace('>45.22<', '>-45.22<'), 'bad_value'],
    ['no currency', sampleStatement().replace('<Amt Ccy="EUR">', '<Amt>'), 'missing_field'],
    ['an unknown direction', sampleStatement().replace('CRDT', 'BOTH'), 'bad_value'],
    ['two ids', sampleStatement().replace('<Stmt>', '<Stmt><Id>X</Id>'), 'repeated_field'],
    [
      'an entity (SEC-34)',
      sampleStatement().replace('<Document', '<!DOCTYPE d [<!ENTITY a "b">]><Document'),
      'doctype_refused',
    ],
  ])('is refused with %s', (_, xml, code) => {
    expect(refusal(() => parse(xml))).toMatchObject({ code: `camt053.document.${code}` })
  })

  it('is refused beyond its limits', () => {
    expect(refusal(() => parseCamt053(Buffer.from(sampleStatement()), { maxElements: 10 }))).toMatchObject({
      code: 'camt053.document.too_large',
      facts: { limit: 'elements' },
    })
  })
})
