import type { Schemas } from '@nexus/client'
import { queryOptions } from '@tanstack/react-query'
import { client } from '../../../client.js'
import { etagOf } from './etag.js'

export type Role = Schemas['Role']
export type Grants = Role['grants']
export type Permission = Schemas['PermissionPage']['items'][number]
export type Permissions = Schemas['PermissionPage']
export type SeparatedDuty = Schemas['PermissionPage']['separatedDuties'][number]

/** Shipped roles and those of the organization; there are at most 208. */
export const rolesQuery = queryOptions({
  queryKey: ['administration', 'roles'],
  queryFn: async ({ signal }) => (await client.call('identity.role.list.v1', { signal })).data.items,
})

/** Every permission, and the pairs that must stay apart; the same until Nexus is updated. */
export const permissionsQuery = queryOptions({
  queryKey: ['administration', 'permissions'],
  queryFn: async ({ signal }) => (await client.call('identity.permission.list.v1', { signal })).data,
  staleTime: 3_600_000,
})

export const createRole = async (body: Schemas['CreateRole']): Promise<Role> =>
  (await client.call('identity.role.create.v1', { body })).data

export const updateRole = async (roleId: string, body: Schemas['UpdateRole'], ifMatch: string): Promise<Role> =>
  (await client.call('identity.role.update.v1', { path: { roleId }, body, ifMatch })).data

export const readRole = async (roleId: string): Promise<Role> =>
  (await client.call('identity.role.get.v1', { path: { roleId } })).data

export const deleteRole = async ({ roleId, version }: Role): Promise<void> => {
  await client.call('identity.role.delete.v1', { path: { roleId }, ifMatch: etagOf(version) })
}
