import { schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'

/** `ACTIVE` vendors can be ordered from; `INACTIVE` ones are kept for their history. */
export const vendorState = () => z.enum(['ACTIVE', 'INACTIVE']).meta({ example: 'ACTIVE' })

/** A bank account of a vendor: IBAN and BIC normalised, without blanks and in capitals. */
export const vendorBankAccount = z.strictObject({
  iban: z.string().max(34).meta({ example: 'DE89370400440532013000' }),
  bic: z.string().max(11).optional().meta({ example: 'COBADEFFXXX' }),
  holder: schemas.text(140),
})

/** As it is typed: blanks and case do not matter. */
export const vendorBankAccountInput = z.strictObject({
  iban: z
    .string()
    .max(42)
    .regex(/^[A-Za-z]{2}[0-9]{2}[A-Za-z0-9 ]{8,38}$/, 'must look like an IBAN')
    .meta({ example: 'DE89 3704 0044 0532 0130 00' }),
  bic: z
    .string()
    .regex(/^[A-Za-z]{6}[A-Za-z0-9]{2}([A-Za-z0-9]{3})?$/, 'must be a BIC of 8 or 11 characters')
    .optional()
    .meta({ example: 'COBADEFFXXX' }),
  holder: schemas.text(140),
})

export const vendorView = z.strictObject({
  vendorId: schemas.uuid(),
  name: schemas.text(200),
  taxId: z
    .string()
    .max(40)
    .optional()
    .meta({ description: 'Normalised: no blanks or dots, capitals.', example: 'DE136695976' }),
  country: schemas.countryCode(),
  state: vendorState(),
  paymentTermsDays: z.int().meta({ description: 'Days from the invoice date to its due date.', example: 30 }),
  bankAccounts: z.array(vendorBankAccount),
  warnings: z.array(z.strictObject({ code: z.string(), detail: z.string() })).meta({
    description: 'What should be looked at but does not stand in the way, such as a wrong check digit of the tax id.',
  }),
  createdAt: schemas.instant(),
  createdBy: schemas.uuid(),
  updatedAt: schemas.instant(),
  version: schemas.version(),
})

export type VendorView = z.output<typeof vendorView>

export const exampleVendor: VendorView = {
  vendorId: EXAMPLE.vendorId,
  name: 'Paper & Co GmbH',
  taxId: 'DE136695976',
  country: 'DE',
  state: 'ACTIVE',
  paymentTermsDays: 30,
  bankAccounts: [{ iban: 'DE89370400440532013000', bic: 'COBADEFFXXX', holder: 'Paper & Co GmbH' }],
  warnings: [],
  createdAt: EXAMPLE.instant,
  createdBy: EXAMPLE.buyerId,
  updatedAt: EXAMPLE.instant,
  version: 1,
}
