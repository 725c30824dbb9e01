import { BANK_LINE_STATES } from '../queries/bank-choices.js'
import type { BankLineState } from '../queries/bank-queries.js'
import { PAYABLE_SORTS } from '../queries/payable-choices.js'
import type { PayableSort } from '../queries/payable-queries.js'
import { PAYMENT_STATES } from '../queries/payment-choices.js'
import type { PaymentSort, PaymentState } from '../queries/payment-queries.js'
import { PREPAYMENT_SORTS, PREPAYMENT_STATES } from '../queries/prepayment-choices.js'
import type { PrepaymentSort, PrepaymentState } from '../queries/prepayment-queries.js'

const SORTS: readonly PaymentSort[] = ['-createdAt', 'createdAt', 'dueDate', '-dueDate']
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

const matching = (given: unknown, pattern: RegExp): string | undefined =>
  typeof given === 'string' && pattern.test(given) ? given : undefined
const textOf = (given: unknown): string | undefined =>
  typeof given === 'string' && given !== '' ? given.slice(0, 100) : undefined

/** Without what is undefined, so that it does not stand in the address. */
function defined<Search extends object>(search: { [Key in keyof Search]: Search[Key] | undefined }): Search {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as Search
}

/** The list in the address: it can be sent to somebody, and the way back leads to it. */
export interface PaymentSearch {
  readonly state?: readonly PaymentState[]
  readonly currency?: string
  readonly legalEntityId?: string
  readonly vendorId?: string
  readonly sort?: PaymentSort
}

export function paymentSearchOf(given: Record<string, unknown>): PaymentSearch {
  const state = PAYMENT_STATES.filter((each) => [given['state']].flat().includes(each))
  const sort = SORTS.find((each) => each === given['sort'])
  return defined<PaymentSearch>({
    state: state.length === 0 ? undefined : state,
    currency: matching(given['currency'], /^[A-Z]{3}$/),
    legalEntityId: matching(given['legalEntityId'], UUID),
    vendorId: matching(given['vendorId'], UUID),
    sort: sort === '-createdAt' ? undefined : sort,
  })
}

/** How soon what is to be paid is due. */
export const DUE_TERMS = ['overdue', '7-days', '30-days'] as const

export interface PayableSearch {
  readonly q?: string
  readonly due?: (typeof DUE_TERMS)[number]
  readonly vendorId?: string
  readonly sort?: PayableSort
}

export function payableSearchOf(given: Record<string, unknown>): PayableSearch {
  const sort = PAYABLE_SORTS.find((each) => each === given['sort'])
  return defined<PayableSearch>({
    q: textOf(given['q']),
    due: DUE_TERMS.find((each) => each === given['due']),
    vendorId: matching(given['vendorId'], UUID),
    sort: sort === 'dueDate' ? undefined : sort,
  })
}

export interface BankLineSearch {
  readonly state?: BankLineState
}

/** Bookings of which the bank statement is known show all of them at first, the others those that wait. */
export const bankLineSearchOf = (given: Record<string, unknown>): BankLineSearch =>
  defined<BankLineSearch>({ state: BANK_LINE_STATES.find((each) => each === given['state']) })

export interface ReportSearch {
  readonly attention?: true
}

export const reportSearchOf = (given: Record<string, unknown>): ReportSearch =>
  given['attention'] === true ? { attention: true } : {}

export interface PaymentTermsSearch {
  readonly vendorId?: string
  readonly sort?: 'createdAt'
  /** The terms that are looked at, or new ones. */
  readonly open?: string
}

export const paymentTermsSearchOf = (given: Record<string, unknown>): PaymentTermsSearch =>
  defined<PaymentTermsSearch>({
    vendorId: matching(given['vendorId'], UUID),
    sort: given['sort'] === 'createdAt' ? 'createdAt' : undefined,
    open: given['open'] === 'new' ? 'new' : matching(given['open'], UUID),
  })

export interface PrepaymentSearch {
  readonly state?: PrepaymentState
  readonly vendorId?: string
  readonly sort?: PrepaymentSort
  readonly open?: 'new'
}

export function prepaymentSearchOf(given: Record<string, unknown>): PrepaymentSearch {
  const sort = PREPAYMENT_SORTS.find((each) => each === given['sort'])
  return defined<PrepaymentSearch>({
    state: PREPAYMENT_STATES.find((each) => each === given['state']),
    vendorId: matching(given['vendorId'], UUID),
    sort: sort === '-createdAt' ? undefined : sort,
    open: given['open'] === 'new' ? 'new' : undefined,
  })
}
