import { type listRoles, SHIPPED_ROLES } from '@nexus/contracts-identity'
import type { OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { RolesRepository } from '../directory/roles.repository.js'
import { roleViewOf, shippedRoleViewOf } from './role.view.js'

@Injectable()
export class ListRoles implements UseCase<typeof listRoles> {
  constructor(private readonly roles: RolesRepository) {}

  async execute(ctx: TenantContext): Promise<OutputOf<typeof listRoles>> {
    const custom = await this.roles.all(ctx)
    return { items: [...SHIPPED_ROLES.map(shippedRoleViewOf), ...custom.map(roleViewOf)] }
  }
}
