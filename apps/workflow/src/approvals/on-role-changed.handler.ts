import type { roleChanged } from '@nexus/contracts-identity'
import type { EventEnvelope, EventHandler, PayloadOf, TenantContext } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { grantsDecisions } from '../directory/decision-rights.policy.js'
import { DirectoryRepository } from '../directory/directory.repository.js'
import { RenewStaffing } from './renew-staffing.strategy.js'

@Injectable()
export class OnRoleChanged implements EventHandler<typeof roleChanged> {
  constructor(
    private readonly directory: DirectoryRepository,
    private readonly renewal: RenewStaffing,
  ) {}

  async handle(ctx: TenantContext, event: EventEnvelope<PayloadOf<typeof roleChanged>>): Promise<void> {
    const { roleId, name, grants, deleted } = event.payload
    await this.directory.holdForChange(ctx)
    const isNews = await this.directory.storeRole(ctx, {
      id: roleId,
      name,
      decides: grantsDecisions(grants),
      deleted,
      sourceVersion: event.aggregateSeq,
    })
    if (isNews) await this.renewal.after(ctx)
  }
}
