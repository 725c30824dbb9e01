import { formatDecimal, parseDecimal, rescale } from '@nexus/kernel'
import { REAL_INVOICES, realInvoice, sampleBytes, type Sample, type SampleLine } from '../test/sample-invoice.js'
import { checkUblTotals, parseUblInvoice, plainDecimal, type TotalsPolicy } from './index.js'

const check = (sample: Sample, policy?: TotalsPolicy) => checkUblTotals(parseUblInvoice(sampleBytes(sample)), policy)
const fields = (sample: Sample, policy?: TotalsPolicy): string[] =>
  check(sample, policy).problems.map((problem) => problem.field)
const TOTAL = '/Invoice/cac:LegalMonetaryTotal/cbc:'

describe('real invoices', () => {
  it.each(REAL_INVOICES)('%s adds up exactly', (name) => {
    expect(checkUblTotals(parseUblInvoice(realInvoice(name)))).toEqual({ recorded: [], problems: [] })
  })
})

interface Leaf {
  path: string
  value: string
  start: number
  currency?: string
}

const INDEXED = /:(InvoiceLine|AllowanceCharge|TaxTotal|TaxSubtotal)$/

/** Every leaf of an XML text with its path in the notation of the findings. */
function leavesOf(xml: string): Leaf[] {
  const leaves: Leaf[] = []
  const open: { path: string; seen: Map<string, number> }[] = [{ path: '', seen: new Map() }]
  for (const match of xml.matchAll(/<(\/?)([A-Za-z]+:)?([A-Za-z]+)([^>]*?)(\/?)>([^<]*)/g)) {
    const [whole, closing, prefix = '', local, attributes = '', empty, content = ''] = match
    if (closing === '/') {
      open.pop()
      continue
    }
    const parent = open.at(-1) ?? { path: '', seen: new Map<string, number>() }
    const name = open.length === 1 ? 'Invoice' : `${prefix}${local ?? ''}`
    const count = (parent.seen.get(name) ?? 0) + 1
    parent.seen.set(name, count)
    const path = `${parent.path}/${name}${INDEXED.test(name) ? `[${String(count)}]` : ''}`
    if (empty === '') open.push({ path, seen: new Map() })
    const value = content.trim()
    const start = match.index + whole.length - content.length + content.indexOf(value)
    if (value !== '') leaves.push({ path, value, start, currency: /currencyID="([A-Z]+)"/.exec(attributes)?.[1] })
  }
  return leaves
}

/** Whether the leaf is of a line that costs nothing: its quantity changes no amount. */
function isFree(leaf: Leaf, all: readonly Leaf[]): boolean {
  const price = `${leaf.path.replace(/\/cbc:InvoicedQuantity$/, '')}/cac:Price/cbc:PriceAmount`
  return all.some((other) => other.path === price && !/[1-9]/.test(other.value))
}

function sum(a: string, b: string): string {
  const [x, y] = [parseDecimal(plainDecimal(a)), parseDecimal(b)]
  const scale = Math.max(x.scale, y.scale)
  return formatDecimal({ unscaled: rescale(x, scale) + rescale(y, scale), scale })
}

/** The field that a changed value must be reported at. */
function expectedField(path: string, all: readonly Leaf[]): string {
  const siblings = (name: string): boolean => all.some((leaf) => leaf.path === path.replace(/[^/]+$/, name))
  const line = /^\/Invoice\/cac:InvoiceLine\[\d+\]/.exec(path)?.[0]
  if (path.endsWith('cbc:PrepaidAmount')) return `${TOTAL}PayableAmount`
  if (path.includes('cac:Price/cac:AllowanceCharge')) return path.replace(/[^/]+$/, 'cbc:BaseAmount')
  if (path.endsWith('cbc:PriceAmount') && siblings('cac:AllowanceCharge[1]/cbc:BaseAmount')) return path
  if (path.includes('AllowanceCharge') && siblings('cbc:MultiplierFactorNumeric'))
    return path.replace(/[^/]+$/, 'cbc:Amount')
  if (line !== undefined && /PriceAmount|Quantity|cac:AllowanceCharge/.test(path))
    return `${line}/cbc:LineExtensionAmount`
  if (path.includes('AllowanceCharge')) return `${TOTAL}ChargeTotalAmount`
  return path
}

