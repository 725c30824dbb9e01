import { defineError } from '@nexus/kernel'

export const vendorDuplicateTaxId = defineError({
  code: 'procurement.vendor.duplicate_tax_id',
  kind: 'ALREADY_EXISTS',
  when: 'Another vendor of the organization has the same tax id (blanks, dots and case ignored); `facts.vendorId` says which (VEN-2).',
})

export const vendorTaxIdRefused = defineError({
  code: 'procurement.vendor.tax_id_refused',
  kind: 'INVALID_ARGUMENT',
  when: 'The tax id cannot be one of any country: 4 to 20 letters and digits. What its country prescribes, and its check digit, only warn.',
})

export const vendorBankAccountRefused = defineError({
  code: 'procurement.vendor.bank_account_refused',
  kind: 'INVALID_ARGUMENT',
  when: 'An IBAN or BIC is wrong (length, country or check digits), or an IBAN is given twice (VEN-3).',
})

export const vendorInactive = defineError({
  code: 'procurement.vendor.inactive',
  kind: 'UNPROCESSABLE',
  when: 'The vendor is not active: no order can be made, submitted or issued to it (VEN-1).',
})

export const vendorUnknown = defineError({
  code: 'procurement.vendor.unknown',
  kind: 'UNPROCESSABLE',
  when: 'The organization has no vendor with this id.',
})
