import { delegationChanged } from '@nexus/contracts-workflow'
import type { TenantContext } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { Injectable } from '@nestjs/common'
import type { Delegation } from './delegation.entity.js'
import { delegationPayload } from './delegation.view.js'

/** What goes with every version of a delegation: its event and its audit row. */
@Injectable()
export class DelegationChanges {
  constructor(
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async record(ctx: TenantContext, delegation: Delegation, verb: 'create' | 'revoke', before?: object): Promise<void> {
    const payload = delegationPayload(delegation)
    await this.outbox.add(ctx, delegationChanged, {
      aggregateId: delegation.id,
      aggregateSeq: delegation.version,
      payload,
    })
    await this.audit.record(ctx, {
      action: `workflow.delegation.${verb}`,
      entity: 'approval-delegation',
      entityId: delegation.id,
      ...(before === undefined ? {} : { before: { ...before } }),
      after: payload,
      ...(delegation.reason === null ? {} : { reason: delegation.reason }),
    })
  }
}
