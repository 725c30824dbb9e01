import type { listSavedViews } from '@nexus/contracts-identity'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { savedViewViewOf } from './saved-view.view.js'
import { SavedViewsRepository } from './saved-views.repository.js'

@Injectable()
export class ListSavedViews implements UseCase<typeof listSavedViews> {
  constructor(private readonly views: SavedViewsRepository) {}

  async execute(ctx: TenantContext, input: InputOf<typeof listSavedViews>): Promise<OutputOf<typeof listSavedViews>> {
    const { screen, ...page } = input
    const { items, nextCursor } = await this.views.pageVisible(ctx, screen, page)
    return { items: items.map((view) => savedViewViewOf(view, ctx.actor.userId)), nextCursor }
  }
}
