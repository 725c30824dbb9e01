import type { ExceptionEnding } from '@nexus/contracts-billing'
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
import { InvoiceOrder } from './invoice-order.entity.js'
import { SupplierInvoiceLine } from './supplier-invoice-line.entity.js'
import { SupplierInvoice } from './supplier-invoice.entity.js'

/** An invoice with everything that stands beside it. */
export interface InvoiceRecord {
  readonly invoice: SupplierInvoice
  readonly lines: readonly SupplierInvoiceLine[]
  readonly matches: readonly InvoiceLineMatch[]
  readonly exceptions: readonly InvoiceException[]
  /** The orders that it bills, but for the first one of an invoice that was captured with it. */
  readonly orders: readonly InvoiceOrder[]
}

export interface InvoiceFilters {
  readonly state?: string | undefined
  readonly payment?: string | undefined
  readonly vendorId?: string | undefined
  readonly orderId?: string | undefined
  readonly numberKey?: string | undefined
}

/** What a document is compared by to find those that look like it. */
export interface LookAlike extends Pick<SupplierInvoice, 'vendorId' | 'numberKey' | 'duplicateGroup' | 'currency'> {
  readonly ibans: readonly string[]
  readonly least: string
  readonly most: string
  readonly from: string
  readonly until: string
}

const SORTS = { createdAt: 'createdAt', number: 'number', issueDate: 'issueDate', dueDate: 'dueDate' }

@Injectable()
export class SupplierInvoicesRepository {
  private readonly heads: TenantTable<SupplierInvoice>
  private readonly rows: TenantTable<SupplierInvoiceLine>
  private readonly matched: TenantTable<InvoiceLineMatch>
  private readonly raised: TenantTable<InvoiceException>
  private readonly ordered: TenantTable<InvoiceOrder>

  constructor(private readonly tx: TenantTx) {
    this.heads = new TenantTable(tx, SupplierInvoice, 'supplier invoice')
    this.rows = new TenantTable(tx, SupplierInvoiceLine, 'invoice line')
    this.matched = new TenantTable(tx, InvoiceLineMatch, 'line match')
    this.raised = new TenantTable(tx, InvoiceException, 'exception')
    this.ordered = new TenantTable(tx, InvoiceOrder, 'order of the invoice')
  }

  find(ctx: TenantContext, invoiceId: string): Promise<SupplierInvoice | null> {
    return this.heads.find(ctx, invoiceId)
  }

  /** Those that exist, not locked. */
  findAll(ctx: TenantContext, invoiceIds: readonly string[]): Promise<SupplierInvoice[]> {
    return this.heads.select(ctx, 'invoice').andWhere('invoice.id IN (:...invoiceIds)', { invoiceIds }).getMany()
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
      orders: await this.ordered
        .select(ctx, 'billed')
        .andWhere('billed.invoiceId = :invoiceId', of)
        .orderBy('billed.id')
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

  /**
   * Documents that look like this one (MAT-10): another number of the vendor over about the same amount within a window
   * of days, or the same number and amount by another vendor with the same bank account.
   */
  async lookAlikes(ctx: TenantContext, like: LookAlike): Promise<SupplierInvoice[]> {
    const query = this.heads
      .select(ctx, 'invoice')
      .andWhere("invoice.duplicateGroup = :duplicateGroup AND invoice.state <> 'REJECTED'", like)
      .andWhere('invoice.currency = :currency AND invoice.payableMinor BETWEEN :least AND :most', like)
      .andWhere(
        '((invoice.vendorId = :vendorId AND invoice.issueDate BETWEEN :from AND :until) OR (invoice.vendorId <> :vendorId AND invoice.numberKey = :numberKey))',
        like,
      )
      .limit(100)
    return (await query.getMany()).filter(
      ({ vendorId, bankAccounts }) =>
        vendorId === like.vendorId || bankAccounts.some(({ iban }) => like.ibans.includes(iban)),
    )
  }

  /** The invoices of a vendor with one of these numbers that are not rejected, the newest first. */
  invoicesNumbered(ctx: TenantContext, vendorId: string, numberKeys: readonly string[]): Promise<SupplierInvoice[]> {
    return this.heads
      .select(ctx, 'invoice')
      .andWhere("invoice.vendorId = :vendorId AND invoice.kind = 'invoice' AND invoice.state <> 'REJECTED'", {
        vendorId,
      })
      .andWhere('invoice.numberKey IN (:...numberKeys)', { numberKeys })
      .orderBy('invoice.id', 'DESC')
      .getMany()
  }

  /** False when another capture took the number and slot at the same time; nothing is stored then. */
  async insert(
    ctx: TenantContext,
    invoice: SupplierInvoice,
    lines: readonly NewRow<SupplierInvoiceLine>[],
    orders: readonly NewRow<InvoiceOrder>[],
  ): Promise<boolean> {
    try {
      await this.tx.savepoint(() => this.heads.insert(ctx, invoice))
    } catch (error) {
      if (isUniqueViolation(error, ['vendorId', 'numberKey', 'duplicateGroup', 'duplicateSlot'])) return false
      throw error
    }
    await this.rows.insert(ctx, lines)
    if (orders.length > 0) await this.ordered.insert(ctx, orders)
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
    by: { resolution: ExceptionEnding; reason: string | null; resolvedBy: string | null; resolvedAt: Date },
  ): Promise<void> {
    await this.raised.patch(ctx, exceptionId, { state: 'RESOLVED', ...by })
  }

  /** Notes that the buyer is to change the order; the exception stays open. */
  async requestChange(
    ctx: TenantContext,
    exceptionId: string,
    changeRequested: NonNullable<InvoiceException['changeRequested']>,
  ): Promise<void> {
    await this.raised.patch(ctx, exceptionId, { changeRequested })
  }

  /** Adds orders that it bills; those that it has already are left as they are. */
  async addOrders(ctx: TenantContext, orders: readonly NewRow<InvoiceOrder>[]): Promise<void> {
    if (orders.length > 0) await this.ordered.insertMissing(ctx, orders)
  }

  /** Whose terms the match went by, by order (PO-3). */
  async noteRevisions(
    ctx: TenantContext,
    invoiceId: string,
    revisions: ReadonlyMap<string, Pick<InvoiceOrder, 'revision' | 'revisionBasis'>>,
  ): Promise<void> {
    const rows = await this.ordered
      .select(ctx, 'billed')
      .andWhere('billed.invoiceId = :invoiceId', { invoiceId })
      .getMany()
    for (const row of rows) {
      const found = revisions.get(row.orderId)
      if (found === undefined) continue
      const { revision, revisionBasis } = found
      if (row.revision !== revision || row.revisionBasis !== revisionBasis)
        await this.ordered.patch(ctx, row.id, { revision, revisionBasis })
    }
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
    if (orderId !== undefined) {
      const others = query
        .subQuery()
        .select('billed.invoiceId')
        .from(InvoiceOrder, 'billed')
        .where('billed.tenantId = invoice.tenantId AND billed.orderId = :orderId')
      query.andWhere(`(invoice.orderId = :orderId OR invoice.id IN ${others.getQuery()})`, { orderId })
    }
    if (numberKey !== undefined) query.andWhere('invoice.numberKey = :numberKey', { numberKey })
    return this.heads.page(
      ctx,
      query,
      { alias: 'invoice', sorts: SORTS, filterHash: filterHashOf({ ...filters }) },
      input,
    )
  }
}
