import { defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'
import { vendorTaxId } from './create-vendor.js'
import { exampleVendor, vendorBankAccount, vendorState } from './vendor-view.js'

export const findVendorInput = z
  .strictObject({ taxId: vendorTaxId().optional(), vendorId: schemas.uuid().optional() })
  .refine(
    ({ taxId, vendorId }) => (taxId === undefined) !== (vendorId === undefined),
    'must hold either taxId or vendorId',
  )

export const findVendorOutput = z.strictObject({
  vendor: z
    .strictObject({
      vendorId: schemas.uuid(),
      name: schemas.text(200),
      taxId: z.string().max(40).optional(),
      country: schemas.countryCode(),
      state: vendorState(),
      paymentTermsDays: z.int(),
      bankAccounts: z.array(vendorBankAccount),
      version: schemas.version(),
    })
    .nullable(),
})

const { vendorId, name, taxId, country, state, paymentTermsDays, bankAccounts, version } = exampleVendor

/** The vendor as it is now, by tax id or by id; null when there is none. */
export const findVendor = defineOperation({
  name: 'procurement.vendor.find.v1',
  internal: 'Billing checks the vendor and its recorded bank accounts when it captures and pays an invoice.',
  readOnly: true,
  summary: 'The vendor with this tax id or id, or null.',
  input: findVendorInput,
  output: findVendorOutput,
  example: {
    input: { vendorId: EXAMPLE.vendorId },
    output: { vendor: { vendorId, name, taxId, country, state, paymentTermsDays, bankAccounts, version } },
  },
})
