import { savedViewNotOwned, tooManySavedViews } from '@nexus/contracts-identity'

/** What counts of a view for who may do what. */
export interface OwnedView {
  readonly ownerUserId: string
  readonly isShared: boolean
}

/** Who asks, and whether they administer the organization. */
export interface Viewer {
  readonly userId: string
  readonly administers: boolean
}

/** How many views a person has of one screen at most. */
export const MOST_VIEWS = 50

/** The own views and the shared ones of others; of all else nobody learns that it exists. */
export const isVisibleTo = ({ ownerUserId, isShared }: OwnedView, { userId }: Pick<Viewer, 'userId'>): boolean =>
  isShared || ownerUserId === userId

/**
 * A shared view is changed by its owner or by who administers the organization; which view a list opens with is its
 * owner's business alone.
 * @throws DomainError identity.saved_view.not_owned
 */
export function assertMayChange(view: OwnedView, viewer: Viewer, setsDefault: boolean): void {
  if (view.ownerUserId === viewer.userId) return
  if (!viewer.administers)
    throw savedViewNotOwned('This view belongs to somebody else: save a copy of it under an own name and change that.')
  if (setsDefault) throw savedViewNotOwned('Only its owner chooses whether a list opens with this view.')
}

/** @throws DomainError identity.saved_view.too_many */
export function assertRoomFor(count: number): void {
  if (count >= MOST_VIEWS)
    throw tooManySavedViews(`You have ${String(MOST_VIEWS)} views of this screen already; delete one first.`, {
      facts: { maximum: MOST_VIEWS },
    })
}
