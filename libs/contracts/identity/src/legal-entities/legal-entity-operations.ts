import { defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'
import { bic, iban, timeZone } from '../fields.js'
import {
  bankAccountRefused,
  bankAccountTaken,
  legalEntitySettingsRefused,
  taxIdRefused,
} from './legal-entity.errors.js'
import { exampleLegalEntity, legalEntityView } from './legal-entity-view.js'

export const bankAccountInput = z.strictObject({
  holder: schemas.text(140),
  iban: iban(),
  bic: bic().optional(),
  currency: schemas.currencyCode(),
})

const taxId = () =>
  z.string().min(4).max(40).meta({ description: 'With or without its country prefix.', example: 'DE136695976' })

export const createLegalEntityInput = z.strictObject({
  name: schemas.text(200),
  country: schemas.countryCode(),
  taxId: taxId().optional(),
  currency: schemas.currencyCode(),
  timeZone: timeZone(),
  bankAccounts: z.array(bankAccountInput).max(20).default([]),
})

/** Adds a company of the organization. */
export const createLegalEntity = defineOperation({
  name: 'identity.legal-entity.create.v1',
  http: 'POST /legal-entities',
  permission: 'legal-entity:manage',
  summary: 'Add a legal entity with its bank accounts.',
  description:
    'IBAN, BIC and tax id are normalised and checked; a tax id with a wrong check digit or an unusual form is stored with a warning. Entities of a VAT group may share one.',
  input: createLegalEntityInput,
  output: legalEntityView,
  errors: [taxIdRefused, bankAccountRefused, bankAccountTaken, legalEntitySettingsRefused],
  success: 201,
  location: (entity) => `/legal-entities/${entity.legalEntityId}`,
  example: {
    input: {
      name: 'Example Ltd',
      country: 'DE',
      taxId: 'DE 136 695 976',
      currency: 'EUR',
      timeZone: 'Europe/Berlin',
      bankAccounts: [
        { holder: 'Example Ltd', iban: 'DE89 3704 0044 0532 0130 00', bic: 'COBADEFFXXX', currency: 'EUR' },
      ],
    },
    output: exampleLegalEntity,
  },
})

export const listLegalEntitiesInput = schemas.listInput({
  filters: { country: schemas.countryCode().optional() },
  sorts: ['name', '-name', 'createdAt', '-createdAt'],
})

/** The legal entities of the organization. */
export const listLegalEntities = defineOperation({
  name: 'identity.legal-entity.list.v1',
  http: 'GET /legal-entities',
  permission: 'legal-entity:read',
  summary: 'The legal entities of the organization.',
  input: listLegalEntitiesInput,
  output: schemas.pageOf(legalEntityView),
  example: { input: {}, output: { items: [exampleLegalEntity], nextCursor: null } },
})

/** One legal entity. */
export const getLegalEntity = defineOperation({
  name: 'identity.legal-entity.get.v1',
  http: 'GET /legal-entities/:legalEntityId',
  permission: 'legal-entity:read',
  summary: 'One legal entity with its bank accounts.',
  input: z.strictObject({ legalEntityId: schemas.uuid() }),
  output: legalEntityView,
  example: { input: { legalEntityId: EXAMPLE.legalEntityId }, output: exampleLegalEntity },
})

export const updateLegalEntityInput = z.strictObject({
  legalEntityId: schemas.uuid(),
  name: schemas.text(200).optional(),
  taxId: taxId().nullable().optional(),
  timeZone: timeZone().optional(),
})

/** Changes a legal entity; country and currency stay. */
export const updateLegalEntity = defineOperation({
  name: 'identity.legal-entity.update.v1',
  http: 'PATCH /legal-entities/:legalEntityId',
  permission: 'legal-entity:manage',
  summary: 'Change a legal entity.',
  description:
    'Fields that are left out keep their value; `taxId: null` removes the tax id. Country and currency cannot change.',
  input: updateLegalEntityInput,
  output: legalEntityView,
  errors: [taxIdRefused, legalEntitySettingsRefused],
  concurrency: 'if-match',
  example: {
    input: { legalEntityId: EXAMPLE.legalEntityId, name: 'Example Europe Ltd' },
    output: { ...exampleLegalEntity, name: 'Example Europe Ltd', version: 2 },
  },
})

/** Adds a bank account to a legal entity. */
export const addBankAccount = defineOperation({
  name: 'identity.legal-entity.add-bank-account.v1',
  http: 'POST /legal-entities/:legalEntityId/bank-accounts',
  permission: 'legal-entity:manage',
  summary: 'Add a bank account to a legal entity.',
  input: bankAccountInput.extend({ legalEntityId: schemas.uuid() }),
  output: legalEntityView,
  errors: [bankAccountRefused, bankAccountTaken],
  concurrency: 'if-match',
  success: 201,
  location: (entity) => `/legal-entities/${entity.legalEntityId}`,
  example: {
    input: {
      legalEntityId: EXAMPLE.legalEntityId,
      holder: 'Example Ltd',
      iban: 'DE89 3704 0044 0532 0130 00',
      bic: 'COBADEFFXXX',
      currency: 'EUR',
    },
    output: exampleLegalEntity,
  },
})

/** Removes a bank account from a legal entity. */
export const removeBankAccount = defineOperation({
  name: 'identity.legal-entity.remove-bank-account.v1',
  http: 'DELETE /legal-entities/:legalEntityId/bank-accounts/:bankAccountId',
  permission: 'legal-entity:manage',
  summary: 'Remove a bank account from a legal entity.',
  input: z.strictObject({ legalEntityId: schemas.uuid(), bankAccountId: schemas.uuid() }),
  output: legalEntityView,
  concurrency: 'if-match',
  example: {
    input: { legalEntityId: EXAMPLE.legalEntityId, bankAccountId: EXAMPLE.bankAccountId },
    output: { ...exampleLegalEntity, bankAccounts: [], version: 2 },
  },
})
