import {
  vendorBankAccountRefused,
  vendorInactive,
  vendorTaxIdRefused,
  type VendorView,
} from '@nexus/contracts-procurement'
import { readBic, readIban, readTaxId } from '@nexus/standards-tax-id'

type BankAccount = VendorView['bankAccounts'][number]
type Warning = VendorView['warnings'][number]

/** The one form in which tax ids are stored and compared. @throws DomainError procurement.vendor.tax_id_refused */
export function normalisedTaxId(taxId: string, country: string): string {
  const reading = readTaxId(taxId, country)
  if (reading.format === 'ok') return reading.normalised
  const detail = reading.warnings.join(' ')
  throw vendorTaxIdRefused(detail, { errors: [{ pointer: '/taxId', code: 'tax_id_form', detail }] })
}

/** What should be looked at, but does not stand in the way: ids with wrong check digits are in use. */
export function taxIdWarnings(taxId: string | null, country: string): Warning[] {
  if (taxId === null) return []
  const reading = readTaxId(taxId, country)
  const code = reading.checkDigit === 'wrong' ? 'tax_id_check_digit' : 'tax_id_form'
  return reading.warnings.map((detail) => ({ code, detail }))
}

/**
 * Checks IBANs by length and mod 97 and BICs by form, and normalises both (VEN-3).
 * @throws DomainError procurement.vendor.bank_account_refused, naming every fault
 */
export function normalisedBankAccounts(accounts: readonly BankAccount[]): BankAccount[] {
  const seen = new Set<string>()
  const errors = accounts.flatMap((account, index) => {
    const iban = readIban(account.iban)
    const faults = []
    if (!iban.valid)
      faults.push({
        pointer: `/bankAccounts/${String(index)}/iban`,
        code: 'iban_invalid',
        detail: 'is not a valid IBAN: compare its length and check digits',
      })
    else if (seen.has(iban.normalised))
      faults.push({ pointer: `/bankAccounts/${String(index)}/iban`, code: 'iban_repeated', detail: 'is given twice' })
    seen.add(iban.normalised)
    if (account.bic !== undefined && !readBic(account.bic).valid) {
      faults.push({
        pointer: `/bankAccounts/${String(index)}/bic`,
        code: 'bic_invalid',
        detail: 'is not a BIC of 8 or 11 characters',
      })
    }
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

/** What lists sort and search by: the name without regard to case and form of its characters. */
export const nameKeyOf = (name: string): string => name.normalize('NFKC').toLowerCase().slice(0, 400)

/** @throws DomainError procurement.vendor.inactive (VEN-1) */
export function assertActive(vendor: { readonly id: string; readonly name: string; readonly state: string }): void {
  if (vendor.state === 'ACTIVE') return
  throw vendorInactive(`${vendor.name} is not active: activate the vendor first, or choose another one.`, {
    facts: { vendorId: vendor.id, state: vendor.state },
  })
}
