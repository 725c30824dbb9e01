import type { savedViewChanged, SavedViewView } from '@nexus/contracts-identity'
import type { PayloadOf } from '@nexus/kernel'
import type { SavedView } from './saved-view.entity.js'

/** A view as this person sees it: with which view another's list opens is nothing to them. */
export function savedViewViewOf(view: SavedView, userId: string): SavedViewView {
  const { id, screen, name, settings, isShared, isDefault, ownerUserId, createdAt, updatedAt, version } = view
  const isOwn = ownerUserId === userId
  return {
    savedViewId: id,
    screen,
    name,
    settings,
    isShared,
    isDefault: isDefault && isOwn,
    ownerUserId,
    isOwn,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
    version,
  }
}

export function savedViewPayload(view: SavedView, deleted: boolean): PayloadOf<typeof savedViewChanged> {
  const { id, screen, name, ownerUserId, isShared, isDefault } = view
  return { savedViewId: id, screen, name, ownerUserId, isShared, isDefault, deleted }
}

/** What the trail says of a view. */
export const savedViewFacts = ({ screen, name, ownerUserId, isShared, isDefault, settings }: SavedView) => ({
  screen,
  name,
  ownerUserId,
  isShared,
  isDefault,
  settings,
})
