import { defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'
import { permissionName } from '../fields.js'
import {
  dutiesNotSeparated,
  grantExceeded,
  permissionUnknown,
  roleInUse,
  roleNameTaken,
  tooManyRoles,
} from './role.errors.js'
import { exampleRole, grants, roleView } from './role-view.js'

const exampleInput = { name: exampleRole.name, description: exampleRole.description, grants: exampleRole.grants }

/** Shipped roles and those of the organization, all at once: there are at most 208. */
export const listRoles = defineOperation({
  name: 'identity.role.list.v1',
  http: 'GET /roles',
  permission: 'role:read',
  summary: 'The shipped roles and the roles of the organization.',
  input: z.strictObject({}),
  output: z.strictObject({ items: z.array(roleView).max(208) }),
  example: { input: {}, output: { items: [exampleRole] } },
})

/** One role of the organization or a shipped one. */
export const getRole = defineOperation({
  name: 'identity.role.get.v1',
  http: 'GET /roles/:roleId',
  permission: 'role:read',
  summary: 'One role.',
  input: z.strictObject({ roleId: roleView.shape.roleId }),
  output: roleView,
  example: { input: { roleId: EXAMPLE.roleId }, output: exampleRole },
})

export const createRoleInput = z.strictObject({
  name: schemas.text(60),
  description: schemas.longText(400).default(''),
  grants: grants(),
})

/** Makes a role of the organization from existing permissions. */
export const createRole = defineOperation({
  name: 'identity.role.create.v1',
  http: 'POST /roles',
  permission: 'role:manage',
  summary: 'Make a role from existing permissions.',
  description:
    'A role never holds both sides of a separation of duties. Nobody puts into a role what they lack, except administrators, who may use every permission of the shipped roles (RBC-01).',
  input: createRoleInput,
  output: roleView,
  errors: [roleNameTaken, permissionUnknown, dutiesNotSeparated, grantExceeded, tooManyRoles],
  success: 201,
  location: (role) => `/roles/${role.roleId}`,
  example: { input: exampleInput, output: exampleRole },
})

export const updateRoleInput = z.strictObject({
  roleId: schemas.uuid(),
  name: schemas.text(60).optional(),
  description: schemas.longText(400).optional(),
  grants: grants().optional(),
})

/** Changes a role of the organization; its holders have the new rights within seconds. */
export const updateRole = defineOperation({
  name: 'identity.role.update.v1',
  http: 'PATCH /roles/:roleId',
  permission: 'role:manage',
  summary: 'Change a role of the organization.',
  description:
    'Fields that are left out keep their value; `grants` replaces all. The holders have the new rights within five seconds.',
  input: updateRoleInput,
  output: roleView,
  errors: [roleNameTaken, permissionUnknown, dutiesNotSeparated, grantExceeded],
  concurrency: 'if-match',
  example: {
    input: { roleId: EXAMPLE.roleId, grants: { 'vendor:read': 'all' } },
    output: { ...exampleRole, grants: { 'vendor:read': 'all' }, version: 2 },
  },
})

/** Deletes a role that nobody holds. */
export const deleteRole = defineOperation({
  name: 'identity.role.delete.v1',
  http: 'DELETE /roles/:roleId',
  permission: 'role:manage',
  summary: 'Delete a role that nobody holds.',
  input: z.strictObject({ roleId: schemas.uuid() }),
  output: z.strictObject({}),
  errors: [roleInUse],
  concurrency: 'if-match',
  success: 204,
  example: { input: { roleId: EXAMPLE.roleId }, output: {} },
})

/** Every permission there is. */
export const listPermissions = defineOperation({
  name: 'identity.permission.list.v1',
  http: 'GET /permissions',
  permission: 'role:read',
  summary: 'Every permission that a role can hold, and the pairs that must stay apart.',
  input: z.strictObject({}),
  output: z.strictObject({
    items: z.array(z.strictObject({ permission: permissionName(), allows: z.string() })),
    separatedDuties: z.array(z.strictObject({ one: permissionName(), other: permissionName(), risk: z.string() })),
  }),
  example: {
    input: {},
    output: {
      items: [{ permission: 'vendor:read', allows: 'See vendors' }],
      separatedDuties: [
        { one: 'purchase-order:create', other: 'receipt:create', risk: 'orders and confirms the delivery' },
      ],
    },
  },
})
