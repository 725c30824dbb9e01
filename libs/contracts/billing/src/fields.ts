import { schemas } from '@nexus/kernel'
import { z } from 'zod'

/** Amount in the currency of its document, as decimal text; negative where a line is taken back. */
export const signedAmount = () => schemas.decimal(4)

/** The same, not negative. */
export const amount = () =>
  z
    .string()
    .regex(/^(0|[1-9][0-9]{0,14})(\.[0-9]{1,4})?$/, 'must be an amount in quotes, not negative')
    .meta({ example: '20.00' })

/** Tax category of EN 16931 (UNCL 5305). */
export const taxCategory = () =>
  z
    .string()
    .regex(/^[A-Z]{1,3}$/, 'must be a tax category such as S')
    .meta({ example: 'S' })

/** Tax rate in percent, as text, at most four decimals. */
export const taxPercent = () =>
  z
    .string()
    .regex(/^(0|[1-9][0-9]{0,2})(\.[0-9]{1,4})?$/, 'must be a percentage in quotes such as 19')
    .meta({ example: '19' })

/** SHA-256 in hexadecimal. */
export const sha256 = () =>
  z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .meta({ example: '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824' })

/** Why a person decided as they did. */
export const reason = () =>
  schemas
    .longText(2000)
    .regex(/\S/, 'must not be blank')
    .meta({ example: 'Agreed with the supplier by phone on 30 March' })

/** A bank account: IBAN and BIC normalised, without blanks and in capitals. */
export const bankAccount = z.strictObject({
  iban: z.string().max(40).meta({ example: 'DE89370400440532013000' }),
  bic: z.string().max(11).optional().meta({ example: 'COBADEFFXXX' }),
  holder: z.string().max(200).optional(),
})

/** An allowance or charge on the document as a whole, with its tax. */
export const documentAllowanceCharge = z.strictObject({
  kind: z.enum(['allowance', 'charge']).meta({ example: 'charge' }),
  amount: amount(),
  taxCategory: taxCategory(),
  taxPercent: taxPercent(),
  reason: schemas.text(200).optional(),
})

/** A type of supplier document (UNTDID 1001). */
export const typeCode = () =>
  z.enum(['380', '381', '384', '389']).meta({
    description: '380 invoice, 381 credit note, 384 corrected invoice, 389 self-billed invoice.',
    example: '380',
  })
