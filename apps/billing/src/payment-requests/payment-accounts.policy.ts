import { paymentBankAccountUnknown, paymentBankMismatch, paymentVendorBlocked } from '@nexus/contracts-billing'

/** A bank account, IBAN normalised. */
export interface Account {
  readonly iban: string
  readonly bic?: string
  readonly holder?: string
}

export interface PaidVendor {
  readonly vendorId: string
  readonly name: string
  readonly state: string
  readonly bankAccounts: readonly Account[]
}

/** @throws DomainError billing.payment_request.vendor_blocked (PAY-3) */
export function assertPayableVendor(vendor: PaidVendor | null): asserts vendor is PaidVendor {
  if (vendor === null) throw paymentVendorBlocked('The vendor does not exist any more: nothing is paid to it.')
  if (vendor.state === 'ACTIVE') return
  throw paymentVendorBlocked(`${vendor.name} is ${vendor.state}: nothing is paid until the vendor is active again.`, {
    facts: { vendorId: vendor.vendorId, state: vendor.state },
  })
}

/**
 * The account to pay to: recorded for the vendor, and among those of every invoice that names any, else the first one.
 * @throws DomainError billing.payment_request.bank_mismatch
 */
export function creditorAccount(vendor: PaidVendor, named: readonly (readonly { readonly iban: string }[])[]): Account {
  const asking = named.filter((accounts) => accounts.length > 0)
  const account = vendor.bankAccounts.find(({ iban }) =>
    asking.every((accounts) => accounts.some((candidate) => candidate.iban === iban)),
  )
  if (account !== undefined) return account
  const recorded = vendor.bankAccounts.map(({ iban }) => iban)
  const asked = [...new Set(asking.flatMap((accounts) => accounts.map(({ iban }) => iban)))]
  const detail =
    recorded.length === 0
      ? `No bank account is recorded for ${vendor.name}: record it, after asking the vendor by a number that you know.`
      : `BANK_MISMATCH: the invoices ask for payment to ${asked.join(', ')}, recorded for ${vendor.name} is ${recorded.join(', ')}. Ask the vendor by a number that you know, then correct the vendor or reject the invoice.`
  throw paymentBankMismatch(detail, { facts: { vendorId: vendor.vendorId, recorded, asked } })
}

/** The account must still be recorded when the payment leaves. @throws DomainError billing.payment_request.bank_mismatch */
export function assertStillRecorded(vendor: PaidVendor, account: { readonly iban: string }): void {
  const recorded = vendor.bankAccounts.map(({ iban }) => iban)
  if (recorded.includes(account.iban)) return
  throw paymentBankMismatch(
    `BANK_MISMATCH: ${account.iban} is not recorded for ${vendor.name} any more: cancel this payment request and make a new one.`,
    {
      facts: { vendorId: vendor.vendorId, recorded, asked: [account.iban] },
    },
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
  )
}
