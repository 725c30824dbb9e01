import { separationOfDuties } from '@nexus/contracts-billing'

/**
 * Who entered an invoice or prepared its payment does not release a hold that somebody else placed on it (PAY-3, X-9).
 * @throws DomainError billing.separation_of_duties
 */
export function assertMayRelease(
  hold: { placedBy: string },
  authors: readonly (string | null | undefined)[],
  userId: string,
  what: string,
): void {
  if (!authors.includes(userId) || userId === hold.placedBy) return
  throw separationOfDuties(`You made this ${what}: somebody else must release the hold on it.`, {
    facts: { role: `${what} author`, conflictsWith: 'hold releaser' },
  })
}
