import type { StatedAmount } from '@nexus/standards-xml'

/** Which way money went, seen from the account holder: `debit` is money that left. */
export type Direction = 'credit' | 'debit'

/** A party of a transaction with its account, as far as the bank tells. */
export interface Camt053Party {
  readonly name?: string
  /** IBAN, or the bank's own number of the account. */
  readonly account?: string
}

/** What the bank charged for an entry or a transaction. */
export interface Camt053Charge extends StatedAmount {
  /** Whether the booked amount holds it already. */
  readonly included: boolean
}

/** One transaction inside of an entry. */
export interface Camt053Transaction {
  readonly messageId?: string
  readonly paymentId?: string
  readonly instructionId?: string
  readonly endToEndId?: string
  /** In the currency of the account. */
  readonly booked: StatedAmount
  /** As it was ordered, when the bank tells: the amount before conversion and charges. */
  readonly instructed?: StatedAmount
  /** Decimal text, when currencies were exchanged. */
  readonly exchangeRate?: string
  readonly charges: readonly Camt053Charge[]
  readonly debtor: Camt053Party
  readonly creditor: Camt053Party
  readonly remittance: string
  /** Present on a transfer that came back (RtrInf), with the bank's reason. */
  readonly returned?: { readonly code?: string; readonly text: string }
}

/** One booking. */
export interface Camt053Entry {
  readonly reference?: string
  readonly direction: Direction
  /** The bank took back an earlier booking of the other direction (RvslInd). */
  readonly reversal?: true
  readonly amount: StatedAmount
  /** Only `BOOK` moves the balance. */
  readonly status: 'BOOK' | 'PDNG' | 'INFO' | 'FUTR'
  readonly bookedOn?: string
  readonly valueDate?: string
  readonly bankReference?: string
  /** Domain, family and sub-family such as `PMNT/ICDT/ESCT`, or the bank's own code. */
  readonly transactionCode?: string
  /** The ids of the batch that was booked as one, when it is not itemised. */
  readonly batch?: { readonly messageId?: string; readonly paymentId?: string }
  readonly information: string
  /** At least one. */
  readonly transactions: readonly Camt053Transaction[]
}

/** A balance; negative when the account is overdrawn. */
export interface Camt053Balance extends StatedAmount {
  readonly date?: string
}

/** One statement of one account. */
export interface Camt053Statement {
  readonly statementId: string
  readonly sequenceNumber?: string
  readonly createdAt?: string
  /** IBAN, or the bank's own number. */
  readonly account: string
  readonly currency?: string
  readonly from?: string
  readonly to?: string
  /** False when further pages follow. */
  readonly lastPage: boolean
  readonly opening?: Camt053Balance
  readonly closing?: Camt053Balance
  readonly entries: readonly Camt053Entry[]
}

/** A bank-to-customer statement message; usually of one account. */
export interface Camt053Message {
  /** Such as `camt.053.001.08`. */
  readonly version: string
  readonly messageId: string
  readonly createdAt: string
  readonly statements: readonly Camt053Statement[]
}
