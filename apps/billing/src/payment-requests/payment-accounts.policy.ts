import {
  paymentBankAccountUnknown,
  paymentBankCoolOff,
  paymentBankMismatch,
  paymentVendorBlocked,
} from '@nexus/contracts-billing'

/** A bank account, IBAN normalised. */
export interface Account {
  readonly iban: string
  readonly bic?: string
  readonly holder?: string
}

/** An account of a vendor; after a change it is payable only from an instant on (VEN-3). */
export interface VendorAccount extends Account {
  readonly payableFrom?: string | null | undefined
}

export interface PaidVendor {
  readonly vendorId: string
  readonly name: string
  readonly state: string
  readonly paymentTermsDays: number
  readonly bankAccounts: readonly VendorAccount[]
  /** The stages at which the vendor is on hold. */
  readonly holds?: readonly string[] | undefined
  readonly blacklisted?: { readonly reason: string } | null | undefined
}

/** @throws DomainError billing.payment_request.vendor_blocked (PAY-3) */
export function assertPayableVendor(vendor: PaidVendor | null): asserts vendor is PaidVendor {
  if (vendor === null) throw paymentVendorBlocked('The vendor does not exist any more: nothing is paid to it.')
  const { vendorId, name, state, holds = [], blacklisted } = vendor
  if (blacklisted != null || state === 'BLACKLISTED') {
    throw paymentVendorBlocked(
      `${name} is blacklisted${blacklisted == null ? '' : ` (${blacklisted.reason})`}: nothing is paid.`,
      {
        facts: { vendorId, name, state, blocker: 'blacklisted' },
      },
    )
  }
  if (state !== 'ACTIVE') {
    throw paymentVendorBlocked(`${name} is ${state}: nothing is paid until the vendor is active again.`, {
      facts: { vendorId, name, state, blocker: 'state' },
    })
  }
  if (!holds.includes('payment')) return
  throw paymentVendorBlocked(`${name} is on hold for payments: nothing is paid until the hold is lifted.`, {
    facts: { vendorId, name, state, blocker: 'hold' },
  })
}

/**
 * The account to pay to: recorded for the vendor, and among those of every invoice that names any, else the first one;
 * one that is payable now before one that still cools off. @param now an instant
 * @throws DomainError billing.payment_request.bank_mismatch
 */
export function creditorAccount(
  vendor: PaidVendor,
  named: readonly (readonly { readonly iban: string }[])[],
  now: string,
): Account {
  const asking = named.filter((accounts) => accounts.length > 0)
  const fitting = vendor.bankAccounts.filter(({ iban }) =>
    asking.every((accounts) => accounts.some((candidate) => candidate.iban === iban)),
  )
  const account = fitting.find(({ payableFrom }) => payableFrom == null || payableFrom <= now) ?? fitting[0]
  if (account !== undefined) return { iban: account.iban, bic: account.bic, holder: account.holder }
  const recorded = vendor.bankAccounts.map(({ iban }) => iban)
  const asked = [...new Set(asking.flatMap((accounts) => accounts.map(({ iban }) => iban)))]
  const detail =
    recorded.length === 0
      ? `No bank account is recorded for ${vendor.name}: record it, after asking the vendor by a number that you know.`
      : `BANK_MISMATCH: the invoices ask for payment to ${asked.join(', ')}, recorded for ${vendor.name} is ${recorded.join(', ')}. Ask the vendor by a number that you know, then correct the vendor or reject the invoice.`
  throw paymentBankMismatch(detail, { facts: { vendorId: vendor.vendorId, name: vendor.name, recorded, asked } })
}

/** The account must still be recorded when the payment leaves. @throws DomainError billing.payment_request.bank_mismatch */
export function assertStillRecorded(vendor: PaidVendor, account: { readonly iban: string }): void {
  const recorded = vendor.bankAccounts.map(({ iban }) => iban)
  if (recorded.includes(account.iban)) return
  throw paymentBankMismatch(
    `BANK_MISMATCH: ${account.iban} is not recorded for ${vendor.name} any more: cancel this payment request and make a new one.`,
    {
      facts: { vendorId: vendor.vendorId, name: vendor.name, recorded, asked: [account.iban] },
    },
  )
}

/**
 * After a change of the account, nothing leaves before its cool-off is over (PAY-3, VEN-3).
 * @throws DomainError billing.payment_request.bank_cool_off
 */
export function assertCooledOff(vendor: PaidVendor, account: { readonly iban: string }, now: string): void {
  const payableFrom = vendor.bankAccounts.find(({ iban }) => iban === account.iban)?.payableFrom
  if (payableFrom == null || payableFrom <= now) return
  throw paymentBankCoolOff(
    `The account ${account.iban} of ${vendor.name} was changed a short time ago: nothing is paid to it before ${payableFrom}.`,
    { facts: { vendorId: vendor.vendorId, name: vendor.name, iban: account.iban, payableFrom } },
  )
}

/** A bank account of ours. */
export interface OwnAccount extends Account {
  readonly bankAccountId: string
  readonly currency: string
}

/** The one that was named, else the first in the currency, else the first. @throws DomainError billing.payment_request.bank_account_unknown */
export function debtorAccount(
  entity: { readonly name: string; readonly bankAccounts: readonly OwnAccount[] } | null,
  bankAccountId: string | undefined,
  currency: string,
): OwnAccount {
  if (entity === null)
    throw paymentBankAccountUnknown('There is no such legal entity; repeat in a moment if it was just added.')
  const account =
    bankAccountId === undefined
      ? (entity.bankAccounts.find((candidate) => candidate.currency === currency) ?? entity.bankAccounts[0])
      : entity.bankAccounts.find((candidate) => candidate.bankAccountId === bankAccountId)
  if (account !== undefined) return account
  const which = bankAccountId === undefined ? 'no bank account' : `no bank account ${bankAccountId}`
  throw paymentBankAccountUnknown(
    `${entity.name} has ${which}: add it, or choose another one; repeat in a moment if it was just added.`,
    { facts: { name: entity.name } },
  )
}
