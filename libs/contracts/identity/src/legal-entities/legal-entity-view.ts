import { schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'
import { timeZone } from '../fields.js'

/** A bank account of ours: the debtor account of payment files. IBAN and BIC are normalised: no blanks, capitals. */
export const legalEntityBankAccount = z.strictObject({
  bankAccountId: schemas.uuid(),
  holder: schemas.text(140),
  iban: z.string().max(34),
  bic: z.string().max(11).optional(),
  currency: schemas.currencyCode(),
})

export const legalEntityView = z.strictObject({
  legalEntityId: schemas.uuid(),
  name: schemas.text(200),
  country: schemas.countryCode(),
  taxId: z.string().max(40).optional().meta({ description: 'Normalised: no blanks or dots, capitals.' }),
  currency: schemas.currencyCode(),
  timeZone: timeZone(),
  bankAccounts: z.array(legalEntityBankAccount),
  warnings: z.array(z.string()).meta({ description: 'What looks wrong about the tax id without being refused.' }),
  createdAt: schemas.instant(),
  updatedAt: schemas.instant(),
  version: schemas.version(),
})

export type LegalEntityView = z.output<typeof legalEntityView>

export const exampleLegalEntity: LegalEntityView = {
  legalEntityId: EXAMPLE.legalEntityId,
  name: 'Example Ltd',
  country: 'DE',
  taxId: 'DE136695976',
  currency: 'EUR',
  timeZone: 'Europe/Berlin',
  bankAccounts: [
    {
      bankAccountId: EXAMPLE.bankAccountId,
      holder: 'Example Ltd',
      iban: 'DE89370400440532013000',
      bic: 'COBADEFFXXX',
      currency: 'EUR',
    },
  ],
  warnings: [],
  createdAt: EXAMPLE.instant,
  updatedAt: EXAMPLE.instant,
  version: 1,
}
