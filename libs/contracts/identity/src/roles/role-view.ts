import { schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'
import { permissionName, reach, roleId } from '../fields.js'

/** Permission to reach, as stored and shown. */
export const grants = () =>
  z.record(permissionName(), reach()).meta({ example: { 'vendor:read': 'all', 'requisition:read': 'own' } })

export const roleView = z.strictObject({
  roleId: roleId(),
  name: schemas.text(60),
  description: schemas.longText(400),
  shipped: z.boolean().meta({ description: 'Shipped roles are the same everywhere and cannot be changed.' }),
  grants: grants(),
  version: schemas.version(),
})

export type RoleView = z.output<typeof roleView>

export const exampleRole: RoleView = {
  roleId: EXAMPLE.roleId,
  name: 'Vendor clerk',
  description: 'Keeps vendor data',
  shipped: false,
  grants: { 'vendor:read': 'all', 'vendor:create': 'all', 'vendor:update': 'all' },
  version: 1,
}
