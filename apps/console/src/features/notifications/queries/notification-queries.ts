import type { Schemas } from '@nexus/client'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { client } from '../../../client.js'

export type Notification = Schemas['NotificationPage']['items'][number]
export type NotificationKind = Notification['kind']

export interface NotificationFilter {
  readonly unread?: true
  readonly kind?: NotificationKind
}

const PAGE = 30
const LATEST = 12
/** More than so many unread ones are not counted one by one. */
export const MOST_COUNTED = 99

/** All that the person was told, the newest first. */
export const notificationsQuery = ({ unread, kind }: NotificationFilter) =>
  infiniteQueryOptions({
    queryKey: ['notifications', 'list', { unread, kind }],
    queryFn: async ({ pageParam, signal }) => {
      const query = {
        sort: '-createdAt',
        limit: PAGE,
        ...(unread === true ? { unread: 'true' as const } : {}),
        ...(kind === undefined ? {} : { kind }),
        ...(pageParam === undefined ? {} : { cursor: pageParam }),
      } as const
      return (await client.call('workflow.notification.list.v1', { query, signal })).data
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  })

/** What was told last, for the bar. */
export const latestQuery = queryOptions({
  queryKey: ['notifications', 'latest'],
  queryFn: async ({ signal }) => {
    const query = { sort: '-createdAt', limit: LATEST } as const
    return (await client.call('workflow.notification.list.v1', { query, signal })).data.items
  },
})

/** How many are unread; one more than {@link MOST_COUNTED} stands for all beyond. */
export const unreadQuery = queryOptions({
  queryKey: ['notifications', 'unread'],
  queryFn: async ({ signal }) => {
    const query = { unread: 'true', limit: MOST_COUNTED + 1 } as const
    return (await client.call('workflow.notification.list.v1', { query, signal })).data.items.length
  },
})

export const markRead = async (notificationId: string): Promise<void> => {
  await client.call('workflow.notification.read.v1', { path: { notificationId } })
}

export const markAllRead = async (): Promise<number> =>
  (await client.call('workflow.notification.read-all.v1', {})).data.read
