import { notFound, onlyOwn, type TenantContext } from '@nexus/kernel'
import {
  filterHashOf,
  foldedText,
  type ListRange,
  narrow,
  type NewRow,
  type Page,
  type PageInput,
  TenantTable,
  TenantTx,
} from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import { writeQuantities } from '../database/line-quantities.repository.js'
import { RequisitionLine } from './requisition-line.entity.js'
import { Requisition, type RequisitionState } from './requisition.entity.js'

export interface RequisitionFilters {
  readonly state?: readonly string[] | undefined
  /** Part of the title. */
  readonly q?: string | undefined
  readonly created?: ListRange | undefined
  readonly requesterId?: string | undefined
  readonly legalEntityId?: string | undefined
  readonly costCentreId?: string | undefined
}

@Injectable()
export class RequisitionsRepository {
  private readonly heads: TenantTable<Requisition>
  private readonly rows: TenantTable<RequisitionLine>

  constructor(private readonly tx: TenantTx) {
    this.heads = new TenantTable(tx, Requisition, 'requisition')
    this.rows = new TenantTable(tx, RequisitionLine, 'requisition line')
  }

  find(ctx: TenantContext, requisitionId: string): Promise<Requisition | null> {
    return this.heads.find(ctx, requisitionId)
  }

  /** The requisition, if the actor's right reaches it; locked when it is to be changed. @throws DomainError request.not_found */
  async getFor(
    ctx: TenantContext,
    permission: string,
    requisitionId: string,
    purpose: 'read' | 'change',
  ): Promise<Requisition> {
    const requisition =
      purpose === 'change' ? await this.lock(ctx, requisitionId) : await this.heads.find(ctx, requisitionId)
    const own = onlyOwn(ctx, permission)
    if (requisition === null || (own !== undefined && requisition.requesterId !== own))
      throw notFound(`There is no requisition ${requisitionId}.`)
    return requisition
  }

  /** The requisition, locked until the transaction ends: its lines' quantities move only under this lock. */
  lock(ctx: TenantContext, requisitionId: string): Promise<Requisition | null> {
    return this.heads.lock(ctx, requisitionId)
  }

  linesOf(ctx: TenantContext, requisitionId: string): Promise<RequisitionLine[]> {
    return this.rows.having(ctx, { requisitionId }, 'lineNumber')
  }

  async insert(ctx: TenantContext, head: NewRow<Requisition>, lines: readonly RequisitionLine[]): Promise<Requisition> {
    const requisition = Object.assign(new Requisition(), head, { searchKey: searchKeyOf(head) })
    await this.heads.insert(ctx, requisition)
    if (lines.length > 0) await this.rows.insert(ctx, lines)
    return requisition
  }

  async replaceLines(ctx: TenantContext, requisitionId: string, lines: readonly RequisitionLine[]): Promise<void> {
    await this.rows.remove(ctx, { requisitionId })
    if (lines.length > 0) await this.rows.insert(ctx, lines)
  }

  /** Stores the head under the version that was read. */
  async update(ctx: TenantContext, requisition: Requisition): Promise<void> {
    requisition.searchKey = searchKeyOf(requisition)
    await this.heads.update(ctx, requisition, requisition.version)
  }

  /** Stores what a change that was approved has made of lines, and adds new ones; the head's lock guards them (REQ-5). */
  async applyChange(
    ctx: TenantContext,
    changed: readonly RequisitionLine[],
    added: readonly RequisitionLine[],
  ): Promise<void> {
    for (const { id, requested, netMinor } of changed) await this.rows.patch(ctx, id, { requested, netMinor })
    await this.updateQuantities(ctx, changed)
    if (added.length > 0) await this.rows.insert(ctx, added)
  }

  /** Stores quantities of lines; the head's lock guards them. */
  async updateQuantities(ctx: TenantContext, lines: readonly RequisitionLine[]): Promise<void> {
    await writeQuantities(this.tx, ctx, RequisitionLine, lines, ['approved', 'allocated', 'cancelled', 'received'])
  }

  page(
    ctx: TenantContext,
    filters: RequisitionFilters,
    own: string | undefined,
    input: PageInput,
  ): Promise<Page<Requisition>> {
    const query = this.matching(ctx, filters, own)
    const spec = {
      alias: 'requisition',
      sorts: { createdAt: 'createdAt', title: 'title' },
      filterHash: filterHashOf({ ...filters, own }),
    }
    return this.heads.page(ctx, query, spec, input)
  }

  /** How many there are, by state. */
  async countByState(
    ctx: TenantContext,
    filters: RequisitionFilters,
    own: string | undefined,
  ): Promise<ReadonlyMap<RequisitionState, number>> {
    const rows = await this.matching(ctx, filters, own)
      .select('requisition.state', 'state')
      .addSelect('COUNT(*)', 'count')
      .groupBy('1')
      .getRawMany<{ state: RequisitionState; count: number | string }>()
    return new Map(rows.map(({ state, count }) => [state, Number(count)]))
  }

  private matching(ctx: TenantContext, filters: RequisitionFilters, own: string | undefined) {
    const query = this.heads.select(ctx, 'requisition')
    if (own !== undefined) query.andWhere('requisition.requesterId = :own', { own })
    const { q, created, ...equal } = filters
    return narrow(query, 'requisition', {
      equal,
      between: { createdAt: created },
      search: { text: q, in: ['COALESCE(requisition.searchKey, LOWER(requisition.title))'] },
    })
  }
}

const searchKeyOf = ({ title }: Pick<Requisition, 'title'>): string => foldedText(title).slice(0, 400)
