import type { TenantContext } from '@nexus/kernel'
import { type NewRow, TenantTable, TenantTx } from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import { PaymentTransfer } from './payment-transfer.entity.js'

/** How many ids one query takes. */
const CHUNK = 500
/** How many candidates a booking without a reference is compared with. */
const MOST_CANDIDATES = 50

@Injectable()
export class PaymentTransfersRepository {
  private readonly table: TenantTable<PaymentTransfer>

  constructor(tx: TenantTx) {
    this.table = new TenantTable(tx, PaymentTransfer, 'transfer')
  }

  find(ctx: TenantContext, transferId: string): Promise<PaymentTransfer | null> {
    return this.table.find(ctx, transferId)
  }

  ofRequest(ctx: TenantContext, paymentRequestId: string): Promise<PaymentTransfer[]> {
    return this.table
      .select(ctx, 'transfer')
      .andWhere('transfer.paymentRequestId = :paymentRequestId', { paymentRequestId })
      .orderBy('transfer.position')
      .getMany()
  }

  /** Transfers by their end-to-end ids, which come back on statements. */
  async byEndToEndIds(ctx: TenantContext, ids: readonly string[]): Promise<PaymentTransfer[]> {
    const found: PaymentTransfer[] = []
    for (let start = 0; start < ids.length; start += CHUNK) {
      const endToEndIds = ids.slice(start, start + CHUNK)
      const query = this.table.select(ctx, 'transfer')
      found.push(...(await query.andWhere('transfer.endToEndId IN (:...endToEndIds)', { endToEndIds }).getMany()))
    }
    return found
  }

  /** All transfers of a message. */
  ofMessage(ctx: TenantContext, messageId: string): Promise<PaymentTransfer[]> {
    return this.table
      .select(ctx, 'transfer')
      .andWhere('transfer.messageId = :messageId', { messageId })
      .orderBy('transfer.position')
      .getMany()
  }

  /** Transfers of an account that no statement shows yet, the oldest first; of one amount when it is given. */
  open(
    ctx: TenantContext,
    debtorIban: string,
    amount?: { minor: bigint; currency: string },
  ): Promise<PaymentTransfer[]> {
    const query = this.table
      .select(ctx, 'transfer')
      .andWhere("transfer.state IN ('PENDING', 'ACCEPTED') AND transfer.debtorIban = :debtorIban", { debtorIban })
      .orderBy('transfer.id')
      .limit(MOST_CANDIDATES)
    if (amount !== undefined) {
      const { minor, currency } = amount
      query.andWhere('transfer.amountMinor = :minor AND transfer.currency = :currency', {
        minor: minor.toString(),
        currency,
      })
    }
    return query.getMany()
  }

  /** Transfers of an account and amount that a statement shows, the newest first: what a return may be of. */
  settled(
    ctx: TenantContext,
    debtorIban: string,
    amount: { minor: bigint; currency: string },
  ): Promise<PaymentTransfer[]> {
    return this.table
      .select(ctx, 'transfer')
      .andWhere("transfer.state = 'SETTLED' AND transfer.debtorIban = :debtorIban", { debtorIban })
      .andWhere('transfer.amountMinor = :minor AND transfer.currency = :currency', {
        minor: amount.minor.toString(),
        currency: amount.currency,
      })
      .orderBy('transfer.id', 'DESC')
      .limit(MOST_CANDIDATES)
      .getMany()
  }

  insert(ctx: TenantContext, rows: readonly NewRow<PaymentTransfer>[]): Promise<void> {
    return this.table.insert(ctx, rows)
  }

  /** Stores what the bank did to a transfer; its payment request is locked. */
  async store(ctx: TenantContext, transfer: PaymentTransfer): Promise<void> {
    const { id, state, bankStatus, reasons, settledMinor, settledOn, writtenOff } = transfer
    await this.table.patch(ctx, id, { state, bankStatus, reasons, settledMinor, settledOn, writtenOff })
  }
}
