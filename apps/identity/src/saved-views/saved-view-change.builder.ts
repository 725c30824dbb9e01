import { savedViewChanged } from '@nexus/contracts-identity'
import type { TenantContext } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { Injectable } from '@nestjs/common'
import { SavedView } from './saved-view.entity.js'
import { savedViewFacts, savedViewPayload } from './saved-view.view.js'
import { SavedViewsRepository } from './saved-views.repository.js'

type Facts = ReturnType<typeof savedViewFacts>

/** What goes with every version of a view: one event, one line in the trail. */
@Injectable()
export class SavedViewChange {
  constructor(
    private readonly views: SavedViewsRepository,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async tell(
    ctx: TenantContext,
    action: 'create' | 'update' | 'delete',
    view: SavedView,
    before: Facts | undefined,
  ): Promise<void> {
    await this.outbox.add(ctx, savedViewChanged, {
      aggregateId: view.id,
      aggregateSeq: view.version,
      payload: savedViewPayload(view, action === 'delete'),
    })
    await this.audit.record(ctx, {
      action: `identity.saved-view.${action}`,
      entity: 'saved-view',
      entityId: view.id,
      ...(before === undefined ? {} : { before }),
      ...(action === 'delete' ? {} : { after: savedViewFacts(view) }),
    })
  }

  /** Another view of the person is the default of the screen no longer. The person is held by the caller. */
  async replaceDefault(ctx: TenantContext, chosen: Pick<SavedView, 'id' | 'ownerUserId' | 'screen'>): Promise<void> {
    for (const view of await this.views.defaultsOf(ctx, chosen.ownerUserId, chosen.screen)) {
      if (view.id === chosen.id) continue
      const before = savedViewFacts(view)
      view.isDefault = false
      await this.views.update(ctx, view, view.version)
      await this.tell(ctx, 'update', view, before)
    }
  }
}
