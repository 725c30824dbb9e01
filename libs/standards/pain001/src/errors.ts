import { defineError } from '@nexus/kernel'

export const messageEmpty = defineError({
  code: 'pain001.message.empty',
  kind: 'UNPROCESSABLE',
  when: 'A message without any transfer was to be written.',
})

/** `facts.field` names it: MsgId, EndToEndId. */
export const badIdentifier = defineError({
  code: 'pain001.message.bad_identifier',
  kind: 'UNPROCESSABLE',
  when: 'An identifier is empty, longer than 35 characters, outside of the SEPA character set, or misuses slashes.',
})

export const duplicateEndToEndId = defineError({
  code: 'pain001.transfer.duplicate_end_to_end_id',
  kind: 'UNPROCESSABLE',
  when: 'Two transfers of one message carry the same EndToEndId (PAY-4).',
})

export const badAmount = defineError({
  code: 'pain001.transfer.bad_amount',
  kind: 'UNPROCESSABLE',
  when: 'An amount is zero or negative, or above 999999999.99 EUR in a SEPA transfer.',
})

export const badDate = defineError({
  code: 'pain001.transfer.bad_date',
  kind: 'UNPROCESSABLE',
  when: 'A requested execution date or the creation time does not exist.',
})

export const badIban = defineError({
  code: 'pain001.account.bad_iban',
  kind: 'UNPROCESSABLE',
  when: 'An account number is not an IBAN of its country, or its check digits are wrong (mod 97).',
})

export const badBic = defineError({
  code: 'pain001.account.bad_bic',
  kind: 'UNPROCESSABLE',
  when: 'A BIC is given and does not have its form; leave it out when it is not known.',
})

export const badName = defineError({
  code: 'pain001.party.bad_name',
  kind: 'UNPROCESSABLE',
  when: 'Nothing of a name is left in the SEPA character set.',
})
