import { vendorDocumentRefused } from '@nexus/contracts-procurement'
import { startOfDay } from '../vendors/calendar-days.policy.js'

/** How many days before its expiry one is reminded of a document (VEN-4). */
export const REMINDER_DAYS = [60, 30, 7] as const

/** When one is reminded: at the beginning of each of those days that has not passed. */
export function remindersOf(expiresOn: string, today: string): { daysLeft: number; runAt: Date }[] {
  return REMINDER_DAYS.map((daysLeft) => ({ daysLeft, runAt: startOfDay(expiresOn, -daysLeft) })).filter(
    ({ runAt }) => runAt >= startOfDay(today, 0),
  )
}

/** @throws DomainError procurement.vendor_document.refused, naming every day that does not fit */
export function assertDays(
  { issuedOn, expiresOn }: { readonly issuedOn: string; readonly expiresOn: string | null },
  today: string,
): void {
  const fault = (pointer: string, detail: string) => ({ pointer, code: 'document_day', detail })
  const errors = [
    ...(issuedOn > today ? [fault('/issuedOn', 'lies in the future')] : []),
    ...(expiresOn !== null && expiresOn < issuedOn ? [fault('/expiresOn', 'lies before the day of issue')] : []),
    ...(expiresOn !== null && expiresOn >= issuedOn && expiresOn < today
      ? [fault('/expiresOn', 'has passed: file one that is still good')]
      : []),
  ]
  if (errors.length > 0)
    throw vendorDocumentRefused('The days of the document do not fit; `errors` names them.', { errors })
}
