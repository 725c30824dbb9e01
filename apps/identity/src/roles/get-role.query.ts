import { type getRole, shippedRole } from '@nexus/contracts-identity'
import { type InputOf, notFound, type OutputOf, type TenantContext, type UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { isCustomRoleId } from '../directory/role-id.policy.js'
import { RolesRepository } from '../directory/roles.repository.js'
import { roleViewOf, shippedRoleViewOf } from './role.view.js'

@Injectable()
export class GetRole implements UseCase<typeof getRole> {
  constructor(private readonly roles: RolesRepository) {}

  async execute(ctx: TenantContext, { roleId }: InputOf<typeof getRole>): Promise<OutputOf<typeof getRole>> {
    const shipped = shippedRole(roleId)
    if (shipped !== undefined) return shippedRoleViewOf(shipped)
    if (!isCustomRoleId(roleId)) throw notFound(`There is no role ${roleId}.`)
    return roleViewOf(await this.roles.get(ctx, roleId))
  }
}
