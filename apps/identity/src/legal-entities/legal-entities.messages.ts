import {
  addBankAccount,
  createLegalEntity,
  getLegalEntity,
  listLegalEntities,
  removeBankAccount,
  updateLegalEntity,
} from '@nexus/contracts-identity'
import { operationsOf, serve } from '@nexus/platform-service'
import { AddBankAccount } from './add-bank-account.use-case.js'
import { CreateLegalEntity } from './create-legal-entity.use-case.js'
import { GetLegalEntity } from './get-legal-entity.query.js'
import { ListLegalEntities } from './list-legal-entities.query.js'
import { RemoveBankAccount } from './remove-bank-account.use-case.js'
import { UpdateLegalEntity } from './update-legal-entity.use-case.js'

export const LegalEntityMessages = operationsOf('legal-entities', {
  operations: [
    serve(createLegalEntity, CreateLegalEntity),
    serve(listLegalEntities, ListLegalEntities),
    serve(getLegalEntity, GetLegalEntity),
    serve(updateLegalEntity, UpdateLegalEntity),
    serve(addBankAccount, AddBankAccount),
    serve(removeBankAccount, RemoveBankAccount),
  ],
})
