import { LegalEntityBankAccount } from './legal-entity-bank-account.entity.js'
import type { EnteredAccount } from './legal-entity.policy.js'

/** Checked accounts as rows, entered after `position`. */
export function accountRows(
  legalEntityId: string,
  accounts: readonly EnteredAccount[],
  position: number,
  newId: () => string,
): LegalEntityBankAccount[] {
  return accounts.map(({ holder, iban, bic, currency }, index) =>
    Object.assign(new LegalEntityBankAccount(), {
      id: newId(),
      legalEntityId,
      holder,
      iban,
      bic: bic ?? null,
      currency,
      position: position + index + 1,
    }),
  )
}
