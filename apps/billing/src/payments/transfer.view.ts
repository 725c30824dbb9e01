import type { PaymentTransfer as TransferView } from '@nexus/contracts-billing'
import { Money } from '@nexus/kernel'
import type { PaymentTransfer } from './payment-transfer.entity.js'

export function transferViewOf(transfer: PaymentTransfer): TransferView {
  const money = (minor: bigint) => Money.ofMinor(minor, transfer.currency).toJSON()
  return {
    transferId: transfer.id,
    endToEndId: transfer.endToEndId,
    amount: money(transfer.amountMinor),
    invoiceIds: transfer.invoiceIds,
    state: transfer.state,
    bankStatus: transfer.bankStatus ?? undefined,
    reasons: transfer.reasons,
    settled: money(transfer.settledMinor),
    settledOn: transfer.settledOn ?? undefined,
    writtenOff: transfer.writtenOff,
  }
}

/** What events of its payment carry of it. */
export function transferFacts(transfer: PaymentTransfer) {
  const { transferId, endToEndId, state, amount, bankStatus, reasons } = transferViewOf(transfer)
  return { transferId, endToEndId, state, amount, bankStatus, reasons }
}
