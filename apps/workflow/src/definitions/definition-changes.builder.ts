import { definitionChanged } from '@nexus/contracts-workflow'
import type { TenantContext } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { Injectable } from '@nestjs/common'
import type { Definition } from './definition.entity.js'
import { definitionFacts } from './definition.view.js'

/** What goes with every version of a definition: its event and its audit row. */
@Injectable()
export class DefinitionChanges {
  constructor(
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async record(
    ctx: TenantContext,
    definition: Definition,
    change: {
      readonly verb: 'create' | 'draft' | 'replace' | 'schedule' | 'publish' | 'retire'
      readonly before?: object
      readonly after: object
      readonly reason?: string
    },
  ): Promise<void> {
    const { verb, before, after, reason } = change
    await this.outbox.add(ctx, definitionChanged, {
      aggregateId: definition.id,
      aggregateSeq: definition.version,
      payload: definitionFacts(definition),
    })
    await this.audit.record(ctx, {
      action: `workflow.definition.${verb}`,
      entity: 'approval-definition',
      entityId: definition.id,
      ...(before === undefined ? {} : { before: { ...before } }),
      after: { ...after },
      ...(reason === undefined ? {} : { reason }),
    })
  }
}
