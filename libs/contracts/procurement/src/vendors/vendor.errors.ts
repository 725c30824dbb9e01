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
  when: 'An IBAN or BIC is wrong (length, country or check digits), they are of different countries, or an IBAN is given twice (VEN-3).',
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

export const vendorStateRefused = defineError({
  code: 'procurement.vendor.state',
  kind: 'CONFLICT_STATE',
  when: 'The state of the vendor does not allow this; `facts` names state, command and what is possible (VEN-1).',
})

export const vendorOnHold = defineError({
  code: 'procurement.vendor.on_hold',
  kind: 'UNPROCESSABLE',
  when: 'The vendor is held at this stage; `facts` names stage and reasons (VEN-1).',
})

export const vendorBlacklisted = defineError({
  code: 'procurement.vendor.blacklisted',
  kind: 'UNPROCESSABLE',
  when: 'The vendor is blacklisted: nothing is asked of it, ordered from it, matched or paid (VEN-1).',
})

export const vendorMerged = defineError({
  code: 'procurement.vendor.merged',
  kind: 'UNPROCESSABLE',
  when: 'The vendor was merged into another one, which `facts.mergedInto` names: use that one (VEN-2).',
})

export const vendorHoldUnchanged = defineError({
  code: 'procurement.vendor.hold_unchanged',
  kind: 'CONFLICT_STATE',
  when: 'All these stages are held by a person already, or none of them is. What an expired document holds is released by its replacement (VEN-4).',
})

export const vendorBlacklistRefused = defineError({
  code: 'procurement.vendor.blacklist_refused',
  kind: 'UNPROCESSABLE',
  when: 'Another proposal waits already, none waits, or the last day is not in the future.',
})

export const vendorDuplicateRegistration = defineError({
  code: 'procurement.vendor.duplicate_registration',
  kind: 'ALREADY_EXISTS',
  when: 'Another vendor of the country has the same registration number; `facts.vendorId` says which (VEN-2).',
})

export const vendorLikelyDuplicate = defineError({
  code: 'procurement.vendor.likely_duplicate',
  kind: 'ALREADY_EXISTS',
  when: 'Other vendors look alike; `facts.duplicates` names them with likeness and reasons. Use one of them, or repeat with their ids in `acknowledgedDuplicates` (VEN-2).',
})

export const vendorMergeRefused = defineError({
  code: 'procurement.vendor.merge_refused',
  kind: 'UNPROCESSABLE',
  when: 'The vendors cannot be merged: both are the same, one is merged already, or one is blacklisted or rejected (VEN-2).',
})

export const vendorDuplicateClosed = defineError({
  code: 'procurement.vendor_duplicate.closed',
  kind: 'CONFLICT_STATE',
  when: 'The pair was dismissed or merged already.',
})

export const vendorBankChangeNeeded = defineError({
  code: 'procurement.vendor.bank_change_needed',
  kind: 'UNPROCESSABLE',
  when: 'Bank accounts of a vendor that is no prospect change by a bank change that two other people confirm (VEN-3).',
})

export const vendorBankChangeRefused = defineError({
  code: 'procurement.vendor_bank_change.refused',
  kind: 'UNPROCESSABLE',
  when: 'The change changes nothing, adds what is there, removes what is not, or another one of the vendor waits (VEN-3).',
})

export const vendorBankChangeState = defineError({
  code: 'procurement.vendor_bank_change.state',
  kind: 'CONFLICT_STATE',
  when: 'The bank change is not waiting any more.',
})

export const vendorBankChangeEvidence = defineError({
  code: 'procurement.vendor_bank_change.evidence_missing',
  kind: 'UNPROCESSABLE',
  when: 'The last confirmation needs who of the vendor was asked, by what means and when, after the proposal and not in the future (VEN-3).',
})

export const vendorDocumentRefused = defineError({
  code: 'procurement.vendor_document.refused',
  kind: 'UNPROCESSABLE',
  when: 'The days of the document do not fit: it was issued in the future, expires before it was issued, or has expired already (VEN-4).',
})

export const vendorDocumentClosed = defineError({
  code: 'procurement.vendor_document.closed',
  kind: 'CONFLICT_STATE',
  when: 'The document was replaced or withdrawn already.',
})
