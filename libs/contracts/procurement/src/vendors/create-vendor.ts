import { defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { vendorKind } from '../vendor-questionnaires/vendor-questionnaire-view.js'
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
  vendorDuplicateRegistration,
  vendorDuplicateTaxId,
  vendorLikelyDuplicate,
  vendorTaxIdRefused,
} from './vendor.errors.js'

/** Tax id with or without its country prefix, blanks and dots as typed. */
export const vendorTaxId = () => z.string().min(4).max(40).meta({ example: 'DE 136 695 976' })

export const paymentTermsDays = () => z.int().min(0).max(365).meta({ example: 30 })

export const createVendorInput = z.strictObject({
  name: schemas.text(200),
  country: schemas.countryCode(),
  taxId: vendorTaxId().optional(),
  paymentTermsDays: paymentTermsDays().default(30),
  bankAccounts: z.array(vendorBankAccountInput).max(20).default([]),
  registrationNumber: vendorRegistrationNumber().optional(),
  postalCode: vendorPostalCode().optional(),
  website: vendorWebsite().optional(),
  kind: vendorKind().optional(),
  prospect: z
    .boolean()
    .default(false)
    .meta({ description: 'A second person activates it and confirms its bank accounts (VEN-1, VEN-3).' }),
  acknowledgedDuplicates: z
    .array(schemas.uuid())
    .max(50)
    .default([])
    .meta({ description: 'Vendors that look alike, and are known to be others (VEN-2).' }),
})

/** Adds a vendor; one with the same tax id is found again instead of doubled (VEN-2). */
export const createVendor = defineOperation({
  name: 'procurement.vendor.create.v1',
  http: 'POST /vendors',
  permission: 'vendor:create',
  summary: 'Add a vendor.',
  description:
    'The tax id is normalised and its form checked; a wrong check digit only leaves a warning, because such ids are in use. ' +
    'A second vendor with the same normalised tax id, or the same registration number in its country, is refused and the first one named; ' +
    'one that is alike in name, postal code and domain must be acknowledged, and then waits on the list of duplicates. ' +
    'IBANs are checked by their check digits. Where the organization wants four eyes, the vendor begins as a prospect.',
  input: createVendorInput,
  output: vendorView,
  errors: [
    vendorDuplicateTaxId,
    vendorDuplicateRegistration,
    vendorLikelyDuplicate,
    vendorTaxIdRefused,
    vendorBankAccountRefused,
  ],
  success: 201,
  location: (vendor) => `/vendors/${vendor.vendorId}`,
  example: {
    input: {
      name: 'Paper & Co GmbH',
      country: 'DE',
      taxId: 'DE 136 695 976',
      paymentTermsDays: 30,
      bankAccounts: [{ iban: 'DE89 3704 0044 0532 0130 00', bic: 'COBADEFFXXX', holder: 'Paper & Co GmbH' }],
    },
    output: exampleVendor,
  },
})
