import type { Money } from '@nexus/kernel'

/** A party with its account. Names are transliterated when written. */
export interface Pain001Party {
  readonly name: string
  /** IBAN, blanks allowed. */
  readonly iban: string
  /** Left out when not known: the bank is then named NOTPROVIDED. */
  readonly bic?: string
}

/** One transfer from an own account to a creditor. */
export interface Pain001Transfer {
  /** At most 35 characters of the SEPA set, unique in the message; comes back on the statement (PAY-5). */
  readonly endToEndId: string
  readonly debtor: Pain001Party
  readonly creditor: Pain001Party
  /** Above zero. */
  readonly amount: Money
  /** Calendar date, YYYY-MM-DD. */
  readonly requestedExecutionDate: string
  /** Unstructured remittance information; transliterated and cut at 140 characters. */
  readonly remittance?: string
}

/** A message to a bank. The same value gives the same bytes, so ids and time come from the caller (PAY-4). */
export interface Pain001Message {
  /** At most 35 characters of the SEPA set; a changed batch needs a new one. */
  readonly messageId: string
  readonly createdAt: Date
  readonly initiatingParty: { readonly name: string }
  readonly transfers: readonly Pain001Transfer[]
}
