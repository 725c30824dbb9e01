import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { EXAMPLES } from './demo.adapter.js'

export interface UblLine {
  /** Of the order, from one. */
  readonly orderLine: number
  readonly name: string
  readonly quantity: string
  readonly unitCode: string
  readonly price: string
  readonly net: string
}

/**
 * An invoice as a supplier sends it: a real document that the repository ships, with another number, the order that it
 * bills and the lines of this one, all of the standard rate.
 */
export async function ublInvoice({
  number,
  orderNumber,
  issueDate,
  lines,
  net,
  tax,
  payable,
}: {
  readonly number: string
  readonly orderNumber: string
  readonly issueDate: string
  readonly lines: readonly UblLine[]
  readonly net: string
  readonly tax: string
  readonly payable: string
}): Promise<Buffer> {
  const text = await readFile(join(EXAMPLES, '01.07a-invoice-ubl.xml'), 'utf8')
  const line = /<cac:InvoiceLine>[^]*<\/cac:InvoiceLine>/.exec(text)?.[0] ?? ''
  const content = lines
    .map((each, index) =>
      withValues(line, {
        ID: String(index + 1),
        LineExtensionAmount: each.net,
        Name: each.name,
        PriceAmount: each.price,
      })
        .replace(/unitCode="\w+">[^<]*</, `unitCode="${each.unitCode}">${each.quantity}<`)
        // The schema has it after the period of the line.
        .replace(
          '</cac:InvoicePeriod>',
          `</cac:InvoicePeriod><cac:OrderLineReference><cbc:LineID>${String(each.orderLine)}</cbc:LineID></cac:OrderLineReference>`,
        ),
    )
    .join('')
  const head = withValues(text.slice(0, text.indexOf(line)), {
    ID: number,
    IssueDate: issueDate,
    DueDate: issueDate,
    TaxAmount: tax,
    TaxableAmount: net,
    LineExtensionAmount: net,
    TaxExclusiveAmount: net,
    TaxInclusiveAmount: payable,
    PayableAmount: payable,
  }).replace(
    /(<cac:InvoicePeriod>[^]*?<\/cac:InvoicePeriod>)/,
    `$1<cac:OrderReference><cbc:ID>${orderNumber}</cbc:ID></cac:OrderReference>`,
  )
  return Buffer.from(`${head}${content}</ubl:Invoice>`)
}

/** The first element of each name with another value; amounts of tax everywhere, since there is one rate. */
function withValues(xml: string, values: Readonly<Record<string, string>>): string {
  return Object.entries(values).reduce(
    (changed, [name, value]) =>
      changed.replace(
        new RegExp(`(<cbc:${name}\\b[^>]*>)[^<]*(<)`, name === 'TaxAmount' ? 'g' : ''),
        (_all, open: string, close: string) => `${open}${value}${close}`,
      ),
    xml,
  )
}

/** The day that the suites' organizations have. */
export const todayInBerlin = (): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Berlin' }).format(new Date())
