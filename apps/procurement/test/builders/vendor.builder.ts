import type { createVendor } from '@nexus/contracts-procurement'
import type { CallerInputOf } from '@nexus/kernel'

/** A vendor that can be created as it is. */
export function aVendor(parts: Partial<CallerInputOf<typeof createVendor>> = {}): CallerInputOf<typeof createVendor> {
  return {
    name: 'Paper & Co GmbH',
    country: 'DE',
    taxId: 'DE 136 695 976',
    paymentTermsDays: 30,
    bankAccounts: [{ iban: 'DE89 3704 0044 0532 0130 00', bic: 'COBADEFFXXX', holder: 'Paper & Co GmbH' }],
    ...parts,
  }
}
