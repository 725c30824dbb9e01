import { calendarDay } from '../legal-entities/calendar-day.policy.js'

/** When a revision of an order came about. */
export interface RevisionTime {
  readonly orderId: string
  readonly revision: number
  readonly createdAt: Date
}

export interface ValidRevision {
  readonly revision: number
  readonly validFrom: Date
  /** Null: it is still valid. */
  readonly validTo: Date | null
}

/**
 * The revision that counts for a document of a day: the last one of that day, so a change counts from the day on which it
 * was carried out (PO-3). What is dated before the order itself goes by the first.
 * @param times of one order, oldest first
 * @returns undefined when nothing is kept of that time: the order was issued before revisions were
 */
export function revisionOn(times: readonly RevisionTime[], date: string, timeZone: string): ValidRevision | undefined {
  const index = times.findLastIndex(({ createdAt }) => calendarDay(createdAt, timeZone) <= date)
  const known = index === -1 && times[0]?.revision === 0 ? 0 : index
  const found = times[known]
  return found && { revision: found.revision, validFrom: found.createdAt, validTo: times[known + 1]?.createdAt ?? null }
}

/** The revision that was valid when something happened. @param times of one order, oldest first */
export function revisionAt(times: readonly RevisionTime[], instant: Date): number | undefined {
  return times.findLast(({ createdAt }) => createdAt <= instant)?.revision
}
