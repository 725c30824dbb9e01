import { defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'
import { vendorTaxId } from './create-vendor.js'
import { exampleVendor, requalifying, vendorView } from './vendor-view.js'

export const findVendorInput = z
  .strictObject({ taxId: vendorTaxId().optional(), vendorId: schemas.uuid().optional() })
  .refine(
    ({ taxId, vendorId }) => (taxId === undefined) !== (vendorId === undefined),
    'must hold either taxId or vendorId',
  )

export const findVendorOutput = z.strictObject({
  vendor: vendorView
    .pick({
      vendorId: true,
      name: true,
      taxId: true,
      country: true,
      state: true,
      holds: true,
      blacklisted: true,
      paymentTermsDays: true,
      bankAccounts: true,
      version: true,
    })
    .extend({ requalifying: requalifying() })
    .nullable(),
})

const { vendorId, name, taxId, country, state, holds, blacklisted, paymentTermsDays, bankAccounts, version } =
  exampleVendor

/** The vendor as it is now, by tax id or by id; null when there is none. */
export const findVendor = defineOperation({
  name: 'procurement.vendor.find.v1',
  internal: 'Billing checks the vendor and its recorded bank accounts when it captures and pays an invoice.',
  readOnly: true,
  summary: 'The vendor with this tax id or id, or null.',
  description:
    'A vendor that was merged into another one answers as that one, with its id (VEN-2). Only confirmed bank accounts are named; nothing is paid to one before its `payableFrom` (VEN-3).',
  input: findVendorInput,
  output: findVendorOutput,
  example: {
    input: { vendorId: EXAMPLE.vendorId },
    output: {
      vendor: { vendorId, name, taxId, country, state, holds, blacklisted, paymentTermsDays, bankAccounts, version },
    },
  },
})
