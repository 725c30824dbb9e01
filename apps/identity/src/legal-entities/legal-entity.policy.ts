import { bankAccountRefused, bankAccountTaken, taxIdRefused } from '@nexus/contracts-identity'
import type { FieldError } from '@nexus/kernel'
import { readBic, readIban, readTaxId } from '@nexus/standards-tax-id'

/** A bank account as somebody entered it. */
export interface EnteredAccount {
  readonly holder: string
  readonly iban: string
  readonly bic?: string
  readonly currency: string
}

/**
 * The tax id in its comparable form. Check digits only warn, see {@link taxIdWarnings}.
 * @throws DomainError identity.legal_entity.tax_id_refused
 */
export function checkedTaxId(taxId: string, country: string): string {
  const reading = readTaxId(taxId, country)
  if (reading.format === 'bad') {
    const error = {
      pointer: '/taxId',
      code: 'tax_id.format',
      detail: 'is no tax id: it has 4 to 20 letters and digits',
    }
    throw taxIdRefused('The tax id is not valid; compare it with the registration.', { errors: [error] })
  }
  return reading.normalised
}

/** What looks wrong about a stored tax id. */
export const taxIdWarnings = (taxId: string | null, country: string): string[] =>
  taxId === null ? [] : [...readTaxId(taxId, country).warnings]

/**
 * The accounts in their comparable form, IBAN check digits verified (ISO 13616).
 * @throws DomainError identity.legal_entity.bank_account_refused or bank_account_taken (twice in the list, or in `taken`)
 */
export function checkedAccounts(
  accounts: readonly EnteredAccount[],
  taken: readonly string[],
  pointerOf: (index: number) => string,
): EnteredAccount[] {
  const errors: FieldError[] = []
  const seen = new Set(taken)
  const checked = accounts.map((account, index) => {
    const iban = readIban(account.iban)
    const bic = account.bic === undefined ? undefined : readBic(account.bic)
    if (!iban.valid)
      errors.push({
        pointer: `${pointerOf(index)}/iban`,
        code: 'iban.invalid',
        detail: 'is no valid IBAN: check length, country and check digits',
      })
    if (bic?.valid === false)
      errors.push({ pointer: `${pointerOf(index)}/bic`, code: 'bic.invalid', detail: 'is no valid BIC' })
    return { holder: account.holder, iban: iban.normalised, bic: bic?.normalised, currency: account.currency }
  })
  if (errors.length > 0)
    throw bankAccountRefused(
      `The bank account is not valid: ${errors.map((error) => `${error.pointer} ${error.detail}`).join('; ')}.`,
      { errors },
    )
  for (const { iban } of checked) {
    if (seen.has(iban)) throw bankAccountTaken('The legal entity has an account with this IBAN already.')
    seen.add(iban)
  }
  return checked
}
