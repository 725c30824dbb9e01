import { addMonths, isCalendarDate } from '@nexus/console-format'

export const PERIODS = ['month', '3-months', '12-months', 'custom'] as const

export type PeriodName = (typeof PERIODS)[number]

/** Days that figures are about, both included. */
export interface Days {
  readonly from: string
  readonly to: string
}

/** What the start page shows, in its address. Without a period: 12 months. */
export interface DashboardSearch {
  readonly period?: Exclude<PeriodName, '12-months'>
  readonly from?: string
  readonly to?: string
  readonly currency?: string
}

/** The API answers for so many at most. */
const MOST_MONTHS = 24

/** Why two days are no period; undefined when they are one. */
export function refusalOf({ from, to }: Days): 'order' | 'too_long' | undefined {
  if (to < from) return 'order'
  return addMonths(from, MOST_MONTHS) < to ? 'too_long' : undefined
}

export function dashboardSearchOf(given: Record<string, unknown>): DashboardSearch {
  const { from, to } = given
  const currency =
    typeof given['currency'] === 'string' && /^[A-Z]{3}$/.test(given['currency']) ? { currency: given['currency'] } : {}
  const period = given['period']
  if (period === 'month' || period === '3-months') return { period, ...currency }
  if (period !== 'custom' || typeof from !== 'string' || typeof to !== 'string') return currency
  if (!isCalendarDate(from) || !isCalendarDate(to) || refusalOf({ from, to }) !== undefined) return currency
  return { period, from, to, ...currency }
}

/** The days of a period that ends today; whole months from the first on. */
export function daysOf({ period, from, to }: DashboardSearch, today: string): Days {
  const first = `${today.slice(0, 8)}01`
  if (period === 'month') return { from: first, to: today }
  if (period === '3-months') return { from: addMonths(first, -2), to: today }
  if (period === 'custom' && from !== undefined && to !== undefined) return { from, to }
  return { from: addMonths(first, -11), to: today }
}

/** Its months, such as 2026-03, the earliest first. */
export function monthsOf({ from, to }: Days): string[] {
  const months: string[] = []
  for (let day = `${from.slice(0, 8)}01`; day <= to; day = addMonths(day, 1)) months.push(day.slice(0, 7))
  return months
}
