import { type createSavedView, savedViewNameTaken } from '@nexus/contracts-identity'
import { type Ids, IDS, type InputOf, type OutputOf, type TenantContext, type UseCase } from '@nexus/kernel'
import { Inject, Injectable } from '@nestjs/common'
import { MembershipsRepository } from '../directory/memberships.repository.js'
import { SavedViewChange } from './saved-view-change.builder.js'
import { SavedView } from './saved-view.entity.js'
import { assertRoomFor } from './saved-view.policy.js'
import { savedViewViewOf } from './saved-view.view.js'
import { SavedViewsRepository } from './saved-views.repository.js'

type Create = typeof createSavedView

@Injectable()
export class CreateSavedView implements UseCase<Create> {
  constructor(
    private readonly views: SavedViewsRepository,
    private readonly memberships: MembershipsRepository,
    private readonly change: SavedViewChange,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  async execute(ctx: TenantContext, input: InputOf<Create>): Promise<OutputOf<Create>> {
    const { userId: ownerUserId } = ctx.actor
    // One at a time counts a person's views and chooses the default among them.
    await this.memberships.hold(ctx, ownerUserId)
    assertRoomFor(await this.views.countOf(ctx, ownerUserId, input.screen))
    const view = Object.assign(new SavedView(), { id: this.ids.next(), ownerUserId, ...input })
    if (view.isDefault) await this.change.replaceDefault(ctx, view)
    try {
      await this.views.insert(ctx, view)
    } catch (error) {
      if (this.views.isNameTaken(error)) throw nameTaken(view.name)
      throw error
    }
    await this.change.tell(ctx, 'create', view, undefined)
    return savedViewViewOf(view, ownerUserId)
  }
}

/** The same for whoever renames one. */
export const nameTaken = (name: string): Error =>
  savedViewNameTaken(`There is a view ${name} on this screen already; choose another name, or change that one.`, {
    facts: { name },
  })
