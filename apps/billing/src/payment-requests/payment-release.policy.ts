import {
  paymentDateRefused,
  paymentDiscountLapsed,
  type PaymentSettingsView,
  paymentTwoPeople,
} from '@nexus/contracts-billing'
import { Money } from '@nexus/kernel'
import { calendarDay } from '../legal-entities/calendar-day.policy.js'
import { addDays, businessDay } from '../payment-terms/calendar.policy.js'

/** Who had a part in the release of a payment. */
export interface Releasers {
  /** Who made it, and who submitted it. */
  readonly preparers: readonly string[]
  readonly approvers: readonly string[]
  readonly exporter: string
}

/**
 * From the limit of the organization on, two people release a payment, neither of them a preparer: its approvers count,
 * and who exports it (PAY-4). @throws DomainError billing.payment_request.two_people
 */
export function assertTwoPeople(
  { preparers, approvers, exporter }: Releasers,
  amount: Money,
  from: PaymentSettingsView['twoPersonReleaseFrom'],
): void {
  if (from === null || amount.isLessThan(Money.parse(from, amount.currency, 'half-up'))) return
  const people = new Set([...approvers, exporter].filter((userId) => !preparers.includes(userId)))
  if (people.size >= 2) return
  throw paymentTwoPeople(
    `A payment of ${amount.toString()} is released by two people who did not prepare it: let somebody export it who neither prepared nor approved it.`,
    { facts: { from, amount: amount.toJSON(), released: people.size } },
  )
}

/** The first day on which the bank can execute: today, where the company is, or the next business day after the cut-off. */
export function firstDayOf(now: Date, timeZone: string, cutOff: string | null): string {
  const today = calendarDay(now, timeZone)
  return cutOff === null || timeOfDay(now, timeZone) < cutOff ? today : businessDay(addDays(today, 1), 'following')
}

function timeOfDay(now: Date, timeZone: string): string {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  return format.format(now)
}

/** When the bank is asked to execute: as scheduled, else on the due date, but not before the first day (PAY-4). */
export const executionDay = (
  { scheduledOn, dueDate }: { readonly scheduledOn: string | null; readonly dueDate: string },
  firstDay: string,
): string => {
  const wanted = scheduledOn ?? dueDate
  return wanted > firstDay ? wanted : firstDay
}

/** @throws DomainError billing.payment_request.date_refused */
export function assertNotBefore(day: string, firstDay: string): void {
  if (day >= firstDay) return
  throw paymentDateRefused(`${day} is too early: the bank can execute from ${firstDay} on.`, {
    facts: { day, firstDay },
  })
}

/** A discount is taken only inside of its window. @throws DomainError billing.payment_request.discount_lapsed */
export function assertDiscountsHold(
  parts: readonly { readonly number: string; readonly invoiceId: string; readonly discountUntil: string | null }[],
  day: string,
): void {
  const lapsed = parts.find(({ discountUntil }) => discountUntil !== null && discountUntil < day)
  if (lapsed === undefined) return
  throw paymentDiscountLapsed(
    `The discount of invoice ${lapsed.number} could be taken until ${lapsed.discountUntil ?? ''}, the payment would be executed on ${day}: void it and prepare a new one.`,
    { facts: { invoiceId: lapsed.invoiceId, number: lapsed.number, discountUntil: lapsed.discountUntil, day } },
  )
}
