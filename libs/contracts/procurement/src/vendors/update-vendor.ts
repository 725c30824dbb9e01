import { defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'
import { vendorKind } from '../vendor-questionnaires/vendor-questionnaire-view.js'
import { paymentTermsDays, vendorTaxId } from './create-vendor.js'
import {
  exampleVendor,
  vendorBankAccountInput,
  vendorPostalCode,
  vendorRegistrationNumber,
  vendorView,
  vendorWebsite,
} from './vendor-view.js'
import {
  vendorBankAccountRefused,
  vendorBankChangeNeeded,
  vendorDuplicateRegistration,
  vendorDuplicateTaxId,
  vendorMerged,
  vendorStateRefused,
  vendorTaxIdRefused,
} from './vendor.errors.js'

export const updateVendorInput = z.strictObject({
  vendorId: schemas.uuid(),
  name: schemas.text(200).optional(),
  country: schemas.countryCode().optional(),
  taxId: vendorTaxId().nullable().optional(),
  state: z.enum(['ACTIVE', 'INACTIVE']).optional(),
  registrationNumber: vendorRegistrationNumber().nullable().optional(),
  postalCode: vendorPostalCode().nullable().optional(),
  website: vendorWebsite().nullable().optional(),
  kind: vendorKind().nullable().optional(),
  paymentTermsDays: paymentTermsDays().optional(),
  bankAccounts: z.array(vendorBankAccountInput).max(20).optional(),
})

/** Changes a vendor; what is left out stays. */
export const updateVendor = defineOperation({
  name: 'procurement.vendor.update.v1',
  http: 'PATCH /vendors/:vendorId',
  permission: 'vendor:update',
  summary: 'Change a vendor.',
  description:
    'Fields that are left out keep their value; `taxId: null` removes the tax id. `state` switches between ACTIVE and INACTIVE. ' +
    '`bankAccounts` replaces the whole list of a prospect; the accounts of other vendors change by a bank change that two people confirm (VEN-3).',
  input: updateVendorInput,
  output: vendorView,
  errors: [
    vendorDuplicateTaxId,
    vendorDuplicateRegistration,
    vendorTaxIdRefused,
    vendorBankAccountRefused,
    vendorBankChangeNeeded,
    vendorStateRefused,
    vendorMerged,
  ],
  concurrency: 'if-match',
  example: {
    input: { vendorId: EXAMPLE.vendorId, paymentTermsDays: 14 },
    output: { ...exampleVendor, paymentTermsDays: 14, updatedAt: EXAMPLE.later, version: 2 },
  },
})
