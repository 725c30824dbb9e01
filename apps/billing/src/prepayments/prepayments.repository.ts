import { prepaymentDuplicate } from '@nexus/contracts-billing'
import type { TenantContext } from '@nexus/kernel'
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
import { Prepayment } from './prepayment.entity.js'

@Injectable()
export class PrepaymentsRepository {
  private readonly table: TenantTable<Prepayment>

  constructor(private readonly tx: TenantTx) {
    this.table = new TenantTable(tx, Prepayment, 'prepayment')
  }

  get(ctx: TenantContext, prepaymentId: string): Promise<Prepayment> {
    return this.table.get(ctx, prepaymentId)
  }

  /** What is open of a vendor in a currency, the oldest first, locked until the transaction ends. */
  lockOpen(ctx: TenantContext, vendorId: string, currency: string): Promise<Prepayment[]> {
    const query = this.table
      .select(ctx, 'prepayment')
      .andWhere("prepayment.vendorId = :vendorId AND prepayment.currency = :currency AND prepayment.state = 'OPEN'", {
        vendorId,
        currency,
      })
      .orderBy('prepayment.createdAt')
      .addOrderBy('prepayment.id')
    // SQLite has one writer at a time, and no row locks.
    if (this.tx.kind === 'postgres') query.setLock('pessimistic_write')
    return query.getMany()
  }

  /** @throws DomainError billing.prepayment.duplicate */
  async insert(ctx: TenantContext, row: NewRow<Prepayment>): Promise<Prepayment> {
    const prepayment = Object.assign(new Prepayment(), row)
    try {
      await this.tx.savepoint(() => this.table.insert(ctx, prepayment))
    } catch (error) {
      if (!isUniqueViolation(error, ['vendorId', 'referenceKey'])) throw error
      const { vendorId, referenceKey } = prepayment
      const first = await this.table
        .select(ctx, 'prepayment')
        .andWhere('prepayment.vendorId = :vendorId AND prepayment.referenceKey = :referenceKey', {
          vendorId,
          referenceKey,
        })
        .getOne()
      throw prepaymentDuplicate(
        `The prepayment ${prepayment.reference} is recorded already; use another reference if it is another payment.`,
        {
          facts: { prepaymentId: first?.id, reference: prepayment.reference },
        },
      )
    }
    return prepayment
  }

  async update(ctx: TenantContext, prepayment: Prepayment): Promise<void> {
    await this.table.update(ctx, prepayment, prepayment.version)
  }

  page(
    ctx: TenantContext,
    filters: { vendorId?: string | undefined; state?: string | undefined },
    input: PageInput,
  ): Promise<Page<Prepayment>> {
    const query = this.table.select(ctx, 'prepayment')
    if (filters.vendorId !== undefined)
      query.andWhere('prepayment.vendorId = :vendorId', { vendorId: filters.vendorId })
    if (filters.state !== undefined) query.andWhere('prepayment.state = :state', { state: filters.state })
    const spec = {
      alias: 'prepayment',
      sorts: { createdAt: 'createdAt', reference: 'reference' },
      filterHash: filterHashOf({ ...filters }),
    }
    return this.table.page(ctx, query, spec, input)
  }
}
