import type { Schemas } from '@nexus/client'
import { queryOptions } from '@tanstack/react-query'
import { client } from '../../../client.js'

export type NotificationPreferences = Schemas['NotificationPreferences']
export type MailMode = NotificationPreferences['mail']

export const MAIL_MODES = ['immediate', 'daily', 'off'] as const satisfies readonly MailMode[]

/** How the person wants to be told by mail. */
export const preferencesQuery = queryOptions({
  queryKey: ['notification-preferences'],
  queryFn: async ({ signal }) => (await client.call('workflow.notification-preferences.get.v1', { signal })).data,
})

/** What is left out stays; choices for single kinds are replaced as a whole. */
export const changePreferences = async (
  body: Schemas['ChangeNotificationPreferences'],
  idempotencyKey: string,
): Promise<NotificationPreferences> =>
  (await client.call('workflow.notification-preferences.change.v1', { body, idempotencyKey })).data
