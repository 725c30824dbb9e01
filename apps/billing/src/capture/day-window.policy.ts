const DAY_MS = 86_400_000

/** The calendar day so many days before another one; after it for a negative count. */
export function dayBefore(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - days * DAY_MS).toISOString().slice(0, 10)
}
