import { NOTIFICATION_KINDS, type NotificationKind, type NotificationPreferences } from '@nexus/contracts-workflow'

/** What holds for who has chosen nothing. */
export const DEFAULT_PREFERENCES: NotificationPreferences = { mail: 'immediate', kinds: {}, version: 0 }

/** When the mail of the day goes out, by the organization's clock. */
export const DIGEST_AT = '07:00'

/**
 * Who is told so shortly before the mail of the day may not be committed when it looks: that one counts on the next
 * mail, which exists in any case. Longer than any transaction.
 */
export const DIGEST_CLOSES_MS = 60_000

/** How a notification of this kind is mailed to somebody with these preferences. A critical one does not wait for the day (NTF-02). */
export function mailPlan(
  kind: NotificationKind,
  { mail, kinds }: Pick<NotificationPreferences, 'mail' | 'kinds'>,
): 'immediate' | 'daily' | 'off' {
  const own = kinds[kind]
  if (own !== undefined) return own
  if (mail === 'off') return NOTIFICATION_KINDS[kind].critical ? 'immediate' : 'off'
  return NOTIFICATION_KINDS[kind].critical ? 'immediate' : mail
}
