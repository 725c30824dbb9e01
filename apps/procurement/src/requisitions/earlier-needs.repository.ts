import type { TenantContext } from '@nexus/kernel'
import { TenantTable, TenantTx } from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import type { EarlierNeed } from './duplicate-need.policy.js'
import { namedCostCentres } from './requisition-content.policy.js'
import { RequisitionLine } from './requisition-line.entity.js'
import { Requisition } from './requisition.entity.js'

/** The newest lines are compared; a flood of older ones is not read. */
const MOST_LINES = 1000

/** Given up: they are needed no more. */
const DROPPED = ['DRAFT', 'RETURNED', 'REJECTED', 'WITHDRAWN', 'CANCELLED']

/** What was asked for lately, to be compared with a new need (REQ-7). */
@Injectable()
export class EarlierNeedsRepository {
  private readonly table: TenantTable<RequisitionLine>

  constructor(tx: TenantTx) {
    this.table = new TenantTable(tx, RequisitionLine, 'requisition line')
  }

  /** Lines that the same requester, or for the same cost centre anybody, has submitted since then; the newest first. */
  async since(
    ctx: TenantContext,
    requisition: Requisition,
    ownLines: readonly RequisitionLine[],
    since: Date,
  ): Promise<EarlierNeed[]> {
    const costCentreIds = [
      ...new Set(namedCostCentres(requisition, ownLines).flatMap(({ costCentreId }) => costCentreId ?? [])),
    ]
    const query = this.table
      .select(ctx, 'line')
      .innerJoinAndMapOne(
        'line.requisition',
        Requisition,
        'requisition',
        'requisition.tenantId = line.tenantId AND requisition.id = line.requisitionId',
      )
      .andWhere('requisition.id <> :ownId AND requisition.submittedAt >= :since', { ownId: requisition.id, since })
      .andWhere('requisition.state NOT IN (:...dropped)', { dropped: DROPPED })
    const sameRequester = 'requisition.requesterId = :requesterId'
    const sameCostCentre =
      ' OR line.costCentreId IN (:...costCentreIds) OR (line.costCentreId IS NULL AND requisition.costCentreId IN (:...costCentreIds))'
    query.andWhere(`(${sameRequester}${costCentreIds.length === 0 ? '' : sameCostCentre})`, {
      requesterId: requisition.requesterId,
      costCentreIds,
    })
    const lines = (await query
      .orderBy('requisition.submittedAt', 'DESC')
      .addOrderBy('line.id')
      .limit(MOST_LINES)
      .getMany()) as (RequisitionLine & { readonly requisition: Requisition })[]
    return lines.map(({ lineNumber, description, supplierItemId, buyerItemId, requisition: earlier }) => ({
      lineNumber,
      description,
      supplierItemId,
      buyerItemId,
      requisitionId: earlier.id,
      title: earlier.title,
      requesterName: earlier.requesterName,
      submittedOn: earlier.submittedAt?.toISOString().slice(0, 10) ?? '',
    }))
  }
}
