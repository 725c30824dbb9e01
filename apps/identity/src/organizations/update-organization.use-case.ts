import { organizationChanged, settingsRefused, type updateOrganization } from '@nexus/contracts-identity'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { Injectable } from '@nestjs/common'
import { OrganizationsRepository } from '../directory/organizations.repository.js'
import { assertSettings } from '../directory/settings.policy.js'
import { organizationFacts, organizationViewOf } from './organization.view.js'

type Update = typeof updateOrganization

@Injectable()
export class UpdateOrganization implements UseCase<Update> {
  constructor(
    private readonly organizations: OrganizationsRepository,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async execute(ctx: TenantContext, input: InputOf<Update>): Promise<OutputOf<Update>> {
    assertSettings(input, settingsRefused, {})
    const organization = await this.organizations.get(ctx)
    const before = organizationFacts(organization)
    organization.name = input.name ?? organization.name
    organization.country = input.country ?? organization.country
    organization.timeZone = input.timeZone ?? organization.timeZone
    await this.organizations.update(ctx, organization, ctx.expectedVersion ?? organization.version)
    const after = organizationFacts(organization)
    await this.outbox.add(ctx, organizationChanged, {
      aggregateId: organization.id,
      aggregateSeq: organization.version,
      payload: after,
    })
    await this.audit.record(ctx, {
      action: 'identity.organization.update',
      entity: 'organization',
      entityId: organization.id,
      before,
      after,
    })
    return organizationViewOf(organization)
  }
}
