import type { BodyOf, Schemas } from '@nexus/client'
import { queryOptions } from '@tanstack/react-query'
import { client } from '../../../client.js'

export type SavedView = Schemas['SavedView']
export type SavedViewScreen = SavedView['screen']
export type SavedViewSettings = SavedView['settings']

const PAGE = 200

/** The person's own views of a list, and those that others share; by name. */
export const savedViewsQuery = (screen: SavedViewScreen) =>
  queryOptions({
    queryKey: ['saved-views', screen],
    staleTime: 60_000,
    queryFn: async ({ signal }) => {
      const query = { screen, limit: PAGE, sort: 'name' as const }
      return (await client.call('identity.saved-view.list.v1', { query, signal })).data.items
    },
  })

export const createSavedView = async (body: BodyOf<'identity.saved-view.create.v1'>): Promise<SavedView> =>
  (await client.call('identity.saved-view.create.v1', { body })).data

/** Of the API only the version in it counts, and lists carry that. */
const tagOf = ({ version }: SavedView): string => `"${version}"`

export const changeSavedView = async (
  view: SavedView,
  body: NonNullable<BodyOf<'identity.saved-view.update.v1'>>,
): Promise<SavedView> =>
  (
    await client.call('identity.saved-view.update.v1', {
      path: { savedViewId: view.savedViewId },
      ifMatch: tagOf(view),
      body,
    })
  ).data

export const deleteSavedView = async (view: SavedView): Promise<void> =>
  void (await client.call('identity.saved-view.delete.v1', {
    path: { savedViewId: view.savedViewId },
    ifMatch: tagOf(view),
  }))
