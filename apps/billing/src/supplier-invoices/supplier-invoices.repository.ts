import { notFound, Quantity, type TenantContext } from '@nexus/kernel'
import {
  filterHashOf,
  isUniqueViolation,
  type NewRow,
  type Page,
  type PageInput,
  TenantTable,
  TenantTx,
} from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import { paymentStateOf } from './invoice-balance.policy.js'
import { InvoiceException } from './invoice-exception.entity.js'
import { InvoiceLineMatch } from './invoice-line-match.entity.js'
import { SupplierInvoiceLine } from './supplier-invoice-line.entity.js'
import { SupplierInvoice } from './supplier-invoice.entity.js'

/** An invoice with everything that stands beside it. */
export interface InvoiceRecord {
  readonly invoice: SupplierInvoice
  readonly lines: readonly SupplierInvoiceLine[]
  readonly matches: readonly InvoiceLineMatch[]
  readonly exceptions: readonly InvoiceException[]
}

export interface InvoiceFilters {
  readonly state?: string | undefined
  readonly payment?: string | undefined
  readonly vendorId?: string | undefined
  readonly orderId?: string | undefined
  readonly numberKey?: string | undefined
}

const SORTS = { createdAt: 'createdAt', number: 'number', issueDate: 'issueDate', dueDate: 'dueDate' }

@Injectable()
export class SupplierInvoicesRepository {
  private readonly heads: TenantTable<SupplierInvoice>
  private readonly rows: TenantTable<SupplierInvoiceLine>
  private readonly matched: TenantTable<InvoiceLineMatch>
  private readonly raised: TenantTable<InvoiceException>

  constructor(private readonly tx: TenantTx) {
    this.heads = new TenantTable(tx, SupplierInvoice, 'supplier invoice')
    this.rows = new TenantTable(tx, SupplierInvoiceLine, 'invoice line')
    this.matched = new TenantTable(tx, InvoiceLineMatch, 'line match')
    this.raised = new TenantTable(tx, InvoiceException, 'exception')
  }

  find(ctx: TenantContext, invoiceId: string): Promise<SupplierInvoice | null> {
    return this.heads.find(ctx, invoiceId)
  }

  /** The invoice, locked until the transaction ends. @throws DomainError request.not_found */
  async lock(ctx: TenantContext, invoiceId: string): Promise<SupplierInvoice> {
    const [invoice] = await this.lockAll(ctx, [invoiceId])
    if (invoice === undefined) throw notFound(`There is no supplier invoice ${invoiceId}.`)
    return invoice
  }

  /** Those that exist, locked in the order of their ids, so that two requests for the same invoices never wait for each other. */
  lockAll(ctx: TenantContext, invoiceIds: readonly string[]): Promise<SupplierInvoice[]> {
    const query = this.heads
      .select(ctx, 'invoice')
      .andWhere('invoice.id IN (:...invoiceIds)', { invoiceIds })
      .orderBy('invoice.id')
    // SQLite has one writer at a time, and no row locks.
    if (this.tx.kind === 'postgres') query.setLock('pessimistic_write')
    return query.getMany()
  }

  /** @throws DomainError request.not_found */
  async get(ctx: TenantContext, invoiceId: string): Promise<InvoiceRecord> {
    return this.withRest(ctx, await this.heads.get(ctx, invoiceId))
  }

  async withRest(ctx: TenantContext, invoice: SupplierInvoice): Promise<InvoiceRecord> {
    const of = { invoiceId: invoice.id }
    return {
      invoice,
      lines: await this.rows
        .select(ctx, 'line')
        .andWhere('line.invoiceId = :invoiceId', of)
        .orderBy('line.position')
        .getMany(),
      matches: await this.matched.select(ctx, 'match').andWhere('match.invoiceId = :invoiceId', of).getMany(),
      exceptions: await this.raised
        .select(ctx, 'exception')
        .andWhere('exception.invoiceId = :invoiceId', of)
        .orderBy('exception.raisedAt')
        .addOrderBy('exception.id')
        .getMany(),
    }
  }

  /** Documents of this vendor and number that are not rejected, the first captured first. */
  sameNumber(
    ctx: TenantContext,
    of: Pick<SupplierInvoice, 'vendorId' | 'numberKey' | 'duplicateGroup'>,
  ): Promise<SupplierInvoice[]> {
    return this.heads
      .select(ctx, 'invoice')
      .andWhere(
        'invoice.vendorId = :vendorId AND invoice.numberKey = :numberKey AND invoice.duplicateGroup = :duplicateGroup',
        {
          vendorId: of.vendorId,
          numberKey: of.numberKey,
          duplicateGroup: of.duplicateGroup,
        },
      )
      .andWhere('invoice.duplicateSlot IS NOT NULL')
      .orderBy('invoice.duplicateSlot')
      .getMany()
  }

