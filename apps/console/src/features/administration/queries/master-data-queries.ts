import type { Schemas } from '@nexus/client'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { client } from '../../../client.js'

export type LegalEntity = Schemas['LegalEntity']
export type BankAccount = LegalEntity['bankAccounts'][number]
export type CostCentre = Schemas['CostCentre']
export type Category = Schemas['Category']

const PAGE = 50
const first = undefined as string | undefined

export const legalEntitiesQuery = infiniteQueryOptions({
  queryKey: ['administration', 'legal-entities', 'list'],
  queryFn: async ({ pageParam, signal }) => {
    const query = { limit: PAGE, sort: 'name' as const, ...(pageParam === undefined ? {} : { cursor: pageParam }) }
    return (await client.call('identity.legal-entity.list.v1', { query, signal })).data
  },
  initialPageParam: first,
  getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
})

export const readLegalEntity = async (legalEntityId: string): Promise<LegalEntity> =>
  (await client.call('identity.legal-entity.get.v1', { path: { legalEntityId } })).data

export const legalEntityQuery = (legalEntityId: string) =>
  queryOptions({
    queryKey: ['administration', 'legal-entities', 'one', legalEntityId],
    queryFn: () => readLegalEntity(legalEntityId),
  })

export const createLegalEntity = async (body: Schemas['CreateLegalEntity']): Promise<LegalEntity> =>
  (await client.call('identity.legal-entity.create.v1', { body })).data

export const updateLegalEntity = async (
  legalEntityId: string,
  body: Schemas['UpdateLegalEntity'],
  ifMatch: string,
): Promise<LegalEntity> =>
  (await client.call('identity.legal-entity.update.v1', { path: { legalEntityId }, body, ifMatch })).data

export const addBankAccount = async (
  legalEntityId: string,
  body: Schemas['AddBankAccountLegalEntity'],
  ifMatch: string,
): Promise<LegalEntity> =>
  (await client.call('identity.legal-entity.add-bank-account.v1', { path: { legalEntityId }, body, ifMatch })).data

export const removeBankAccount = async (
  legalEntityId: string,
  bankAccountId: string,
  ifMatch: string,
): Promise<LegalEntity> =>
  (
    await client.call('identity.legal-entity.remove-bank-account.v1', {
      path: { legalEntityId, bankAccountId },
      ifMatch,
    })
  ).data

export const costCentresQuery = infiniteQueryOptions({
  queryKey: ['administration', 'cost-centres'],
  queryFn: async ({ pageParam, signal }) => {
    const query = { limit: PAGE, sort: 'code' as const, ...(pageParam === undefined ? {} : { cursor: pageParam }) }
    return (await client.call('identity.cost-centre.list.v1', { query, signal })).data
  },
  initialPageParam: first,
  getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
})

export const readCostCentre = async (costCentreId: string): Promise<CostCentre> =>
  (await client.call('identity.cost-centre.get.v1', { path: { costCentreId } })).data

export const createCostCentre = async (body: Schemas['CreateCostCentre']): Promise<CostCentre> =>
  (await client.call('identity.cost-centre.create.v1', { body })).data

export const updateCostCentre = async (
  costCentreId: string,
  body: Schemas['UpdateCostCentre'],
  ifMatch: string,
): Promise<CostCentre> =>
  (await client.call('identity.cost-centre.update.v1', { path: { costCentreId }, body, ifMatch })).data

export const categoriesQuery = infiniteQueryOptions({
  queryKey: ['administration', 'categories'],
  queryFn: async ({ pageParam, signal }) => {
    const query = { limit: PAGE, sort: 'code' as const, ...(pageParam === undefined ? {} : { cursor: pageParam }) }
    return (await client.call('procurement.category.list.v1', { query, signal })).data
  },
  initialPageParam: first,
  getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
})

export const readCategory = async (categoryId: string): Promise<Category> =>
  (await client.call('procurement.category.get.v1', { path: { categoryId } })).data

export const createCategory = async (body: Schemas['CreateCategory']): Promise<Category> =>
  (await client.call('procurement.category.create.v1', { body })).data

export const updateCategory = async (
  categoryId: string,
  body: Schemas['UpdateCategory'],
  ifMatch: string,
): Promise<Category> =>
  (await client.call('procurement.category.update.v1', { path: { categoryId }, body, ifMatch })).data
