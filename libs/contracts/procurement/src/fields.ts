import { approvalReasons } from '@nexus/contracts-workflow'
import { schemas } from '@nexus/kernel'
import { z } from 'zod'

/** UN/ECE Recommendation 20 unit code: `C62` piece, `HUR` hour, `XPP` package. */
export const unitCode = () =>
  z
    .string()
    .regex(/^[A-Z0-9]{1,3}$/, 'must be a UN/ECE unit code such as C62')
    .meta({ example: 'C62' })

/** Tax category of EN 16931 (UNCL 5305). */
export const taxCategory = () => z.enum(['S', 'Z', 'E', 'AE', 'K', 'G', 'O', 'L', 'M']).meta({ example: 'S' })

/** Tax rate in percent, as text, at most four decimals. */
export const taxPercent = () =>
  z
    .string()
    .regex(/^(0|[1-9][0-9]{0,2})(\.[0-9]{1,4})?$/, 'must be a percentage in quotes such as 19')
    .meta({ example: '19' })

/** Amount in the currency of its document, as decimal text, not negative. */
export const documentAmount = () =>
  z
    .string()
    .regex(/^(0|[1-9][0-9]{0,14})(\.[0-9]{1,4})?$/, 'must be an amount in quotes, not negative')
    .meta({ example: '20.00' })

/** A quantity above zero. */
export const positiveQuantity = () => schemas.quantity().regex(/[1-9]/, 'must be above zero')

const identifier = () => schemas.text(80).meta({ example: 'A-246' })

/** How a line is priced, as one types it. */
export const pricing = {
  unitPrice: schemas.unitPrice(),
  priceBaseQuantity: positiveQuantity()
    .default('1')
    .meta({ description: 'The quantity that the unit price is for: 12.50 per 1000.', example: '1' }),
  allowance: documentAmount().optional().meta({ description: 'Taken off the line.' }),
  charge: documentAmount().optional().meta({ description: 'Put on the line.' }),
  taxCategory: taxCategory().default('S'),
  taxPercent: taxPercent().default('0'),
}

/** What a line is about. */
export const lineSubject = {
  description: schemas.text(500),
  supplierItemId: identifier().optional().meta({ description: "The vendor's own item number." }),
  buyerItemId: identifier().optional().meta({ description: 'Our own item number.' }),
  unitCode: unitCode(),
}

/** The same, as it is read back. */
export const pricedLineView = {
  lineId: schemas.uuid(),
  lineNumber: z.int().min(1),
  ...lineSubject,
  unitPrice: schemas.unitPrice(),
  priceBaseQuantity: schemas.quantity(),
  allowance: documentAmount().optional(),
  charge: documentAmount().optional(),
  taxCategory: taxCategory(),
  taxPercent: taxPercent(),
}

/** An allowance or charge on the document as a whole, with the tax category that it belongs to. */
export const documentAllowanceCharge = z.strictObject({
  kind: z.enum(['allowance', 'charge']).meta({ example: 'charge' }),
  amount: documentAmount(),
  taxCategory: taxCategory(),
  taxPercent: taxPercent(),
  reason: schemas.text(200).optional(),
})

export type DocumentAllowanceCharge = z.output<typeof documentAllowanceCharge>

/** Totals of a document: net = lines − allowances + charges; tax per category; gross = net + tax. */
export const documentTotals = z.strictObject({
  lines: schemas.money(),
  allowances: schemas.money(),
  charges: schemas.money(),
  net: schemas.money(),
  taxes: z.array(
    z.strictObject({ category: taxCategory(), percent: taxPercent(), taxable: schemas.money(), tax: schemas.money() }),
  ),
  tax: schemas.money(),
  gross: schemas.money(),
})

export type DocumentTotals = z.output<typeof documentTotals>

/** How workflow judged the document: its instance and, once completed, verdict and people. */
export const approvalOutcome = z.strictObject({
  instanceId: schemas.uuid(),
  documentVersion: schemas.version(),
  definitionName: z.string(),
  definitionVersion: z.int(),
  verdict: z.enum(['approved', 'rejected', 'returned']).optional(),
  automatic: z.boolean().optional(),
  reason: z.string().optional(),
  reasons: approvalReasons().optional(),
  decisions: z.array(
    z.strictObject({
      userId: schemas.uuid(),
      userName: z.string(),
      decision: z.string(),
      decidedAt: schemas.instant(),
      comment: z.string().optional(),
      onBehalfOf: z
        .strictObject({ userId: schemas.uuid(), userName: z.string() })
        .optional()
        .meta({ description: 'Whose decision it was, when it was delegated (AP-6).' }),
    }),
  ),
})

export type ApprovalOutcome = z.output<typeof approvalOutcome>

const eur = (amount: string) => ({ amount, currency: 'EUR' })

/** Totals of the example: 5 × 240.00 − 20.00 at 19 %. */
export const exampleTotals: DocumentTotals = {
  lines: eur('1180.00'),
  allowances: eur('0.00'),
  charges: eur('0.00'),
  net: eur('1180.00'),
  taxes: [{ category: 'S', percent: '19', taxable: eur('1180.00'), tax: eur('224.20') }],
  tax: eur('224.20'),
  gross: eur('1404.20'),
}