  /** False when another capture took the number and slot at the same time; nothing is stored then. */
  async insert(
    ctx: TenantContext,
    invoice: SupplierInvoice,
    lines: readonly NewRow<SupplierInvoiceLine>[],
  ): Promise<boolean> {
    try {
      await this.tx.savepoint(() => this.heads.insert(ctx, invoice))
    } catch (error) {
      if (isUniqueViolation(error, ['vendorId', 'numberKey', 'duplicateGroup', 'duplicateSlot'])) return false
      throw error
    }
    await this.rows.insert(ctx, lines)
    return true
  }

  /** Stores the head under the version that was read; the state of its payment follows from its balance. */
  async update(ctx: TenantContext, invoice: SupplierInvoice): Promise<void> {
    invoice.paymentState = paymentStateOf(invoice)
    await this.heads.update(ctx, invoice, invoice.version)
  }

  async replaceMatches(
    ctx: TenantContext,
    invoiceId: string,
    matches: readonly NewRow<InvoiceLineMatch>[],
  ): Promise<void> {
    await this.matched.remove(ctx, { invoiceId })
    if (matches.length > 0) await this.matched.insert(ctx, matches)
  }

  /** Notes what procurement has booked on the lines, by their ids; on all others nothing. */
  async noteBooked(
    ctx: TenantContext,
    matches: readonly InvoiceLineMatch[],
    quantities: ReadonlyMap<string, string>,
  ): Promise<void> {
    for (const match of matches) {
      const bookedMicro = Quantity.parse(quantities.get(match.id) ?? '0').micro
      if (bookedMicro !== match.bookedMicro) await this.matched.patch(ctx, match.id, { bookedMicro })
    }
  }

  async addExceptions(ctx: TenantContext, exceptions: readonly NewRow<InvoiceException>[]): Promise<void> {
    if (exceptions.length > 0) await this.raised.insert(ctx, exceptions)
  }

  async resolveException(
    ctx: TenantContext,
    exceptionId: string,
    by: { resolution: 'accept' | 'cleared'; reason: string | null; resolvedBy: string | null; resolvedAt: Date },
  ): Promise<void> {
    await this.raised.patch(ctx, exceptionId, { state: 'RESOLVED', ...by })
  }

  /** Invoices of an order that are not matched yet: those that a receipt may concern. */
  unmatchedOfOrder(ctx: TenantContext, orderId: string): Promise<SupplierInvoice[]> {
    return this.waiting(ctx, 'invoice.orderId = :of', orderId)
  }

  /** Invoices of a vendor that are not matched yet and name a bank account. */
  unmatchedOfVendor(ctx: TenantContext, vendorId: string): Promise<SupplierInvoice[]> {
    return this.waiting(ctx, 'invoice.vendorId = :of', vendorId)
  }

  private waiting(ctx: TenantContext, where: string, of: string): Promise<SupplierInvoice[]> {
    const query = this.heads
      .select(ctx, 'invoice')
      .andWhere(where, { of })
      .andWhere("invoice.state IN ('CAPTURED', 'EXCEPTION')")
      .orderBy('invoice.id')
    if (this.tx.kind === 'postgres') query.setLock('pessimistic_write')
    return query.getMany()
  }

  /** Other matched documents of the order: what they have billed already. */
  matchedOfOrder(ctx: TenantContext, orderId: string, exceptInvoiceId: string): Promise<SupplierInvoice[]> {
    return this.heads
      .select(ctx, 'invoice')
      .andWhere("invoice.orderId = :orderId AND invoice.state = 'MATCHED' AND invoice.id <> :exceptInvoiceId", {
        orderId,
        exceptInvoiceId,
      })
      .getMany()
  }

  /** What all invoices have booked on these order lines. */
  async bookedOn(ctx: TenantContext, orderLineIds: readonly string[]): Promise<InvoiceLineMatch[]> {
    if (orderLineIds.length === 0) return []
    return this.matched
      .select(ctx, 'match')
      .andWhere('match.orderLineId IN (:...orderLineIds) AND match.bookedMicro <> 0', { orderLineIds })
      .getMany()
  }

  page(ctx: TenantContext, filters: InvoiceFilters, input: PageInput): Promise<Page<SupplierInvoice>> {
    const query = this.heads.select(ctx, 'invoice')
    const { state, payment, vendorId, orderId, numberKey } = filters
    if (state !== undefined) query.andWhere('invoice.state = :state', { state })
    if (payment !== undefined) query.andWhere('invoice.paymentState = :payment', { payment })
    if (vendorId !== undefined) query.andWhere('invoice.vendorId = :vendorId', { vendorId })
    if (orderId !== undefined) query.andWhere('invoice.orderId = :orderId', { orderId })
    if (numberKey !== undefined) query.andWhere('invoice.numberKey = :numberKey', { numberKey })
    return this.heads.page(
      ctx,
      query,
      { alias: 'invoice', sorts: SORTS, filterHash: filterHashOf({ ...filters }) },
      input,
    )
  }
}
