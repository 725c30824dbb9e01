import type { DocumentType } from '@nexus/contracts-workflow'
import { Money } from '@nexus/kernel'
import type { Delegation } from './delegation.entity.js'

/** How many people a task may be passed on to, one after the other. */
export const DELEGATION_DEPTH = 3

/** What is delegated, as far as the scope of a delegation asks. */
export interface DelegatedMatter {
  readonly documentType: DocumentType
  readonly amountMinor: bigint
  readonly currency: string
  readonly baseAmountMinor: bigint | null
  readonly baseCurrency: string | null
}

type Period = Pick<Delegation, 'from' | 'until' | 'revokedAt'>

/** From its first instant on, and not at its last any more: until Friday 09:00 is over at 09:00:00.000 (AP-6, V16). */
export const holdsAt = ({ from, until, revokedAt }: Period, at: Date): boolean =>
  revokedAt === null && from.getTime() <= at.getTime() && at.getTime() < until.getTime()

/** Whether it is meant for such a document; an amount that cannot be compared with the cap stays with the principal. */
export function covers(
  delegation: Pick<Delegation, 'documentTypes' | 'capMinor' | 'capCurrency'>,
  matter: DelegatedMatter,
): boolean {
  const { documentTypes, capMinor, capCurrency } = delegation
  if (documentTypes.length > 0 && !documentTypes.includes(matter.documentType)) return false
  if (capMinor === null || capCurrency === null) return true
  const cap = Money.ofMinor(capMinor, capCurrency)
  if (matter.currency === capCurrency) return Money.ofMinor(matter.amountMinor, capCurrency).compare(cap) <= 0
  return (
    matter.baseCurrency === capCurrency &&
    matter.baseAmountMinor !== null &&
    Money.ofMinor(matter.baseAmountMinor, capCurrency).compare(cap) <= 0
  )
}

/** Whether two periods have an instant in common. */
export const overlaps = (a: Period, b: Period): boolean =>
  a.from.getTime() < b.until.getTime() && b.from.getTime() < a.until.getTime()

/** One delegation as far as chains of them are concerned; who decides is known. */
export interface Link extends Period {
  readonly principalId: string
  readonly delegateId: string
}

/**
 * Why this delegation cannot be beside the others that hold at its time: followed from one person to the next it comes back, or
 * passes more than {@link DELEGATION_DEPTH} people. Undefined when it can.
 */
export function chainFault(added: Link, others: readonly Link[]): 'loop' | 'too-long' | undefined {
  const links = others.filter((other) => other.revokedAt === null && overlaps(added, other))
  const after = longestFrom(added.delegateId, links, new Set([added.principalId]))
  if (after === 'loop') return 'loop'
  const before = longestTo(added.principalId, links, new Set([added.delegateId]))
  return before + 1 + after > DELEGATION_DEPTH ? 'too-long' : undefined
}

function longestFrom(userId: string, links: readonly Link[], seen: ReadonlySet<string>): number | 'loop' {
  if (seen.has(userId)) return 'loop'
  let longest = 0
  for (const link of links.filter((each) => each.principalId === userId)) {
    const rest = longestFrom(link.delegateId, links, new Set([...seen, userId]))
    if (rest === 'loop') return 'loop'
    longest = Math.max(longest, rest + 1)
  }
  return longest
}

function longestTo(userId: string, links: readonly Link[], seen: ReadonlySet<string>): number {
  if (seen.has(userId)) return 0
  return links
    .filter((each) => each.delegateId === userId)
    .reduce((longest, link) => Math.max(longest, 1 + longestTo(link.principalId, links, new Set([...seen, userId]))), 0)
}
