import type { updateSavedView } from '@nexus/contracts-identity'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { reachOf } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { MembershipsRepository } from '../directory/memberships.repository.js'
import { nameTaken } from './create-saved-view.use-case.js'
import { SavedViewChange } from './saved-view-change.builder.js'
import { assertMayChange } from './saved-view.policy.js'
import { savedViewFacts, savedViewViewOf } from './saved-view.view.js'
import { SavedViewsRepository } from './saved-views.repository.js'

type Update = typeof updateSavedView

@Injectable()
export class UpdateSavedView implements UseCase<Update> {
  constructor(
    private readonly views: SavedViewsRepository,
    private readonly memberships: MembershipsRepository,
    private readonly change: SavedViewChange,
  ) {}

  async execute(ctx: TenantContext, input: InputOf<Update>): Promise<OutputOf<Update>> {
    const { userId } = ctx.actor
    // Before the view is read: whoever held the person may have changed it.
    if (input.isDefault === true) await this.memberships.hold(ctx, userId)
    const view = await this.views.getVisible(ctx, input.savedViewId)
    const administers = reachOf(ctx, 'organization:manage') === 'all'
    assertMayChange(view, { userId, administers }, input.isDefault !== undefined)
    const before = savedViewFacts(view)
    const { name = view.name, settings = view.settings, isShared = view.isShared, isDefault = view.isDefault } = input
    Object.assign(view, { name, settings, isShared, isDefault })
    try {
      await this.views.update(ctx, view, ctx.expectedVersion ?? view.version)
    } catch (error) {
      if (this.views.isNameTaken(error)) throw nameTaken(name)
      throw error
    }
    if (isDefault && !before.isDefault) await this.change.replaceDefault(ctx, view)
    await this.change.tell(ctx, 'update', view, before)
    return savedViewViewOf(view, userId)
  }
}
