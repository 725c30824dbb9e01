import {
  type ExceptionOwner,
  invoiceAboveAcceptLimit,
  invoiceNotYourException,
  type InvoiceExceptionType,
} from '@nexus/contracts-billing'
import { Money, reachOf, type TenantContext } from '@nexus/kernel'
import { ownersOf } from './finding.policy.js'

/** By which right a person is known to be the owner: it stands for the role that ships with it. */
const RIGHTS: Readonly<Record<ExceptionOwner, string | undefined>> = {
  'accounts-payable': 'supplier-invoice:create',
  buyer: 'purchase-order:create',
  receiver: 'receipt:create',
  // Nothing that may be fraud is settled by a decision: the account is recorded, or the invoice rejected.
  fraud: undefined,
}

/** Whether the person is one of the owners of such exceptions (MAT-6). */
export function isOwner(ctx: TenantContext, owners: readonly ExceptionOwner[]): boolean {
  return owners.some((owner) => {
    const right = RIGHTS[owner]
    return right !== undefined && reachOf(ctx, right) === 'all'
  })
}

/** @throws DomainError billing.invoice.not_your_exception */
export function assertOwner(ctx: TenantContext, type: InvoiceExceptionType): void {
  const owners = ownersOf(type)
  if (isOwner(ctx, owners)) return
  throw invoiceNotYourException(
    `The exception ${type} belongs to ${owners.join(' or ')}: ask them to settle it, or reject the invoice.`,
    { facts: { type, owners } },
  )
}

/**
 * What is harmless, or costs no more than the organization lets a person accept.
 * @param valueMinor what it costs; null when it costs nothing
 * @throws DomainError billing.invoice.above_accept_limit
 */
export function assertWithinLimit(
  exception: { readonly type: InvoiceExceptionType; readonly valueMinor: bigint | null; readonly harmless: boolean },
  acceptLimit: string,
  currency: string,
): void {
  const { type, valueMinor, harmless } = exception
  if (harmless || valueMinor === null) return
  const value = Money.ofMinor(valueMinor, currency)
  const limit = Money.parse(acceptLimit, currency, 'down')
  if (!value.isGreaterThan(limit)) return
  throw invoiceAboveAcceptLimit(
    `The exception ${type} is over ${value.toString()}; at most ${limit.toString()} may be accepted: dispute it, have the order changed, short-pay or reject the invoice.`,
    { facts: { type, value: value.toJSON(), limit: limit.toJSON() } },
  )
}
