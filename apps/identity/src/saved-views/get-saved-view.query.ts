import type { getSavedView } from '@nexus/contracts-identity'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { savedViewViewOf } from './saved-view.view.js'
import { SavedViewsRepository } from './saved-views.repository.js'

@Injectable()
export class GetSavedView implements UseCase<typeof getSavedView> {
  constructor(private readonly views: SavedViewsRepository) {}

  async execute(ctx: TenantContext, input: InputOf<typeof getSavedView>): Promise<OutputOf<typeof getSavedView>> {
    return savedViewViewOf(await this.views.getVisible(ctx, input.savedViewId), ctx.actor.userId)
  }
}