describe('a changed amount', () => {
  it.each(REAL_INVOICES)('in %s is found wherever it stands, and named', (name) => {
    const xml = realInvoice(name).toString('utf8')
    const all = leavesOf(xml)
    const numbers = all.filter(
      (leaf) => leaf.currency === 'EUR' || (/Quantity$|MultiplierFactorNumeric$/.test(leaf.path) && !isFree(leaf, all)),
    )
    expect(numbers.length).toBeGreaterThan(8)
    for (const { path, value, start } of numbers) {
      // A quantity or price may change a line by less than its slack; take a step that shows.
      for (const step of /Quantity$|PriceAmount$/.test(path) ? ['1000'] : ['1.00', '-0.50']) {
        const changed = sum(value, step)
        const mutated = xml.slice(0, start) + changed + xml.slice(start + value.length)
        const { problems } = checkUblTotals(parseUblInvoice(Buffer.from(mutated)))
        expect({ path, step, named: problems.map((problem) => problem.field) }).toEqual({
          path,
          step,
          named: expect.arrayContaining([expectedField(path, all)]) as string[],
        })
      }
    }
  })

  it('is named once: sums above a wrong amount are judged with the right one', () => {
    const line: SampleLine = { id: '0010', quantity: '1', price: '100.00', net: '100.03' }
    const { problems } = check({ lines: [line] })
    expect(problems).toEqual([
      {
        rule: 'R120',
        field: '/Invoice/cac:InvoiceLine[1]/cbc:LineExtensionAmount',
        lineId: '0010',
        expected: '100.00',
        stated: '100.03',
        message:
          '/Invoice/cac:InvoiceLine[1]/cbc:LineExtensionAmount (line "0010") is 100.03, expected 100.00: 1 × 100.00 − allowances + charges (R120).',
      },
    ])
  })

  it.each(['LineExtensionAmount', 'TaxExclusiveAmount', 'TaxInclusiveAmount', 'PayableAmount'])(
    'of one cent in %s is named alone',
    (name) => {
      const right = name.startsWith('Tax') || name.startsWith('Line') ? '100.01' : '119.01'
      expect(fields({ totals: { [name]: name === 'TaxInclusiveAmount' ? '119.01' : right } })).toEqual([TOTAL + name])
    },
  )

  it('of a tax rate names the categories that no longer agree', () => {
    expect(fields({ lines: [{ id: '1', quantity: '1', price: '100.00', net: '100.00', percent: '7' }] })).toEqual([
      '/Invoice/cac:TaxTotal[1]/cac:TaxSubtotal[1]/cbc:TaxableAmount',
      '/Invoice/cac:TaxTotal[1]/cac:TaxSubtotal[1]/cbc:TaxAmount',
      '/Invoice/cac:TaxTotal[1]/cac:TaxSubtotal/cbc:TaxableAmount',
      '/Invoice/cac:TaxTotal[1]/cbc:TaxAmount',
      `${TOTAL}TaxInclusiveAmount`,
      `${TOTAL}PayableAmount`,
    ])
  })
})

describe('slack and limits (X-2)', () => {
  const stated = (net: string): Sample => ({
    lines: [{ id: '1', quantity: '1', price: '100.00', net }],
    taxable: net,
    totals: {
      LineExtensionAmount: net,
      TaxExclusiveAmount: net,
      TaxInclusiveAmount: '119.02',
      PayableAmount: '119.02',
    },
  })

  it('accepts and records a line net inside 0.02', () => {
    expect(check(stated('100.02'))).toEqual({
      problems: [],
      recorded: [
        {
          rule: 'R120',
          field: '/Invoice/cac:InvoiceLine[1]/cbc:LineExtensionAmount',
          lineId: '1',
          expected: '100.00',
          stated: '100.02',
          difference: '0.02',
        },
      ],
    })
  })

  it('takes another slack from the policy', () => {
    expect(fields(stated('100.02'), { lineSlackMinor: 1 })).toContain(
      '/Invoice/cac:InvoiceLine[1]/cbc:LineExtensionAmount',
    )
  })

  const rounded = (rounding: string, payable: string): Sample => ({
    totals: { PayableRoundingAmount: rounding, PayableAmount: payable },
  })

  it.each([
    ['0.05', '119.05'],
    ['-0.05', '118.95'],
  ])('accepts a rounding amount of %s', (rounding, payable) => {
    expect(check(rounded(rounding, payable)).problems).toEqual([])
  })

  it.each([
    ['0.06', '119.06'],
    ['500.00', '619.00'],
    ['-119.00', '0.00'],
  ])('refuses a rounding amount of %s', (rounding, payable) => {
    expect(fields(rounded(rounding, payable))).toEqual([`${TOTAL}PayableRoundingAmount`])
  })

  it('takes another rounding limit from the policy', () => {
    expect(check(rounded('0.50', '119.50'), { maxRounding: '0.50' }).problems).toEqual([])
  })

  it('expects the prepaid amount to equal the prepayments that are listed', () => {
    const extra = '<cac:PrepaidPayment><cbc:PaidAmount currencyID="EUR">9.00</cbc:PaidAmount></cac:PrepaidPayment>'
    expect(check({ extra, totals: { PrepaidAmount: '9.00', PayableAmount: '110.00' } }).problems).toEqual([])
    expect(fields({ extra, totals: { PrepaidAmount: '10.00', PayableAmount: '110.00' } })).toEqual([
      `${TOTAL}PrepaidAmount`,
    ])
  })
})

