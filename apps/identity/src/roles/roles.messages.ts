import { createRole, deleteRole, getRole, listPermissions, listRoles, updateRole } from '@nexus/contracts-identity'
import { operationsOf, serve } from '@nexus/platform-service'
import { CreateRole } from './create-role.use-case.js'
import { DeleteRole } from './delete-role.use-case.js'
import { GetRole } from './get-role.query.js'
import { ListPermissions } from './list-permissions.query.js'
import { ListRoles } from './list-roles.query.js'
import { UpdateRole } from './update-role.use-case.js'

export const RoleMessages = operationsOf('roles', {
  operations: [
    serve(listRoles, ListRoles),
    serve(getRole, GetRole),
    serve(createRole, CreateRole),
    serve(updateRole, UpdateRole),
    serve(deleteRole, DeleteRole),
    serve(listPermissions, ListPermissions),
  ],
})
