import type { VendorBankChangeView } from '@nexus/contracts-procurement'
import type { VendorBankChange } from './vendor-bank-change.entity.js'

export function bankChangeViewOf(change: VendorBankChange): VendorBankChangeView {
  return {
    bankChangeId: change.id,
    vendorId: change.vendorId,
    state: change.state,
    add: change.added,
    remove: change.removed,
    reason: change.reason,
    requestedBy: change.createdBy,
    requestedAt: change.createdAt.toISOString(),
    confirmations: change.confirmations,
    sharedWith: change.sharedWith,
    previousAccounts: change.previousAccounts,
    payableFrom: change.payableFrom?.toISOString() ?? null,
    refusal: change.refusal,
    updatedAt: change.updatedAt.toISOString(),
    version: change.version,
  }
}