describe('rounding', () => {
  const single = (
    line: Omit<SampleLine, 'id'>,
    tax: string,
    gross: string,
    currency = 'EUR',
    percent = '19',
  ): Sample => ({
    currency,
    percent,
    lines: [{ id: '1', ...line }],
    taxable: line.net,
    tax,
    totals: {
      LineExtensionAmount: line.net,
      TaxExclusiveAmount: line.net,
      TaxInclusiveAmount: gross,
      PayableAmount: gross,
    },
  })

  it.each<[string, Sample]>([
    ['V1: 3 × 0.335 = 1.01', single({ quantity: '3', price: '0.335', net: '1.01' }, '0.19', '1.20')],
    [
      'V2: 250 × 12.50 per 1000 = 3.13',
      single({ quantity: '250', price: '12.50', base: '1000', net: '3.13' }, '0.59', '3.72'),
    ],
    [
      'BR-CO-17: half up away from zero',
      single({ quantity: '-1', price: '6491.34', net: '-6491.34' }, '-1622.84', '-8114.18', 'EUR', '25'),
    ],
    ['yen have no decimals', single({ quantity: '3', price: '0.5', net: '2' }, '0', '2', 'JPY')],
    ['dinars have three', single({ quantity: '1', price: '1.2345', net: '1.235' }, '0.235', '1.470', 'BHD')],
  ])('%s', (_rule, sample) => {
    expect(check(sample, { lineSlackMinor: 0 })).toEqual({ recorded: [], problems: [] })
  })

  it('V3: tax is rounded once per category, not per line', () => {
    const lines = ['1', '2', '3', '4', '5'].map((id) => ({ id, quantity: '1', price: '0.13', net: '0.13' }))
    const totals = {
      LineExtensionAmount: '0.65',
      TaxExclusiveAmount: '0.65',
      TaxInclusiveAmount: '0.77',
      PayableAmount: '0.77',
    }
    expect(check({ lines, taxable: '0.65', tax: '0.12', totals }).problems).toEqual([])
    expect(fields({ lines, taxable: '0.65', tax: '0.10', totals })).toEqual([
      '/Invoice/cac:TaxTotal[1]/cac:TaxSubtotal[1]/cbc:TaxAmount',
      '/Invoice/cac:TaxTotal[1]/cbc:TaxAmount',
    ])
  })

  it('names an amount with more decimals than its currency', () => {
    const { problems } = check({ totals: { PayableAmount: '119.004' } })
    expect(problems).toMatchObject([
      { rule: 'BR-DEC', field: `${TOTAL}PayableAmount`, expected: '119.00', stated: '119.004' },
    ])
  })
})

describe('content that cannot add up', () => {
  it.each<[string, Sample, string]>([
    ['an unknown currency', { currency: 'XAU' }, '/Invoice/cbc:DocumentCurrencyCode'],
    [
      'a negative price',
      { lines: [{ id: '1', quantity: '-1', price: '-100.00', net: '100.00' }] },
      '/Invoice/cac:InvoiceLine[1]/cac:Price/cbc:PriceAmount',
    ],
    [
      'a quantity of seven decimals',
      { lines: [{ id: '1', quantity: '1.0000001', price: '100.00', net: '100.00' }] },
      '/Invoice/cac:InvoiceLine[1]/cbc:InvoicedQuantity',
    ],
    ['an amount beyond every account', { totals: { PayableAmount: '999999999999999999999' } }, `${TOTAL}PayableAmount`],
    [
      'a negative tax rate',
      { percent: '-19', tax: '-19.00' },
      '/Invoice/cac:TaxTotal[1]/cac:TaxSubtotal[1]/cac:TaxCategory/cbc:Percent',
    ],
    [
      'a category twice',
      { extra: '<cac:TaxTotal><cbc:TaxAmount currencyID="EUR">19.00</cbc:TaxAmount></cac:TaxTotal>' },
      '/Invoice/cac:TaxTotal[2]/cbc:TaxAmount',
    ],
    [
      'tax in a third currency',
      { extra: '<cac:TaxTotal><cbc:TaxAmount currencyID="USD">19.00</cbc:TaxAmount></cac:TaxTotal>' },
      '/Invoice/cac:TaxTotal[1]/cbc:TaxAmount/@currencyID',
    ],
  ])('%s is a problem at its field', (_what, sample, field) => {
    expect(fields(sample)).toContain(field)
  })

  it('sums that leave the range of money are a problem, not a crash', () => {
    const lines = ['1', '2'].map((id) => ({
      id,
      quantity: '1',
      price: '9000000000',
      net: '9000000000',
      extra: charge('80000000000000'),
    }))
    expect(check({ lines }).problems.length).toBeGreaterThan(0)
  })

  it('the tax of a document without any tax total is missing', () => {
    const document = { ...parseUblInvoice(sampleBytes()), taxTotals: [] }
    expect(checkUblTotals(document).problems).toMatchObject([{ rule: 'BR-CO-14', expected: '19.00', stated: '' }])
  })

  it('a line without a tax category is named (BR-CO-4)', () => {
    const document = parseUblInvoice(sampleBytes())
    const lines = document.lines.map((line) => ({ ...line, item: { name: line.item.name } }))
    expect(checkUblTotals({ ...document, lines }).problems[0]).toMatchObject({ rule: 'BR-CO-4', lineId: '1' })
  })
})

function charge(amount: string): string {
  return `<cac:AllowanceCharge><cbc:ChargeIndicator>true</cbc:ChargeIndicator><cbc:Amount currencyID="EUR">${amount}</cbc:Amount></cac:AllowanceCharge>`
}
