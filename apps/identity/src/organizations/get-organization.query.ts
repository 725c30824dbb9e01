import type { getOrganization } from '@nexus/contracts-identity'
import type { OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { OrganizationsRepository } from '../directory/organizations.repository.js'
import { organizationViewOf } from './organization.view.js'

@Injectable()
export class GetOrganization implements UseCase<typeof getOrganization> {
  constructor(private readonly organizations: OrganizationsRepository) {}

  async execute(ctx: TenantContext): Promise<OutputOf<typeof getOrganization>> {
    return organizationViewOf(await this.organizations.get(ctx))
  }
}
