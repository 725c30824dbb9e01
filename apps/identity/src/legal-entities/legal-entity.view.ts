import type { legalEntityChanged, LegalEntityView } from '@nexus/contracts-identity'
import type { PayloadOf } from '@nexus/kernel'
import type { LegalEntityBankAccount } from './legal-entity-bank-account.entity.js'
import type { LegalEntity } from './legal-entity.entity.js'
import { taxIdWarnings } from './legal-entity.policy.js'

/** What others keep of a legal entity. */
export function legalEntityPayload(
  entity: LegalEntity,
  accounts: readonly LegalEntityBankAccount[],
): PayloadOf<typeof legalEntityChanged> {
  const { id, name, country, taxId, currency, timeZone } = entity
  return {
    legalEntityId: id,
    name,
    country,
    ...(taxId === null ? {} : { taxId }),
    currency,
    timeZone,
    bankAccounts: accounts.map((account) => ({
      bankAccountId: account.id,
      holder: account.holder,
      iban: account.iban,
      ...(account.bic === null ? {} : { bic: account.bic }),
      currency: account.currency,
    })),
  }
}

export function legalEntityViewOf(entity: LegalEntity, accounts: readonly LegalEntityBankAccount[]): LegalEntityView {
  return {
    ...legalEntityPayload(entity, accounts),
    warnings: taxIdWarnings(entity.taxId, entity.country),
    createdAt: entity.createdAt.toISOString(),
    updatedAt: entity.updatedAt.toISOString(),
    version: entity.version,
  }
}
