/** The beginning of the day that lies so many days after another one (before it: a negative number), in UTC. */
export function startOfDay(day: string, plusDays: number): Date {
  const instant = new Date(`${day}T00:00:00.000Z`)
  instant.setUTCDate(instant.getUTCDate() + plusDays)
  return instant
}

/** The first moment after a day, in UTC: when what is good until that day has ended. */
export const endOfDay = (day: string): Date => startOfDay(day, 1)
