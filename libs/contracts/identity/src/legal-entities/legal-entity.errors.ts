import { defineError } from '@nexus/kernel'

export const taxIdRefused = defineError({
  code: 'identity.legal_entity.tax_id_refused',
  kind: 'INVALID_ARGUMENT',
  when: 'The tax id cannot be one of any country. A wrong check digit only warns, in `warnings` of the answer.',
})

export const bankAccountRefused = defineError({
  code: 'identity.legal_entity.bank_account_refused',
  kind: 'INVALID_ARGUMENT',
  when: 'The IBAN or the BIC is wrong (length, country or check digits).',
})

export const bankAccountTaken = defineError({
  code: 'identity.legal_entity.bank_account_taken',
  kind: 'ALREADY_EXISTS',
  when: 'The legal entity has an account with this IBAN already.',
})

export const legalEntitySettingsRefused = defineError({
  code: 'identity.legal_entity.settings_refused',
  kind: 'INVALID_ARGUMENT',
  when: 'The country, currency or time zone does not exist.',
})
