import type { ExceptionEnding } from '@nexus/contracts-billing'
import { notFound, Quantity, type TenantContext } from '@nexus/kernel'
import {
  containsText,
  filterHashOf,
  foldedText,
  isUniqueViolation,
  type ListRange,
  narrow,
  type NewRow,
  type Page,
  type PageInput,
  TenantTable,
  TenantTx,
} from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import { Brackets, type SelectQueryBuilder } from 'typeorm'
import { numberKeyOf } from './duplicate.policy.js'
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
  readonly state?: readonly string[] | undefined
  readonly payment?: readonly string[] | undefined
  readonly kind?: string | undefined
  readonly currency?: string | undefined
  /** Part of the number or of the vendor's name. */
  readonly q?: string | undefined
  /** Type of an open exception. */
  readonly exception?: string | undefined
  readonly issued?: ListRange | undefined
  readonly due?: ListRange | undefined
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
      invoice.searchKey = searchKeyOf(invoice)
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
    invoice.searchKey = searchKeyOf(invoice)
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
    return this.heads.page(
      ctx,
      this.matching(ctx, filters),
      { alias: 'invoice', sorts: SORTS, filterHash: filterHashOf({ ...filters }) },
      input,
    )
  }

  /** The invoices that a list with these filters shows: what figures count, so that both agree. */
  matching(ctx: TenantContext, filters: InvoiceFilters): SelectQueryBuilder<SupplierInvoice> {
    const query = this.heads.select(ctx, 'invoice')
    const { payment, orderId, q, exception, issued, due, ...equal } = filters
    narrow(query, 'invoice', {
      equal: { ...equal, paymentState: payment },
      between: { issueDate: issued, dueDate: due },
    })
    if (q !== undefined) query.andWhere(holds(q))
    if (exception !== undefined) {
      const raised = query
        .subQuery()
        .select('1')
        .from(InvoiceException, 'exception')
        .where('exception.tenantId = invoice.tenantId AND exception.invoiceId = invoice.id')
        .andWhere("exception.state = 'OPEN' AND exception.type = :exception")
        .getQuery()
      query.andWhere(`invoice.state <> 'REJECTED' AND EXISTS ${raised}`, { exception })
    }
    if (orderId !== undefined) {
      const others = query
        .subQuery()
        .select('billed.invoiceId')
        .from(InvoiceOrder, 'billed')
        .where('billed.tenantId = invoice.tenantId AND billed.orderId = :orderId')
      query.andWhere(`(invoice.orderId = :orderId OR invoice.id IN ${others.getQuery()})`, { orderId })
    }
    return query
  }
}

const searchKeyOf = ({ number, vendorName }: Pick<SupplierInvoice, 'number' | 'vendorName'>): string =>
  foldedText(`${number} ${vendorName}`).slice(0, 600)

/** The number also as people leave its blanks and separators out (MAT-10). */
const holds = (q: string): Brackets =>
  new Brackets((where) => {
    where.where(containsText(q, ["COALESCE(invoice.searchKey, LOWER(invoice.number || ' ' || invoice.vendorName))"]))
    const key = numberKeyOf(q)
    if (/[0-9]/.test(key)) where.orWhere('invoice.numberKey LIKE :numberPart', { numberPart: `%${key}%` })
  })
