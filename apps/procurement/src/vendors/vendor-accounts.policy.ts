import { vendorBankAccountRefused, type VendorView } from '@nexus/contracts-procurement'
import { readBic, readIban } from '@nexus/standards-tax-id'
import type { VendorBankAccount } from './vendor.entity.js'

/** A bank account as it is typed. */
export interface TypedAccount {
  readonly iban: string
  readonly bic?: string | undefined
  readonly holder: string
}

/** The one form in which IBANs are stored and compared; text that is no IBAN at all becomes what it looks like. */
export const normalisedIban = (iban: string): string => readIban(iban).normalised

/**
 * Territories whose banks use the country code of another one in their BICs or IBANs, as the registries allow:
 * British and French dependencies, and San Marino's and the Vatican's neighbours do not.
 */
const SAME_BANKING: Readonly<Record<string, string>> = {
  GG: 'GB',
  JE: 'GB',
  IM: 'GB',
  BL: 'FR',
  GF: 'FR',
  GP: 'FR',
  MF: 'FR',
  MQ: 'FR',
  NC: 'FR',
  PF: 'FR',
  PM: 'FR',
  RE: 'FR',
  TF: 'FR',
  WF: 'FR',
  YT: 'FR',
  AX: 'FI',
}

const bankingCountry = (country: string | undefined): string =>
  country === undefined ? '' : (SAME_BANKING[country] ?? country)

/**
 * Checks IBANs by length and mod 97, BICs by form, and that both are of one country; normalises both (VEN-3).
 * @param field where the accounts stand in the input
 * @throws DomainError procurement.vendor.bank_account_refused, naming every fault
 */
export function normalisedBankAccounts(
  accounts: readonly TypedAccount[],
  field = 'bankAccounts',
): Pick<VendorBankAccount, 'iban' | 'bic' | 'holder'>[] {
  const seen = new Set<string>()
  const errors = accounts.flatMap((account, index) => {
    const at = (part: 'iban' | 'bic', code: string, detail: string) => ({
      pointer: `/${field}/${String(index)}/${part}`,
      code,
      detail,
    })
    const iban = readIban(account.iban)
    const bic = account.bic === undefined ? undefined : readBic(account.bic)
    const faults = []
    if (!iban.valid) faults.push(at('iban', 'iban_invalid', 'is not a valid IBAN: compare its length and check digits'))
    else if (seen.has(iban.normalised)) faults.push(at('iban', 'iban_repeated', 'is given twice'))
    seen.add(iban.normalised)
    if (bic?.valid === false) faults.push(at('bic', 'bic_invalid', 'is not a BIC of 8 or 11 characters'))
    else if (bic !== undefined && iban.valid && bankingCountry(bic.country) !== bankingCountry(iban.country))
      faults.push(at('bic', 'bic_country', `is of ${String(bic.country)}, but the IBAN is of ${String(iban.country)}`))
    return faults
  })
  if (errors.length > 0)
    throw vendorBankAccountRefused('A bank account of the vendor is wrong; `errors` names the field.', { errors })
  return accounts.map(({ iban, bic, holder }) => ({
    iban: readIban(iban).normalised,
    ...(bic === undefined ? {} : { bic: readBic(bic).normalised }),
    holder,
  }))
}

/** The confirmed accounts that are not replaced yet, with the end of their cool-off (VEN-3). */
export function currentAccounts(accounts: readonly VendorBankAccount[], now: Date): VendorView['bankAccounts'] {
  return accounts
    .filter(({ unconfirmed, endsAt }) => unconfirmed !== true && (endsAt === undefined || endsAt > now.toISOString()))
    .map(({ iban, bic, holder, payableFrom = null }) => ({
      iban,
      ...(bic === undefined ? {} : { bic }),
      holder,
      payableFrom,
    }))
}

/** The accounts of a prospect, which its activation confirms. */
export function unconfirmedAccounts(accounts: readonly VendorBankAccount[]): VendorView['unconfirmedBankAccounts'] {
  return accounts
    .filter(({ unconfirmed }) => unconfirmed === true)
    .map(({ iban, bic, holder }) => ({ iban, ...(bic === undefined ? {} : { bic }), holder }))
}

/**
 * The accounts after a confirmed change. Nothing is paid to an added account before `payableFrom` (null: at once). What
 * is removed goes at once while another account stays payable; else the last verified one is kept until another is
 * (VEN-3). An account that was kept for one which is now taken back stays instead; one that was never payable goes at once.
 */
export function changedAccounts(
  accounts: readonly VendorBankAccount[],
  change: {
    readonly add: readonly Pick<VendorBankAccount, 'iban' | 'bic' | 'holder'>[]
    readonly remove: readonly string[]
  },
  { now, payableFrom }: { readonly now: Date; readonly payableFrom: string | null },
): VendorBankAccount[] {
  const instant = now.toISOString()
  const current = accounts.filter(({ endsAt }) => endsAt === undefined || endsAt > instant)
  const removed = new Set(change.remove)
  const added: readonly VendorBankAccount[] = change.add.map((account) =>
    payableFrom === null ? account : { ...account, payableFrom },
  )
  const staying = current.filter(({ iban, endsAt }) => !removed.has(iban) && endsAt === undefined)
  const replacedAt = [...staying, ...added].reduce<string | undefined>(
    (earliest, { unconfirmed, payableFrom: from }) => {
      if (unconfirmed === true) return earliest
      const at = from ?? instant
      return earliest === undefined || at < earliest ? at : earliest
    },
    undefined,
  )
  return [
    ...current.flatMap((account) => {
      const { endsAt, ...kept } = account
      const goes = removed.has(account.iban)
      if (!goes && endsAt === undefined) return [account]
      // Taken back before anything could be paid to it, or removed without a replacement.
      if (goes && ((account.payableFrom ?? instant) > instant || change.add.length === 0)) return []
      if (replacedAt === undefined) return goes ? [] : [kept]
      return replacedAt > instant ? [{ ...kept, endsAt: replacedAt }] : []
    }),
    ...added,
  ]
}
