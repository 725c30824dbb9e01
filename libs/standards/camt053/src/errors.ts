import { defineError } from '@nexus/kernel'
import { xmlErrors } from '@nexus/standards-xml'

/** The refusals of a statement by its form: `camt053.document.*`. */
export const camt053Errors = xmlErrors('camt053')

/** `facts` holds opening, movement, expected and stated closing balance. */
export const balanceMismatch = defineError({
  code: 'camt053.statement.balance_mismatch',
  kind: 'UNPROCESSABLE',
  when: 'Opening balance and booked entries do not give the closing balance, or these are in several currencies.',
})

export const entryMismatch = defineError({
  code: 'camt053.statement.entry_mismatch',
  kind: 'UNPROCESSABLE',
  when: 'The transactions of an entry do not add up to it.',
})
