/** Statuses that banks report, of a message, a payment or a transaction (ISO 20022 external code set). */
export const PAIN002_STATUSES = [
  'ACCP',
  'ACSP',
  'ACSC',
  'ACTC',
  'ACWC',
  'ACFC',
  'ACCC',
  'RCVD',
  'PDNG',
  'PART',
  'RJCT',
  'CANC',
] as const

export type Pain002Status = (typeof PAIN002_STATUSES)[number]

/** Why, as the bank says it. */
export interface Pain002Reason {
  /** A code of the external code set such as AC04, or the bank's own. */
  readonly code?: string
  readonly text: readonly string[]
}

/** What the bank says of one transaction. */
export interface Pain002Transaction {
  readonly originalInstructionId?: string
  readonly originalEndToEndId?: string
  readonly status?: Pain002Status
  readonly reasons: readonly Pain002Reason[]
}

/** What it says of one payment (PmtInf) of the message. */
export interface Pain002Payment {
  readonly originalPaymentId: string
  readonly status?: Pain002Status
  readonly reasons: readonly Pain002Reason[]
  readonly transactions: readonly Pain002Transaction[]
}

/** A customer payment status report. */
export interface Pain002Report {
  /** Such as `pain.002.001.10`. */
  readonly version: string
  readonly messageId: string
  /** As written. */
  readonly createdAt: string
  readonly originalMessageId: string
  readonly originalMessageName: string
  readonly groupStatus?: Pain002Status
  readonly groupReasons: readonly Pain002Reason[]
  readonly payments: readonly Pain002Payment[]
}
