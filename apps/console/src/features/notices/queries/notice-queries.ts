import type { Schemas } from '@nexus/client'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { client } from '../../../client.js'

export type NoticeTemplate = Schemas['NotificationTemplatePage']['items'][number]
export type Delivery = Schemas['NotificationHistoryPage']['items'][number]
export type DeliveryState = Delivery['state']

export const DELIVERY_STATES = ['waiting', 'digest', 'sent', 'failed', 'suppressed'] as const

const PAGE = 50

export const readNoticeTemplates = async (signal?: AbortSignal): Promise<readonly NoticeTemplate[]> =>
  (await client.call('workflow.notification-template.list.v1', signal === undefined ? {} : { signal })).data.items

export const noticeTemplatesQuery = queryOptions({
  queryKey: ['notices', 'templates'],
  queryFn: ({ signal }) => readNoticeTemplates(signal),
})

type Which = Pick<NoticeTemplate, 'kind' | 'language'>

export const changeNoticeTemplate = async (
  { kind, language }: Which,
  body: Schemas['ChangeNotificationTemplate'],
  ifMatch: string,
): Promise<NoticeTemplate> =>
  (await client.call('workflow.notification-template.change.v1', { path: { kind, language }, body, ifMatch })).data

export const resetNoticeTemplate = async ({ kind, language }: Which, ifMatch: string): Promise<NoticeTemplate> =>
  (await client.call('workflow.notification-template.reset.v1', { path: { kind, language }, ifMatch })).data

export const deliveriesQuery = (filter: { readonly state?: DeliveryState; readonly userId?: string }) =>
  infiniteQueryOptions({
    queryKey: ['notices', 'history', filter],
    queryFn: async ({ pageParam, signal }) => {
      const query = {
        ...filter,
        sort: '-createdAt' as const,
        limit: PAGE,
        ...(pageParam === undefined ? {} : { cursor: pageParam }),
      }
      return (await client.call('workflow.notification-history.list.v1', { query, signal })).data
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  })

export const sendNotice = async (body: Schemas['SendNotification'], idempotencyKey: string): Promise<number> =>
  (await client.call('workflow.notification.send.v1', { body, idempotencyKey })).data.told
