import type { deleteSavedView } from '@nexus/contracts-identity'
import { type InputOf, type OutputOf, reachOf, type TenantContext, type UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { SavedViewChange } from './saved-view-change.builder.js'
import { assertMayChange } from './saved-view.policy.js'
import { savedViewFacts } from './saved-view.view.js'
import { SavedViewsRepository } from './saved-views.repository.js'

type Delete = typeof deleteSavedView

@Injectable()
export class DeleteSavedView implements UseCase<Delete> {
  constructor(
    private readonly views: SavedViewsRepository,
    private readonly change: SavedViewChange,
  ) {}

  async execute(ctx: TenantContext, { savedViewId }: InputOf<Delete>): Promise<OutputOf<Delete>> {
    const view = await this.views.getVisible(ctx, savedViewId)
    const administers = reachOf(ctx, 'organization:manage') === 'all'
    assertMayChange(view, { userId: ctx.actor.userId, administers }, false)
    const before = savedViewFacts(view)
    // The deletion is a version too, so that its event follows the one before.
    await this.views.update(ctx, view, ctx.expectedVersion ?? view.version)
    await this.views.remove(ctx, savedViewId)
    await this.change.tell(ctx, 'delete', view, before)
    return {}
  }
}
